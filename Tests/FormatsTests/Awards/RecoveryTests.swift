import Formats
import Testing

@Suite struct RecoveryTests {
  private let three = (1...3).map {
    Sample.award(["id": "\"\($0)\"", "titulaires": "[{\"titulaire\":{\"id\":\"\($0)\"}}]"])
  }

  private func broken(_ old: String, _ new: String) -> String {
    // The fields that a dictionary replaced come last: the identifier first, as files have it.
    let records = (1...3).map { Sample.award().replacing("2024-01", with: String($0)) }
    return Sample.file(
      [records[0], records[1].replacing(old, with: new), records[2]], concessions: [Sample.concession])
  }

  @Test(
    "A broken record costs itself only",
    arguments: [
      ("\"objet\":\"Cons", "\"objet\":Cons"), ("Peinture\"", "Peinture"), ("\"}}]", "\"}]"),
      ("\"dureeMois\":12", "\"dureeMois\":12,,"),
      ("\"dureeMois\":", "\"dureeMois\""), ("\"acheteur\":{", "\"acheteur\":"),
      ("\"montant\":124500.29", "\"montant\":124500,29"),
      ("\"Critère social\"]}}", "\"Critère social\"]}"),
    ])
  func brokenRecord(old: String, new: String) throws {
    let records = try Sample.records(broken(old, new))
    #expect(records.compactMap(\.award?.id) == ["1", "3", "C1"])
    #expect(records.map(\.position) == Array(1...records.count))
    #expect(records.count == 4)
    guard case .malformed = records[1].refusal else {
      Issue.record("\(String(describing: records[1].refusal))")
      return
    }
  }

  @Test(
    "A value that only its parser can refuse costs one record",
    arguments: [("12,", "12.3.4,"), ("12,", "truth,")])
  func brokenValue(old: String, new: String) throws {
    let records = try Sample.records(broken("\"dureeMois\":" + old, "\"dureeMois\":" + new))
    #expect(records.compactMap(\.award?.id) == ["1", "3", "C1"])
    #expect(records.count == 4)
  }

  @Test("A brace too many costs one refusal and no award")
  func extraBrace() throws {
    let records = try Sample.records(broken("\"Critère social\"]}}", "\"Critère social\"]}}}"))
    #expect(records.compactMap(\.award?.id) == ["1", "2", "3", "C1"])
  }

  @Test("The first concession is found after a broken last award")
  func brokenLast() throws {
    let text = Sample.file(
      [Sample.award(), Sample.award(["montant": "12 13"])], concessions: [Sample.concession])
    #expect(try Sample.records(text).map { $0.award?.id } == ["2024-01", nil, "C1"])
  }

  @Test("A file cut anywhere gives all that came before, then one refusal for its tail")
  func truncations() throws {
    let text = Array(Sample.file(three).utf8)
    let whole = try Sample.records(text)
    for length in 0..<text.count {
      let records: [AwardRecord]
      do {
        records = try Sample.records(Array(text[..<length]))
      } catch AwardFileError.noAwards, AwardFileError.unknownFormat {
        continue
      }
      #expect(records.last?.refusal == .truncated)
      #expect(records.dropLast().elementsEqual(whole.prefix(records.count - 1)))
    }
  }

  @Test("XML: a broken record costs itself only, and a cut file one refusal")
  func xml() throws {
    func record(_ id: String) -> String {
      "<marche><id>\(id)</id><acheteur><id>\(Sample.siret)</id></acheteur><objet>Voirie</objet>"
        + "<dateNotification>2024-07-12</dateNotification><montant>5000</montant></marche>"
    }
    let broken = record("2").replacing("</objet>", with: "")
    let entity = record("4").replacing("Voirie", with: "&xxe;")
    let text =
      "<!DOCTYPE m [<!ENTITY xxe SYSTEM \"file:///etc/passwd\">]><marches>"
      + record("1") + broken + record("3") + entity + record("5") + "</marches>"
    #expect(try Sample.records(text).map { $0.award?.id } == ["1", nil, "3", nil, "5"])
    let unclosed = "<marches>" + record("1").replacing("</marche>", with: "") + record("2") + "<marche><id>3"
    #expect(try Sample.records(unclosed).map(\.refusal) == [.malformed(offset: nil), nil, .truncated])
  }

  @Test("Table: a quote that never closes is the tail of a cut file")
  func table() throws {
    let text =
      "acheteur_id;id;objet;montant;dateNotification\n\(Sample.siret);1;Voirie;5000;2024-07-12\nx;2;\"Voi"
    #expect(try Sample.records(text).map(\.refusal) == [nil, .truncated])
  }

  @Test(
    "Any byte changed, removed or doubled: deliveries and refusals, in order, and never more",
    arguments: [1, 2, 3, 4])
  func mutations(seed: UInt64) throws {
    let text = Array(Sample.file(three, concessions: [Sample.concession]).utf8)
    var random = SeededRandom(seed: seed)
    for _ in 0..<500 {
      var bytes = text
      for _ in 0...Int.random(in: 0...3, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: index)
        default: bytes.insert(bytes[index], at: index)
        }
      }
      guard let records = try? Sample.records(bytes, chunk: 97) else { continue }
      #expect(records.map(\.position) == Array(1...max(1, records.count)).prefix(records.count).map { $0 })
      #expect(records.count <= 12)
    }
  }

  @Test("The same holds of XML and of tables", arguments: [AwardFormat.xml, .csv])
  func otherMutations(format: AwardFormat) throws {
    let xml =
      "<marches><marche><id>1</id><acheteur><id>\(Sample.siret)</id></acheteur><objet>é &amp; è</objet>"
      + "<dateNotification>2024-07-12</dateNotification></marche><marche><id>2</id></marche></marches>"
    let table =
      "acheteur_id;id;objet;montant;dateNotification\n\(Sample.siret);1;\"é;è\";5000;2024-07-12\n;2;;;\n"
    let text = Array((format == .xml ? xml : table).utf8)
    var random = SeededRandom(seed: 5)
    for _ in 0..<1000 {
      var bytes = Array(text.prefix(Int.random(in: text.count / 2...text.count, using: &random)))
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      guard let records = try? Sample.records(bytes, format: format, chunk: 31) else { continue }
      #expect(records.count <= 4)
    }
  }
}
