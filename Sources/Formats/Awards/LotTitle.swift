/// Finds a lot's number in an award's title, since the format has no field for it.
public struct LotTitle {
  /// « 3 », « 2B », « A »: no leading zeros, capitals.
  let number: String?
  /// The title before the mention; the whole title when it starts with the mention or has none.
  public let consultation: String
  /// The title after the mention: what the lot is called.
  let name: String?

  public init(_ title: String) {
    let scalars = Array(title.unicodeScalars)
    let mentions = LotMention.all(in: scalars)
    guard let mention = mentions.first(where: \.afterSeparator) ?? mentions.first else {
      self.init(number: nil, consultation: title.trimmed, name: nil)
      return
    }
    let before = String(String.UnicodeScalarView(scalars[..<mention.start])).trimmedOfSeparators
    let after = String(String.UnicodeScalarView(scalars[mention.end...])).trimmedOfLeadingSeparators
    self.init(
      number: mention.number, consultation: before.count < 5 ? title.trimmed : before,
      name: after.count < 3 ? nil : after)
  }

  private init(number: String?, consultation: String, name: String?) {
    self.number = number
    self.consultation = consultation
    self.name = name
  }
}

extension String {
  /// Without the spaces, dashes, colons and closing marks that follow the mention, nor those at its end.
  fileprivate var trimmedOfLeadingSeparators: String {
    let scalars = unicodeScalars.drop { $0.isBlank || ":-–—,;.)/|_]\"»".unicodeScalars.contains($0) }
    return String(Substring(scalars)).trimmedOfSeparators
  }

  /// Without the spaces, dashes, colons and opening marks that led to the mention.
  fileprivate var trimmedOfSeparators: String {
    var scalars = unicodeScalars[...]
    while let last = scalars.last, last.isBlank || ":-–—,;.(/|_[\"«".unicodeScalars.contains(last) {
      scalars.removeLast()
    }
    return String(Substring(scalars)).trimmed
  }
}
