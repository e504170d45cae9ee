/// Finds a lot's number in an award's title, since the format has no field for it.
struct LotTitle {
  /// « 3 », « 2B », « A »: no leading zeros, capitals.
  let number: String?
  /// The title before the mention; the whole title when it starts with the mention or has none.
  let consultation: String

  init(_ title: String) {
    let scalars = Array(title.unicodeScalars)
    let mentions = LotMention.all(in: scalars)
    guard let mention = mentions.first(where: \.afterSeparator) ?? mentions.first else {
      self.init(number: nil, consultation: title.trimmed)
      return
    }
    let before = String(String.UnicodeScalarView(scalars[..<mention.start])).trimmedOfSeparators
    self.init(number: mention.number, consultation: before.count < 5 ? title.trimmed : before)
  }

  private init(number: String?, consultation: String) {
    self.number = number
    self.consultation = consultation
  }
}

extension String {
  /// Without the spaces, dashes, colons and opening marks that led to the mention.
  fileprivate var trimmedOfSeparators: String {
    var scalars = unicodeScalars[...]
    while let last = scalars.last, last.isBlank || ":-–—,;.(/|_[\"«".unicodeScalars.contains(last) {
      scalars.removeLast()
    }
    return String(Substring(scalars)).trimmed
  }
}
