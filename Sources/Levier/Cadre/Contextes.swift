import Hummingbird
import NIOCore
import Storage

/// What is known of a visit before its page is chosen.
struct Visite: Sendable {
  var connecte: Connecte?
  var session: ID<Session>?
  /// What the person may act as, the one in use among them; empty for who has but one.
  var rattachements: [Rattachement] = []
  /// Where the frame of its page leads.
  var menu: Menu?
  /// The one line that names what the previous act did.
  var annonce: String?
  /// How the line of an act is sealed for this browser.
  var sceau: Annonce?
  /// Who asks; nil for a socket of this machine.
  var origine: AdresseIP?
}

extension Visite {
  var agent: AgentConnecte? { if case .agent(let agent)? = connecte { agent } else { nil } }
  var adresse: String { origine?.texte ?? "locale" }
  /// Whom it counts with.
  var voisinage: String { origine?.voisinage ?? "locale" }
}

protocol ContexteLevier: RequestContext {
  var visite: Visite { get }
}

/// Anyone, signed in or not.
struct ContexteVisiteur: ContexteLevier {
  var coreContext: CoreRequestContextStorage
  var visite: Visite

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    visite = Visite(origine: source.channel.remoteAddress?.ipAddress.flatMap { AdresseIP($0) })
  }
}

/// Thrown for a page that wants a signed-in agent: the visitor is sent to the sign-in page.
struct NonConnecte: Error {}

/// Which roles a group of routes is for.
protocol Garde: Sendable {
  static var roles: Set<Role> { get }
}

/// The context of a signed-in agent whose role passes the guard: a route that asks for it can not forget it.
struct ContexteDe<G: Garde>: ContexteLevier, ChildRequestContext {
  var coreContext: CoreRequestContextStorage
  let visite: Visite
  let agent: AgentConnecte

  /// A wrong role is an absence, not a refusal: it learns nothing.
  init(context: ContexteVisiteur) throws {
    guard let connecte = context.visite.connecte else { throw NonConnecte() }
    guard case .agent(let agent) = connecte else { throw Absence() }
    guard G.roles.contains(agent.role) else { throw Absence() }
    self.agent = agent
    coreContext = context.coreContext
    visite = context.visite
  }
}

/// The context of whoever is signed in, for what is theirs whatever they act as.
struct ContextePersonne: ContexteLevier, ChildRequestContext {
  var coreContext: CoreRequestContextStorage
  let visite: Visite
  let connecte: Connecte

  init(context: ContexteVisiteur) throws {
    guard let connecte = context.visite.connecte else { throw NonConnecte() }
    self.connecte = connecte
    coreContext = context.coreContext
    visite = context.visite
  }
}

/// The context of who keeps the installation's figures.
struct ContexteOperateur: ContexteLevier, ChildRequestContext {
  var coreContext: CoreRequestContextStorage
  let visite: Visite
  let operateur: Operateur

  init(context: ContexteVisiteur) throws {
    guard let connecte = context.visite.connecte else { throw NonConnecte() }
    guard case .operateur(let operateur) = connecte else { throw Absence() }
    self.operateur = operateur
    coreContext = context.coreContext
    visite = context.visite
  }
}

/// Any signed-in agent; what it sees is decided by its `Perimetre`.
enum GardeAgent: Garde { static let roles = Set(Role.allCases) }
/// A facilitator, who writes in the whole of their territory.
enum GardeFacilitateur: Garde { static let roles: Set<Role> = [.facilitateur] }
/// Who keeps the directory: facilitators and administrators.
enum GardeGestion: Garde { static let roles: Set<Role> = [.facilitateur, .administrateur] }
/// Who declares hours: an employer for itself, a facilitator for any employer of the territory.
enum GardeDeclarant: Garde { static let roles: Set<Role> = [.facilitateur, .entreprise, .siae] }
/// Whoever employs: its own people, and no one else’s.
enum GardeEmployeur: Garde { static let roles: Set<Role> = [.entreprise, .siae] }
/// Who follows markets: everyone but the administrator and the prescriber, who see no market.
enum GardeMarches: Garde {
  static let roles: Set<Role> = [.facilitateur, .donneurOrdre, .entreprise, .siae]
}
/// Who proposes and follows people.
enum GardePublics: Garde { static let roles: Set<Role> = [.facilitateur, .prescripteur] }
/// Who reads the tables: a prescriber, of the people that it referred.
enum GardeTableaux: Garde { static let roles: Set<Role> = [.facilitateur, .donneurOrdre, .prescripteur] }
/// Who reads the reports.
enum GardeBilans: Garde { static let roles: Set<Role> = [.facilitateur, .donneurOrdre, .financeur] }

typealias ContexteAgent = ContexteDe<GardeAgent>
typealias ContexteFacilitateur = ContexteDe<GardeFacilitateur>
typealias ContexteGestion = ContexteDe<GardeGestion>
typealias ContexteDeclarant = ContexteDe<GardeDeclarant>
typealias ContexteEmployeur = ContexteDe<GardeEmployeur>
typealias ContexteMarches = ContexteDe<GardeMarches>
typealias ContextePublics = ContexteDe<GardePublics>
typealias ContexteTableaux = ContexteDe<GardeTableaux>
typealias ContexteBilans = ContexteDe<GardeBilans>
