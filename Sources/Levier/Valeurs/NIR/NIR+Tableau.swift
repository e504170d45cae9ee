import Folding

extension NIR {
  /// Whether some groups of digits follow one another as the parts of a NIR do: tables are long, and this goes
  /// round the reading of their groups.
  static func peutEtreCoupe(_ octets: String.UTF8View) -> Bool {
    // The sums reached by the chains that began at one of the last groups, as bits: 1, 3, 5, 7, 10.
    var (chaines, taille): (UInt16, Int) = (0, 0)
    for octet in octets {
      if octet.isDigit || taille > 0 && estCorse(octet) {
        taille += 1
      } else if octet >= 0xD9, octet != 0xE2 {
        return true  // a digit of another script, perhaps
      } else if taille > 0 {
        chaines = suite(chaines, taille)
        if chaines & 1 << 13 != 0 { return true }
        taille = 0
      }
    }
    return suite(chaines, taille) & 1 << 13 != 0
  }

  private static func estCorse(_ octet: UInt8) -> Bool { [0x41, 0x42].contains(octet & 0xDF) }

  private static func suite(_ chaines: UInt16, _ taille: Int) -> UInt16 {
    guard taille <= 13 else { return 0 }
    return (chaines << taille | 1 << taille) & 0b10_0100_1010_1010
  }
}
