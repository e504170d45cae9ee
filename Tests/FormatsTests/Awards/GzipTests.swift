import CZip
import Formats
import FormatsTesting
import Foundation
import Testing

@Suite struct GzipTests {
  private func gzip(_ text: String, to path: String) {
    let file = gzopen(path, "wb")
    gzwrite(file, text, UInt32(text.utf8.count))
    gzclose(file)
  }

  @Test("A gzip file is inflated on the way, whatever its name")
  func inflated() throws {
    try withTemporaryFile("donnees.json") { path in
      gzip(Sample.file([Sample.award()]), to: path)
      var awards = 0
      try AwardReader().read(path: path) { awards += $0.award == nil ? 0 : 1 }
      #expect(awards == 1)
    }
  }

  @Test("A gzip file cut short gives what it holds, then one refusal")
  func cut() throws {
    try withTemporaryFile("donnees.json.gz") { path in
      let awards = (0..<3000).map { index in
        Sample.award(["id": "\"\(UInt64(index) &* 0x9E37_79B9_7F4A_7C15)\""])
      }
      gzip(Sample.file(awards), to: path)
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: path))
      var records: [AwardRecord] = []
      try AwardReader().read(path: path) { records.append($0) }
      #expect(records.count > 100)
      #expect(records.dropLast().allSatisfy { $0.award != nil })
      #expect(records.last?.refusal == .truncated)
    }
  }

  @Test("A table in a gzip file cut short ends on one refusal too")
  func cutTable() throws {
    try withTemporaryFile("donnees.csv.gz") { path in
      let rows = (0..<9000).map {
        "\(Sample.siret);\(UInt64($0) &* 0x9E37_79B9_7F4A_7C15);Voirie;5000;2024-07-12\n"
      }
      gzip("acheteur_id;id;objet;montant;dateNotification\n" + rows.joined(), to: path)
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: path))
      var records: [AwardRecord] = []
      try AwardReader().read(path: path) { records.append($0) }
      #expect(records.count > 100)
      #expect(records.last?.refusal == .truncated)
      #expect(throws: TabularError.damaged) { try TabularFile.read(path: path) }
    }
  }
}
