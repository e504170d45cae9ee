/// Reads the code of a number format: `[Red]#,##0.00 "h"`, `[$-40C]d mmmm yyyy;@`, `[hh]:mm:ss`. Files should
/// write codes in English; some keep their author's language (`jj/mm/aaaa`, `[u]:mm`), so letters that repeat
/// are read for what they are beside, not for what they spell.
struct FormatScan {
  private(set) var showsDay = false
  private(set) var showsTime = false
  /// What the first section writes beside the number, its blanks and signs left out.
  private(set) var unit = ""

  private var rest: Substring
  private var section = 0
  private var hasDigits = false
  private var unitBefore = 0

  init(_ code: String) {
    let clock = /(?i)am\/pm|a\/p/
    showsTime = code.contains(clock) && code.contains(/[hH]/)
    rest = code.replacing(clock, with: "")[...]
  }

  mutating func run() {
    while let character = rest.popFirst() {
      switch character {
      case "\"":
        literal(take { $0 != "\"" })
        _ = rest.popFirst()
      case "\\": literal(rest.popFirst().map { String($0) } ?? "")
      case "_", "*": _ = rest.popFirst()
      case "[": bracket(take { $0 != "]" })
      case ";": (section, hasDigits) = (section + 1, false)
      case "0", "#", "?": digit()
      case _ where character.isLetter: word(String(character) + take { $0.isLetter })
      default: literal(String(character))
      }
    }
  }

  private mutating func take(while condition: (Character) -> Bool) -> String {
    let taken = rest.prefix(while: condition)
    rest = rest.dropFirst(taken.count)
    return String(taken)
  }

  private mutating func literal(_ text: String) {
    guard section == 0 else { return }
    unit += text.filter { $0.isLetter || "%€$£".contains($0) || ($0 == ":" && hasDigits && !showsTime) }
  }

  /// Digits on both sides of a letter or a colon: 730 under `00":"00` reads 07:30, and is no number of hours.
  private mutating func digit() {
    if !hasDigits { unitBefore = unit.count }
    hasDigits = true
    if section == 0, unit.count > unitBefore, !unit.hasSuffix("0") { unit += "0" }
  }

  /// A colour, a condition, a currency, a language, or the time that has gone by: `[h]`.
  private mutating func bracket(_ content: String) {
    _ = rest.popFirst()
    if content.hasPrefix("$") {
      literal(String(content.dropFirst().prefix { $0 != "-" }))
    } else if let first = content.first, first.isLetter, content.allSatisfy({ $0 == first }) {
      showsTime = true
    }
  }

  /// After the digits of a number, letters are its unit, were they left without quotes.
  private mutating func word(_ word: String) {
    if word == "E" || word == "e", rest.first == "+" || rest.first == "-" { return }
    if hasDigits, !showsTime, !showsDay { return literal(word) }
    for run in word.lowercased().runs { letters(run, alone: run.count == word.count) }
  }

  /// - Parameter alone: the run is the whole word: « Standard » shows neither days nor seconds.
  private mutating func letters(_ run: Substring, alone: Bool) {
    switch run.first {
    case "h", "s": if alone || run.count == 2 { showsTime = true }
    case "y", "d", "j": if alone || run.count >= 2 { showsDay = true }
    case "m": if alone, !showsTime, rest.first != ":" { showsDay = true }
    default: foreign(run, alone: alone)
    }
  }

  /// « tt:mm » is a time in Danish, « TT.MM.JJJJ » a day in German.
  private mutating func foreign(_ run: Substring, alone: Bool) {
    guard alone, !showsTime else { return }
    if rest.first == ":" { showsTime = true } else if run.count >= 2 { showsDay = true }
  }
}

extension String {
  /// Cut where the letter changes: `yyyymm` is `yyyy`, `mm`.
  fileprivate var runs: [Substring] {
    var runs: [Substring] = []
    var rest = self[...]
    while let first = rest.first {
      let run = rest.prefix { $0 == first }
      runs.append(run)
      rest = rest.dropFirst(run.count)
    }
    return runs
  }
}
