extension HTML {
  /// The same markup, every form that posts telling one thing more at the end of its address, `?name=value`.
  ///
  /// - Parameters:
  ///   - name: ASCII letters.
  ///   - value: ASCII letters, digits and hyphens.
  public func withPostsTelling(_ name: String, _ value: String) -> HTML {
    var rest = utf8[...]
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count + 256)
    while let opening = rest.firstRange(of: Self.opening) {
      result += rest[..<opening.upperBound]
      let address = rest[opening.upperBound...].prefix { $0 != UInt8(ascii: "\"") }
      result += address
      result += (address.contains(UInt8(ascii: "?")) ? "&amp;\(name)=\(value)" : "?\(name)=\(value)").utf8
      rest = rest[address.endIndex...]
    }
    return HTML(utf8: result + rest)
  }

  private static let opening = Array("<form method=\"post\" action=\"".utf8)
}
