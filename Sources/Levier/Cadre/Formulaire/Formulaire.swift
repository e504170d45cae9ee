import Hummingbird
import Markup
import NIOCore
import Storage

extension Request {
  /// The fields of a URL-encoded form, at most one megabyte.
  func formulaire<Champ>(_ champs: Champ.Type = String.self) async throws -> Form<Champ> {
    let corps = try await body.collect(upTo: 1 << 20)
    guard let texte = String(validating: corps.readableBytesView, as: UTF8.self) else {
      throw HTTPError(.unprocessableContent)
    }
    guard texte.utf8.count(where: { $0 == UInt8(ascii: "&") }) < FormState.champsMax else {
      throw HTTPError(.unprocessableContent)
    }
    let formulaire = Form<Champ>(decodingURLEncoded: texte)
    guard !formulaire.isMalformed, !formulaire.values.values.joined().contains(where: \.estDemesure) else {
      throw HTTPError(.unprocessableContent)
    }
    return formulaire
  }

  /// The filters of the address.
  var filtres: QueryString { QueryString(parsing: uri.query ?? "") }
}

extension FormState {
  /// More than the month of the largest employer; a statement does not take more values either.
  static let champsMax = 20_000
}

/// What goes with any form, whatever its own fields.
enum ChampCommun: String, FieldName {
  /// That of the row which is shown.
  case version
  /// The page to come back to.
  case retour
  /// Of one sending.
  case jeton
}

extension Form {
  subscript(commun: ChampCommun) -> String {
    get { self[named: commun.field] }
    set { self[named: commun.field] = newValue }
  }

  /// A form filled with a row, at its version.
  init(_ valeurs: [Name: any FieldValue], version: Int) {
    self.init(valeurs)
    self[.version] = "\(version)"
  }

  /// The page that a form asks to come back to, were it not on its own.
  var retour: Chemin? { Chemin(recu: self[.retour]) }
}

extension Jour: FieldValue {
  var fieldValues: [String] { [iso] }
}

extension Heures: FieldValue {
  var fieldValues: [String] { [saisie] }
}

extension Montant: FieldValue {
  var fieldValues: [String] { [saisie] }
}

extension ID: FieldValue {
  var fieldValues: [String] { ["\(self)"] }
}

/// The version of a row that a form was shown with: two agents editing it at once are told.
struct Version: Hashable, Sendable {
  let numero: Int

  init(numero: Int) { self.numero = numero }
  init<Champ>(_ formulaire: Form<Champ>) { numero = Int(formulaire[.version]) ?? 0 }
}

extension String {
  /// Longer than whatever is written in a form: the longest text has six thousand characters.
  var estDemesure: Bool { utf8.count > 32 << 10 }
}
