extension String {
  /// `x:row` is `row` whatever the prefix.
  var localName: String {
    guard let colon = utf8.firstIndex(of: 0x3A) else { return self }
    return String(self[index(after: colon)...])
  }
}
