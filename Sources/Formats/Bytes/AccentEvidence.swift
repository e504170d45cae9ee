/// What stands around the accents of a text that is not UTF-8: enough to tell, or not, in which encoding it makes
/// words. « Pr\u{82}nom » is « Prénom » in code page 850, and nothing in the two others.
struct AccentEvidence {
  /// Each byte from 0x80 on, with the one before and the one after.
  private var surroundings: Set<UInt32> = []
  private var window: UInt32 = 0

  /// Past this many it is no text.
  private static let most = 20_000

  mutating func count(_ bytes: [UInt8]) { for byte in bytes { count(byte) } }

  private mutating func count(_ byte: UInt8) {
    window = (window << 8 | UInt32(byte)) & 0xFF_FFFF
    if window & 0x8000 != 0, surroundings.count < Self.most { surroundings.insert(window) }
  }

  /// The one encoding in which all of it may be words, and French ones where it is not the usual one; nil where
  /// none is, or several are.
  var encoding: TextEncoding? {
    guard surroundings.count < Self.most else { return nil }
    let possible = [TextEncoding.windows1252, .codePage850, .macRoman].filter(mayBeWords)
    guard possible.first != .windows1252 else { return .windows1252 }
    return possible.count == 1 && isFrench(possible[0]) ? possible[0] : nil
  }

  private func mayBeWords(_ encoding: TextEncoding) -> Bool {
    surroundings.allSatisfy { three in
      let (before, after) = (encoding.scalar(UInt8(three >> 16)), encoding.scalar(UInt8(three & 0xFF)))
      let middle = encoding.scalar(UInt8(three >> 8 & 0xFF))
      if middle.isLetter {
        // A capital does not stand within a word, but among capitals.
        let isWithin = before.isLetter && (!before.properties.isUppercase || after.properties.isLowercase)
        return !middle.properties.isUppercase || !isWithin
      }
      return middle.joinsWords || (middle.isMark && !(before.isLetter && after.isLetter))
    }
  }

  private func isFrench(_ encoding: TextEncoding) -> Bool {
    surroundings.allSatisfy { three in
      let middle = encoding.scalar(UInt8(three >> 8 & 0xFF))
      return !middle.isLetter || Self.letters.contains(middle)
    }
  }

  private static let letters = Set("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ".unicodeScalars)
}

extension Unicode.Scalar {
  fileprivate var isLetter: Bool {
    properties.isAlphabetic && !["ª", "º", "ƒ", "ˆ", "ˇ", "Ω", "π"].contains(self)
  }

  /// What may stand between two letters of words.
  fileprivate var joinsWords: Bool { ["’", "‘", "\u{A0}", "–", "—"].contains(self) }

  fileprivate var isMark: Bool {
    ["«", "»", "“", "”", "…", "°", "€", "²", "³", "§", "•", "·", "£", "±", "½", "¼", "×", "÷", "´"].contains(
      self)
  }
}
