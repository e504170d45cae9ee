/// What the first bytes say of a file.
enum FileSignature {
  case zip, legacyWorkbook, encryptedWorkbook, text, other

  static func of(path: String) throws(TabularError) -> FileSignature {
    do throws(FileError) {
      let source = try ByteSource(path: path, chunkSize: 1 << 16)
      var head: [UInt8] = []
      _ = source.next(&head)
      guard head.starts(with: compound) else { return of(head) }
      var all = head
      while all.count < 1 << 24, source.next(&head) { all += head }
      return of(all)
    } catch {
      throw .file(error)
    }
  }

  static func of(_ bytes: [UInt8]) -> FileSignature {
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) { return .zip }
    if bytes.starts(with: compound) {
      return bytes.firstRange(of: encryptedPackage) == nil ? .legacyWorkbook : .encryptedWorkbook
    }
    if UTF16Text.isMarked(bytes) { return .text }
    return isBinary(bytes.prefix(4096)) ? .other : .text
  }

  /// A stray control character does not make a text binary.
  private static func isBinary(_ head: ArraySlice<UInt8>) -> Bool {
    let controls = head.count { $0 < 9 || (14..<27).contains($0) }
    return controls * 50 > head.count || head.starts(with: Array("%PDF".utf8))
  }

  /// The OLE compound file, which holds both .xls workbooks and encrypted .xlsx ones.
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  private static let encryptedPackage: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
}
