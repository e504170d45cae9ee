import Storage

/// What a person is here: a role in a structure. Whoever signs in with the same address has the same account.
struct Agent: Sendable {
  let id: ID<Agent>
  let structure: ID<Structure>
  let role: Role
  let prenom: String
  let nom: String
  let courriel: String
  /// May read the reasons that the law protects.
  let instructeur: Bool
  let actif: Bool
  /// When its link was followed.
  let rejointLe: Instant?
  let vuLe: Instant?

  var nomComplet: String { "\(prenom) \(nom)" }

  enum Etat { case invite, actif, suspendu }

  var etat: Etat {
    guard actif else { return .suspendu }
    return rejointLe == nil ? .invite : .actif
  }
}

/// An agent as typed, before it is stored.
struct NouvelAgent: Sendable, Hashable {
  var role: Role
  var prenom: String
  var nom: String
  var courriel: Courriel
  var instructeur = false
}

extension Role {
  /// The roles that an agent of a structure of this nature may have.
  static func possibles(dans nature: NatureStructure) -> [Role] {
    switch nature {
    case .donneurOrdre: [.donneurOrdre]
    case .entreprise: [.entreprise]
    case .siae: [.siae]
    case .prescripteur: [.prescripteur]
    case .financeur: [.financeur]
    case .relais: [.facilitateur, .administrateur]
    }
  }

  /// A facilitator opens accounts to partners; only an administrator makes facilitators and administrators.
  func peutEtreDonne(par auteur: Role) -> Bool {
    switch self {
    case .facilitateur, .administrateur: auteur == .administrateur
    default: auteur == .facilitateur || auteur == .administrateur
    }
  }
}
