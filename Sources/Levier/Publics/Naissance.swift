import Storage

/// A birth as far as it is known: some papers bear its year alone, or its month and its year.
enum Naissance: Hashable, Sendable {
  case jour(Jour), mois(Mois), annee(Int)

  var annee: Int {
    switch self {
    case .jour(let jour): jour.annee
    case .mois(let mois): mois.annee
    case .annee(let annee): annee
    }
  }

  var estComplete: Bool {
    if case .jour = self { true } else { false }
  }

  /// The days on which it may have been.
  var jours: ClosedRange<Jour> {
    switch self {
    case .jour(let jour): jour...jour
    case .mois(let mois): mois.premierJour...mois.dernierJour
    case .annee(let annee): Mois(rang: annee * 12).premierJour...Mois(rang: annee * 12 + 11).dernierJour
    }
  }

  /// The full years that the person may have lived on a day.
  func ages(le jour: Jour) -> ClosedRange<Int> {
    jours.upperBound.age(le: jour)...jours.lowerBound.age(le: jour)
  }

  /// Whether both may be one birth.
  func peutEtre(_ autre: Naissance) -> Bool { jours.overlaps(autre.jours) }
}

extension Naissance {
  /// Reads a day, a month (« 05/2001 », « 2001-05 ») or a year; zeros stand for what is not known, as on some
  /// papers: « 00/00/2001 ».
  init(_ saisie: String) throws(Jour.Refus) {
    if saisie.utf8.dateISO(longueur: 10) != nil {
      self = .jour(try Jour(saisie))
      return
    }
    let texte = saisie.rognee
    let parties = texte.split { "-/. ".contains($0) }.filter { !$0.allSatisfy { $0 == "0" } }
    if parties.count == 1, parties[0].count == 4, let annee = Int(parties[0]),
      parties[0].allSatisfy(\.estChiffre)
    {
      guard (1900...2199).contains(annee) else { throw .annee }
      self = .annee(annee)
    } else if parties.count == 2, parties.allSatisfy({ $0.allSatisfy(\.estChiffre) }) {
      self = .mois(try Self.mois(parties.joined(separator: "-")))
    } else {
      self = .jour(try Jour(String(texte)))
    }
  }

  private static func mois(_ texte: String) throws(Jour.Refus) -> Mois {
    do throws(Mois.Refus) { return try Mois(texte) } catch {
      switch error {
      case .annee: throw .annee
      case .inexistant: throw .inexistant
      case .vide, .forme: throw .forme
      }
    }
  }

  /// « 2001-05-14 », « 2001-05 » or « 2001 »: the form that is stored and exchanged.
  var iso: String {
    switch self {
    case .jour(let jour): jour.iso
    case .mois(let mois): mois.iso
    case .annee(let annee): "\(annee)"
    }
  }
}

extension Naissance: Storable {
  var stored: Value { iso.stored }
  init(stored: Value) throws(StorageError) {
    let texte = try String(stored: stored)
    do { try self.init(texte) } catch { throw .wrongType(texte) }
  }
}
