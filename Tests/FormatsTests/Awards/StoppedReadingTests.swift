import Formats
import Testing

@Suite struct StoppedReadingTests {
  private struct Full: Error, Equatable { let position: Int }

  private static let json = Sample.file(["1", "2", "3"].map { Sample.award(["id": "\"\($0)\""]) })
  private static let xml =
    "<marches>"
    + ["1", "2", "3"].map { "<marche><id>\($0)</id><objet>Halle</objet></marche>" }.joined() + "</marches>"
  private static let csv = "id;acheteur_id;objet\n1;2;Halle\n2;2;Halle\n3;2;Halle\n"

  @Test(
    "What the body throws stops the reading and comes out as it was thrown",
    arguments: [(AwardFormat.json, json), (.xml, xml), (.csv, csv)], [1, 2, 3])
  func stops(file: (format: AwardFormat, text: String), at position: Int) throws {
    var seen: [Int] = []
    #expect(throws: Full(position: position)) {
      try AwardReader().read(bytes: Array(file.text.utf8), format: file.format) { record in
        seen.append(record.position)
        if record.position == position { throw Full(position: position) }
      }
    }
    #expect(seen == Array(1...position))
  }

  @Test("So does what it throws at the record that a cut file ends on", arguments: [json, xml])
  func stopsAtTheEnd(text: String) throws {
    let cut = Array(text.utf8.dropLast(40))
    #expect(throws: Full(position: 3)) {
      try AwardReader().read(bytes: cut) { record in
        if record.position == 3 { throw Full(position: 3) }
      }
    }
  }
}
