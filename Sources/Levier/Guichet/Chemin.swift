import Hummingbird
import Markup

/// The pattern of an address, as the router reads it: `/lots/:id`.
struct Motif: Hashable, Sendable, ExpressibleByStringLiteral {
  let texte: String

  init(stringLiteral texte: StaticString) { self.texte = texte.description }

  /// The address that links to this route, its parameters filled in order.
  func rempli(_ valeurs: String...) -> Chemin {
    var restantes = valeurs[...]
    let segments = texte.split(separator: "/").map { segment in
      segment.hasPrefix(":") ? restantes.popFirst() ?? "" : String(segment)
    }
    return Chemin(texte: "/" + segments.joined(separator: "/"))
  }
}

/// An address inside Levier, made only from a `Motif` or parsed from a local one.
struct Chemin: Hashable, Sendable {
  let texte: String

  fileprivate init(texte: String) { self.texte = texte }

  /// A received return address, accepted only if it stays on this site.
  init?(recu: String) {
    guard recu.hasPrefix("/"), !recu.hasPrefix("//"), !recu.contains("\\"),
      recu.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f })
    else { return nil }
    texte = recu
  }

  func avec(_ parametres: QueryString) -> Chemin {
    Chemin(texte: texte + (parametres.isEmpty ? "" : parametres.link))
  }
  func ancre(_ nom: String) -> Chemin { Chemin(texte: texte + "#" + nom) }

  static let accueil = Chemin(texte: "/")
}

extension HTML.StringInterpolation {
  mutating func appendInterpolation(_ chemin: Chemin) { appendInterpolation(chemin.texte) }
}

extension RouterMethods {
  @discardableResult
  func get(
    _ motif: Motif, use action: @escaping @Sendable (Request, Context) async throws -> some ResponseGenerator
  ) -> Self {
    on(RouterPath(motif.texte), method: .get, use: action)
  }

  @discardableResult
  func post(
    _ motif: Motif, use action: @escaping @Sendable (Request, Context) async throws -> some ResponseGenerator
  ) -> Self {
    on(RouterPath(motif.texte), method: .post, use: action)
  }
}
