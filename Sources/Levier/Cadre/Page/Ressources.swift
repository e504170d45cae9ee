import Crypto
import Foundation
import HTTPTypes
import Hummingbird

/// A file that the program carries, served under an address that changes with its content.
struct Ressource: Sendable {
  let nom: String
  let type: String
  let octets: [UInt8]
  let empreinte: String

  init(_ nom: String, _ type: String, _ octets: [UInt8]) {
    self.nom = nom
    self.type = type
    self.octets = octets
    empreinte = SHA256.hash(data: octets).prefix(6).hexadecimal
  }

  var adresse: String { "/public/\(nom)?v=\(empreinte)" }

  static let feuille = Ressource("levier.css", "text/css; charset=utf-8", PackageResources.levier_css)
  static let module = Ressource("levier.js", "text/javascript; charset=utf-8", PackageResources.levier_js)
  static let icone = Ressource("levier.svg", "image/svg+xml", PackageResources.levier_svg)
}

extension Ressource: ResponseGenerator {
  func response(from request: Request, context: some RequestContext) throws -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: type, .cacheControl: "public, max-age=31536000, immutable", .eTag: "\"\(empreinte)\"",
      ],
      body: .init(byteBuffer: .init(bytes: octets)))
  }
}
