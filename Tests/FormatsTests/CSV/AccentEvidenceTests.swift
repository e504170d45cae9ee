import Testing

@testable import Formats

@Suite("Accents that are neither UTF-8 nor Windows-1252")
struct AccentEvidenceTests {
  private static let text =
    "Nom;Prénom;Mois\nHélène;François;Février 2026\nNOËL;Éric;Août 2026\nÀ voir : « çà »;n°5;Élève"

  /// The text as each encoding writes it, by a program that is not ours.
  private static let written: [(TextEncoding, String)] = [
    (
      .codePage850,
      """
      4e6f6d3b5072826e6f6d3b4d6f69730a48826c8a6e653b4672616e876f69733b4682767269657220323032360a4e4fd3
      4c3b907269633b416f967420323032360ab720766f6972203a20ae20878520af3b6ef8353b906c8a7665
      """
    ),
    (
      .macRoman,
      """
      4e6f6d3b50728e6e6f6d3b4d6f69730a488e6c8f6e653b4672616e8d6f69733b468e767269657220323032360a4e4fe8
      4c3b837269633b416f9e7420323032360acb20766f6972203a20c7208d8820c83b6ea1353b836c8f7665
      """
    ),
  ]

  private static func read(_ bytes: [UInt8]) throws -> [[String]] {
    try TabularFile.read(bytes: bytes).rows.map { $0.cells.map(\.text) }
  }

  private static func bytes(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
    try text.unicodeScalars.map { scalar in
      try #require((UInt8.min...UInt8.max).first { encoding.scalar($0) == scalar }, "\(scalar)")
    }
  }

  @Test("Code page 850 and Mac Roman are read where their accents make French words", arguments: written)
  func oldEncodings(_ encoding: TextEncoding, _ hexadecimal: String) throws {
    let pairs = hexadecimal.filter { !$0.isWhitespace }
    let bytes = stride(from: 0, to: pairs.count, by: 2).compactMap {
      UInt8(pairs.dropFirst($0).prefix(2), radix: 16)
    }
    #expect(try Self.read(bytes) == Self.read(Array(Self.text.utf8)))
    #expect(try Self.bytes(Self.text, encoding) == bytes, "the table is that of the encoding")
  }

  @Test(
    "What may be words in two encodings is left as it was, to be refused: nothing is guessed",
    arguments: [
      // « fête » in one, « fàte » in the other; « Noël » or « Noâl »; « Ibáñez » or « Ibçûez ».
      "66 88 74 65", "4E 6F 89 6C", "49 62 87 96 65 7A",
    ])
  func doubtful(_ written: String) throws {
    let bytes = Array("Nom;Mois\n".utf8) + written.split(separator: " ").compactMap { UInt8($0, radix: 16) }
    #expect(CSVDialect.detect(ByteSource(bytes: bytes)).encoding == .windows1252)
  }

  @Test(
    "Letters that are not French prove no encoding: the text is left as it was",
    arguments: ["Muñoz;José", "Ibáñez;Élodie Hélène", "João;François"], [TextEncoding.codePage850, .macRoman])
  func foreign(_ names: String, _ encoding: TextEncoding) throws {
    let bytes = try Self.bytes("Nom;Prénom\n\(names)", encoding)
    #expect(CSVDialect.detect(ByteSource(bytes: bytes)).encoding == .windows1252)
  }

  @Test("Windows-1252 stays what it is, with names of Europe and any mark")
  func windows1252() throws {
    for text in [
      "Prénom;Hélène", "Šimić".replacing("ć", with: "c"), "Milošević".replacing("ć", with: "c"),
      "Žarko;Čech".replacing("Č", with: "C"),
      "L’Œuvre d’Éluard – « août »", "100 €…", "Muñoz;Gómez;João", "n° 5 – 12 m²", "Jean\u{A0}Éric",
    ] {
      let bytes = try Self.bytes("Nom\n\(text)", .windows1252)
      #expect(CSVDialect.detect(ByteSource(bytes: bytes)).encoding == .windows1252, "\(text)")
    }
  }

  @Test("Words made at random of French letters come out as they were written")
  func random() throws {
    var generator = SeededRandom(seed: 850)
    let letters = Array("abcdeeeeillmnoprsstuvéééèêëàâçîïôùû")
    for _ in 0..<300 {
      let words = (0..<8).map { _ in
        String((0..<6).map { _ in letters.randomElement(using: &generator) ?? "a" })
      }
      for encoding in [TextEncoding.codePage850, .macRoman, .windows1252] {
        let bytes = try Self.bytes("Nom;Prénom\n\(words.joined(separator: ";"))", encoding)
        let found = CSVDialect.detect(ByteSource(bytes: bytes)).encoding
        #expect(found == encoding, "\(words)")
      }
    }
  }
}
