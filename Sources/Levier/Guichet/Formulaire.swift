import Hummingbird
import Markup
import NIOCore
import Storage

extension Request {
  /// The fields of a URL-encoded form, at most one megabyte.
  func formulaire() async throws -> FormState {
    let corps = try await body.collect(upTo: 1 << 20)
    return FormState(decodingURLEncoded: String(buffer: corps))
  }

  /// The filters of the address.
  var filtres: QueryString { QueryString(parsing: uri.query ?? "") }
}

extension RequestContext {
  /// The id in the address; a text that is none is an absence.
  func id<T>(_ nom: String = "id", de type: T.Type = T.self) throws -> ID<T> {
    guard let texte = parameters.get(nom), let valeur = Int64(texte), valeur > 0 else { throw Absence() }
    return ID<T>(valeur)
  }
}

extension FormState {
  /// The page that a form asks to come back to, were it not on its own.
  var retour: Chemin? { Chemin(recu: self["retour"]) }
}

/// The version of a row that a form was shown with: two agents editing it at once are told.
struct Version: Hashable, Sendable {
  let numero: Int

  init(numero: Int) { self.numero = numero }
  init(_ formulaire: FormState) { numero = Int(formulaire["version"]) ?? 0 }

  static let champ = "version"
}

extension Transaction {
  /// A form sent twice creates once: the second sending is led to what the first made.
  func uneFois(_ formulaire: FormState, _ creer: () throws -> Chemin) throws -> Chemin {
    let jeton = formulaire["jeton"]
    guard !jeton.isEmpty, NIR.verdict(sur: jeton) == nil else { return try creer() }
    if let fait: String = try value("SELECT chemin FROM envoi WHERE jeton = \(jeton)"),
      let chemin = Chemin(recu: fait)
    {
      return chemin
    }
    let chemin = try creer()
    try execute("INSERT INTO envoi (jeton, chemin, le) VALUES (\(jeton), \(chemin.texte), \(now))")
    return chemin
  }
}

/// The hidden field that makes a creation form count once.
func champJeton(_ formulaire: FormState) -> HTML {
  let jeton = formulaire["jeton"]
  return hiddenField("jeton", jeton.isEmpty ? Jeton.nouveau().texte : jeton)
}
