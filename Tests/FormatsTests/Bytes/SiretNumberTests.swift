import Testing

@testable import Formats

@Suite struct SiretNumberTests {
  @Test(
    "The separators that people type are left out",
    arguments: [
      "21310555400017", "213 105 554 00017", "213105554\u{A0}00017 ", "213.105.554.00017",
      "213-105-554-00017",
      "213\u{202F}105\u{202F}554\u{202F}00017", "213_105_554_00017", "213–105–554–00017",
      "\u{200E}213105554 00017\u{200B}", "213105554/00017".replacing("/", with: "\u{2011}"),
    ])
  func separators(typed: String) throws {
    #expect(try SiretNumber(typed).digits == "21310555400017")
    #expect(try SiretNumber.published(typed).digits == "21310555400017")
  }

  @Test("Whatever parts its digits, wherever it stands, a SIRET is read; with one digit wrong, it never is")
  func anySeparator() throws {
    var random = SeededRandom(seed: 20_260_301)
    let separators = [" ", "\u{A0}", "\u{202F}", "\t", ".", "-", "\u{2013}", "_", ""]
    for _ in 0..<2000 {
      let digits = Self.siret(&random)
      func parted(_ digits: [Int]) -> String {
        digits.map { "\($0)\(separators.randomElement(using: &random) ?? "")" }.joined()
      }
      let whole = digits.map(String.init).joined()
      #expect(try SiretNumber(parted(digits)).digits == whole)
      #expect(try SiretNumber.published(whole).digits == whole)
      var wrong = digits
      wrong[Int.random(in: 0..<14, using: &random)] += 1
      #expect(throws: SiretFault.checksum) { try SiretNumber(parted(wrong.map { $0 % 10 })) }
      // What a spreadsheet makes of it is no longer whole, even where its keys tell what it was.
      #expect(throws: SiretFault.exponent) { try SiretNumber("\(digits[0]),\(whole.dropFirst())E+13") }
      if let short = digits.firstIndex(where: { $0 != 0 }), short > 0 {
        #expect(throws: SiretFault.length(14 - short)) { try SiretNumber(parted(Array(digits[short...]))) }
      }
    }
  }

  @Test("La Poste's establishments pass by the sum of their digits, others do not")
  func laPoste() throws {
    for sound in ["35600000000042", "35600000000048"] {  // its seat also passes Luhn
      #expect(try SiretNumber(sound).digits == sound)
    }
    for wrong in ["35600000000043", "55555555500014"] {
      #expect(throws: SiretFault.checksum) { try SiretNumber(wrong) }
    }
  }

  @Test(
    "Each defect is named",
    arguments: [
      ("", SiretFault.empty), ("  ", .empty), (" - ", .empty), ("2131055540001", .length(13)),
      ("213105554", .length(9)), ("00000000000000", .zeros), ("21310555400018", .checksum),
      ("FR21310555400", .character), ("2,13106E+13", .exponent), ("2.1E13", .exponent),
      ("٢1310555400017", .character), ("21310555400017,0", .character), ("21310555400017.0", .length(15)),
    ])
  func faults(typed: String, fault: SiretFault) {
    #expect(throws: fault) { try SiretNumber(typed) }
  }

  /// One in four begins with zeros. The last digit makes its key right.
  private static func siret(_ random: inout SeededRandom) -> [Int] {
    let zeros =
      Bool.random(using: &random) && Bool.random(using: &random) ? Int.random(in: 1...3, using: &random) : 0
    let first = (0..<13).map { $0 < zeros ? 0 : Int.random(in: 1...9, using: &random) }
    return first + [(0...9).first { SiretNumber.followsLuhn((first + [$0]).map(String.init).joined()) } ?? 0]
  }
}
