import Foundation
import Markup
import Testing

@testable import Levier

private let weasyprint = FileManager.default.fileExists(atPath: "/usr/bin/weasyprint")

@Suite("A document laid out as a PDF", .enabled(if: weasyprint))
struct ImpressionTests {
  @Test("A document that computes past its time is given up, with what to do about it")
  func calcul() async throws {
    let lignes = (1...2_000).map { HTML("<tr><td>\("\($0)")<td>ligne</tr>") }
    let document: HTML = "<!DOCTYPE html><html lang=\"fr\"><title>Long</title><table>\(lignes)</table></html>"
    let refus = await #expect(throws: Impression.Refus.self) {
      _ = try await Impression.pdf(document, secondes: 1)
    }
    guard case .tropLongue = refus else {
      Issue.record("\(String(describing: refus))")
      return
    }
    #expect(refus?.phrase.contains("réduisez la période") == true)
  }
}
