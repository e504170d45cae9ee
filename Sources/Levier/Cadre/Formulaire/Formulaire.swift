import Hummingbird
import Markup
import NIOCore
import Storage

extension Request {
  /// The fields of a URL-encoded form, at most one megabyte.
  func formulaire() async throws -> FormState {
    let corps = try await body.collect(upTo: 1 << 20)
    guard let texte = String(validating: corps.readableBytesView, as: UTF8.self) else {
      throw HTTPError(.unprocessableContent)
    }
    guard texte.utf8.count(where: { $0 == UInt8(ascii: "&") }) < FormState.champsMax else {
      throw HTTPError(.unprocessableContent)
    }
    let formulaire = FormState(decodingURLEncoded: texte)
    guard !formulaire.isMalformed, !formulaire.values.values.joined().contains(where: \.estDemesure) else {
      throw HTTPError(.unprocessableContent)
    }
    return formulaire
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
  /// More than the month of the largest employer; a statement does not take more values either.
  static let champsMax = 20_000

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

extension String {
  /// Longer than whatever is written in a form: the longest text has six thousand characters.
  var estDemesure: Bool { utf8.count > 32 << 10 }
}
