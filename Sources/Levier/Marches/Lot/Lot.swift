import Markup
import Storage

/// A part of a market that has its own holder, with the local rules under which its hours are counted.
struct Lot: Sendable {
  let id: ID<Lot>
  let marche: Reference<Marche>
  let numero: String
  let intitule: String
  let cpv: String
  let montant: Montant?
  let debut: Jour?
  let fin: Jour?
  /// Settled by who follows it: nothing more is expected of it.
  let clos: Bool
  /// When it runs: its own days, or else its market's.
  let execution: Execution
  let regle: RegleLocale
  let version: Int

  /// How a lot stands on a day: its days tell, but for its being closed.
  enum Etat: String, CaseIterable, Sendable {
    case prevu, enCours = "en_cours", termine, clos

    var libelle: String {
      switch self {
      case .prevu: "Prévu"
      case .enCours: "En cours"
      case .termine: "Terminé"
      case .clos: "Clos"
      }
    }

    var ton: Tone {
      switch self {
      case .prevu: .neutral
      case .enCours: .information
      case .termine: .warning
      case .clos: .success
      }
    }
  }

  /// The days between which it runs, as far as they are known.
  struct Execution: Sendable, Hashable {
    var du: Jour?
    var au: Jour?

    func etat(clos: Bool, le jour: Jour) -> Etat {
      if clos { return .clos }
      if let au, au < jour { return .termine }
      return du.map { $0 <= jour } ?? false ? .enCours : .prevu
    }
  }

  func etat(le jour: Jour) -> Etat { execution.etat(clos: clos, le: jour) }

  var nomComplet: String { Self.nomComplet(numero: numero, intitule: intitule) }

  static func nomComplet(numero: String, intitule: String) -> String {
    numero.isEmpty ? intitule : "Lot \(numero)\u{a0}: \(intitule)"
  }
}

/// A lot as typed or imported, before it is stored.
struct NouveauLot: Sendable, Hashable {
  var numero: String
  var intitule: String
  var cpv = ""
  var montant: Montant?
  var debut: Jour?
  var fin: Jour?
  var clos = false
}

extension NouveauLot {
  /// The lot as it is, to change some of it.
  init(_ lot: Lot) {
    self.init(
      numero: lot.numero, intitule: lot.intitule, cpv: lot.cpv, montant: lot.montant, debut: lot.debut,
      fin: lot.fin, clos: lot.clos)
  }

  /// A lot does not end before it begins.
  var estCoherent: Bool { debut.flatMap { debut in fin.map { $0 >= debut } } ?? true }
}
