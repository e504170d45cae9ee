internal import CLibXML2

extension String {
  /// The text without the HTML entities that a web form left in it: `l&#39;&eacute;cole` is « l'école ». Some
  /// were escaped twice (`&amp;eacute;`). What is no entity (« R&D ; ») stays.
  var withoutEntities: String {
    guard utf8.contains(0x26), utf8.contains(0x3B) else { return self }
    let once = decodingEntities
    return once.utf8.contains(0x26) ? once.decodingEntities : once
  }

  nonisolated(unsafe) private static let entity = /&(#[xX]?[0-9A-Fa-f]{1,7}|[A-Za-z][A-Za-z0-9]{1,7});/

  private var decodingEntities: String {
    replacing(Self.entity) { match in
      Self.scalar(String(match.output.1)).map { String($0) } ?? String(match.output.0)
    }
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else {
      return htmlEntityLookup(name).flatMap { Unicode.Scalar($0.pointee.value) }
    }
    let digits = name.dropFirst()
    let code =
      digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return code.flatMap { $0 < 32 ? nil : Unicode.Scalar($0) }
  }
}
