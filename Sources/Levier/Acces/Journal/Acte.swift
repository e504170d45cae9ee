/// What people do in a chapter: one enum a chapter. A trace keeps the code, and the sentence is made when it is read.
protocol Acte: RawRepresentable<String>, Sendable {
  /// The chapter, as it begins the codes: `marches`.
  static var chapitre: String { get }
  /// « mise de côté »
  var libelle: String { get }
  /// What stands between two codes of the details.
  var jonction: String { get }
  /// Whether its details are fields that changed.
  var ditDesChamps: Bool { get }
  /// How a code of the details is read; nothing for one that this chapter does not know.
  static func mot(_ code: String) -> String?
}

extension Acte {
  /// « marches.mise_de_cote »
  var code: String { "\(Self.chapitre).\(rawValue)" }
  var jonction: String { " → " }
  var ditDesChamps: Bool { rawValue == "modification" }
  static func mot(_ code: String) -> String? { nil }
}

/// What an act is done on.
protocol Tracable {
  /// As traces name it: `marche`.
  static var objet: String { get }
}

/// The object of an act, whatever its kind.
struct ObjetTrace: Hashable, Sendable {
  let objet: String
  let id: Int64

  init<T: Tracable>(_ id: ID<T>) { (objet, self.id) = (T.objet, id.rawValue) }
}

/// Who did it.
enum Auteur: Hashable, Sendable {
  case agent(ID<Agent>)
  /// Who keeps the figures of the whole country.
  case operateur(ID<Operateur>)
  /// Whoever held the link of an invitation.
  case lien(ID<Invitation>)
  /// A program that held a token.
  case jeton(Int64)
  /// What a day brings and nobody asks for.
  case calendrier
  /// Whoever runs the server, from its command line.
  case commande

  /// Who asked for it on a page, or by the command where nobody signed in.
  init(agentOuCommande agent: ID<Agent>?) { self = agent.map(Auteur.agent) ?? .commande }

  var code: String {
    switch self {
    case .agent: "agent"
    case .operateur: "operateur"
    case .lien: "lien"
    case .jeton: "jeton"
    case .calendrier: "calendrier"
    case .commande: "commande"
    }
  }

  var id: Int64? {
    switch self {
    case .agent(let id): id.rawValue
    case .operateur(let id): id.rawValue
    case .lien(let id): id.rawValue
    case .jeton(let id): id
    case .calendrier, .commande: nil
    }
  }
}

/// Which one, from what to what: codes and ids, that stay when the words are erased.
struct Details: Hashable, Sendable {
  let codes: [String]

  static let aucun = Details(codes: [])

  static func code<C: RawRepresentable<String>>(_ code: C) -> Details { Details(codes: [code.rawValue]) }

  static func codes<C: RawRepresentable<String>>(_ codes: [C]) -> Details {
    Details(codes: codes.map(\.rawValue))
  }

  static func passage<C: RawRepresentable<String>>(de avant: C, vers apres: C) -> Details {
    Details(codes: [avant.rawValue, apres.rawValue])
  }

  static func id<T>(_ id: ID<T>) -> Details { Details(codes: ["\(id)"]) }
  static func ids<T>(_ ids: ID<T>...) -> Details { Details(codes: ids.map { "\($0)" }) }

  static func jours(_ jours: Jour...) -> Details { Details(codes: jours.map(\.iso)) }

  /// The row that the first code names.
  func id<T>(de type: T.Type = T.self) -> ID<T>? { codes.first.flatMap(ID.init(segment:)) }
}

extension Details {
  /// Fields that changed; of those that hold a day, from which to which.
  init(changements: [(champ: String, de: Jour?, a: Jour?)]) {
    codes = changements.map { champ, avant, apres in
      avant == nil && apres == nil ? champ : "\(champ):\(avant?.iso ?? ""):\(apres?.iso ?? "")"
    }
  }
}

/// What was written of an act: a name, a reason, a figure. It stands in a row of its own, so that it can be erased
/// and the trace stay.
struct MotsDeTrace: Hashable, Sendable {
  var avant = ""
  var apres: String
}
