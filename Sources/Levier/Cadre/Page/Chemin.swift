import Markup

/// An address inside Levier, made only from a `Voie` or parsed from a local one.
struct Chemin: Hashable, Sendable {
  let texte: String

  private init(texte: String) { self.texte = texte }

  /// A pattern, the segments that it leaves open filled in order.
  init(patron: String, _ ouverts: [String]) {
    var restants = ouverts[...]
    let segments = patron.split(separator: "/").map { segment in
      segment.hasPrefix(":") ? restants.popFirst() ?? "" : String(segment)
    }
    texte = "/" + segments.joined(separator: "/")
  }

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
