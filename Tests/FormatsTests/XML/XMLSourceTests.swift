import Testing

@testable import Formats

@Suite struct XMLSourceTests {
  /// Gives so many bytes at a time, however many are asked for.
  private final class Trickle: XMLSource {
    private var rest: ArraySlice<UInt8>
    private let size: Int

    init(_ bytes: [UInt8], by size: Int) { (rest, self.size) = (bytes[...], size) }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
      let taken = rest.prefix(min(size, buffer.count))
      buffer.copyBytes(from: taken)
      rest = rest.dropFirst(taken.count)
      return taken.count
    }
  }

  private final class Recorder: XMLHandler {
    private(set) var events: [String] = []

    func start(_ name: String, _ attributes: XMLAttributes) {
      events.append("<\(name)")
      attributes.forEach { self.events.append("\($0)=\($1)") }
    }
    func characters(_ text: String) { events.append(text) }
    func aside(_ text: String) { events.append("#\(text)") }
    func end(_ name: String) { events.append(">\(name)") }
  }

  private func events(_ walk: (Recorder) throws(XMLWalk.Fault) -> Void) -> ([String], XMLWalk.Fault?) {
    let recorder = Recorder()
    do throws(XMLWalk.Fault) {
      try walk(recorder)
      return (recorder.events, nil)
    } catch {
      return (recorder.events, error)
    }
  }

  @Test(
    "A document that comes by pieces of any size is read, or refused, as the same one that comes whole",
    arguments: [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<x:a b=\"1\" x:é='&lt;€'>é€😀<b/><![CDATA[<c>]]]]>&#233;&amp;</x:a>",
      "\u{FEFF}<a><!-- une note --><b r=\"A1\"><v>12</v></b>\n<?dit oui?><b r=\"B1\"/></a>\n",
      "<a>\(String(repeating: "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Benoît</v></c></row>", count: 70))</a>",
      "<a>\n<b>\n</a>", "<a", "<a b></a>", "<a>&autre;</a>", "<a>\u{1}</a>", "<a/><b/>", "a", "", "  ",
      "<!DOCTYPE a [<!ENTITY x \"xx\">]><a>&x;</a>", "<a b=\"1\" b=\"2\"/>", "<a>&#xD800;</a>",
    ])
  func pieces(document: String) {
    let bytes = Array(document.utf8)
    let whole = events { (handler) throws(XMLWalk.Fault) in try XMLWalk.walk(bytes, handler) }
    for size in 1...32 {
      let piecemeal = events { (handler) throws(XMLWalk.Fault) in
        try XMLWalk.walk(Trickle(bytes, by: size), handler)
      }
      #expect(piecemeal.1 == whole.1, "by \(size)")
      // How much of a malformed one is told before it is refused is nobody's concern.
      if whole.1 == nil { #expect(piecemeal.0 == whole.0, "by \(size)") }
    }
  }
}
