import Markup

/// What narrows the list of people.
struct FiltrePublics: Sendable {
  var mot: String?
  /// A birth date typed in the search box.
  var naissance: Naissance?
  var situation: Situation?
  var prescripteur: ID<Structure>?
  var critere: FiltreCritere?
  var finProche = false
  let repere: Repere

  /// Where a person stands, the calendar included.
  enum Situation: String, CaseIterable, Sendable {
    case sansDemande = "sans_demande"
    case aInstruire = "a_instruire"
    case piecesManquantes = "pieces_manquantes"
    case valide, refuse, expire

    var libelle: String {
      switch self {
      case .sansDemande: "Sans demande"
      case .aInstruire: "À instruire"
      case .piecesManquantes: "Pièces manquantes"
      case .valide: "Éligible"
      case .refuse: "Refusée"
      case .expire: "Expirée"
      }
    }
  }

  /// A family of criteria, or one, among those that the law does not protect: a filter must not tell who is ill or
  /// was in prison.
  enum FiltreCritere: Sendable, Hashable {
    case branche(Critere.Branche), critere(Critere)

    init?(_ texte: String) {
      switch texte {
      case "structure": self = .branche(.structure)
      case "eloignement": self = .branche(.eloignement)
      default:
        guard let critere = Critere(rawValue: texte), !critere.estSensible else { return nil }
        self = .critere(critere)
      }
    }

    static let choix =
      [Choice("structure", "A. Par l’employeur"), Choice("eloignement", "B. Éloignement de l’emploi")]
      + Critere.allCases.filter { !$0.estSensible }.map {
        Choice($0.rawValue, "\($0.code). \($0.libelle)")
      }

    var criteres: [Critere] {
      switch self {
      case .branche(let branche): Critere.allCases.filter { $0.branche == branche && !$0.estSensible }
      case .critere(let critere): [critere]
      }
    }
  }

  init(_ filtres: QueryString, _ repere: Repere) {
    let mot = filtres.rempli("mot")
    naissance = mot.flatMap { try? Naissance($0) }  // a word that is no date is searched among names
    self.mot = naissance == nil ? mot : nil
    situation = filtres.rempli("situation").flatMap(Situation.init(rawValue:))
    prescripteur = filtres.rempli("prescripteur").flatMap(ID.init(segment:))
    critere = filtres.rempli("critere").flatMap(FiltreCritere.init)
    finProche = filtres["fin_proche"] == "oui"
    self.repere = repere
  }
}

/// A person as a line of the list.
struct LignePublic: Sendable {
  let id: ID<Participant>
  let nom: String
  let naissance: Naissance
  let commune: String
  let prescripteur: String?
  let etat: Eligibilite.Etat.Code?
  let debut: Jour?
  let fin: Jour?

  /// The state on a day: a window that is past has expired.
  func etat(le jour: Jour) -> Eligibilite.Etat.Code? {
    if etat == .valide, let fin, fin < jour { return .expire }
    return etat
  }
}
