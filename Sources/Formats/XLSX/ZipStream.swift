internal import CZip

/// A part of a zip, inflated as it is read. Its declared size may lie: no more than that is read.
final class ZipStream: XMLSource {
  /// Its first bytes, which tell what it is.
  private(set) var head: [UInt8] = []

  private let archive: ZipArchive
  private let file: OpaquePointer
  private var pending: ArraySlice<UInt8> = []
  private var left: Int
  private var isDamaged = false

  /// - Parameter file: closed with this.
  init(_ file: OpaquePointer, of archive: ZipArchive, declared: Int) {
    (self.archive, self.file, left) = (archive, file, declared)
    var first = [UInt8](repeating: 0, count: 8)
    let count = first.withUnsafeMutableBytes(fill)
    head = Array(first.prefix(count))
    pending = head[...]
  }

  deinit { zip_fclose(file) }

  /// - Returns: how many bytes were read, none at the end and where the part is damaged.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard pending.isEmpty else {
      let taken = pending.prefix(buffer.count)
      buffer.copyBytes(from: taken)
      pending = pending.dropFirst(taken.count)
      return taken.count
    }
    let wanted = min(left, buffer.count)
    guard wanted > 0, !isDamaged else { return 0 }
    let read = zip_fread(file, buffer.baseAddress, UInt64(wanted))
    isDamaged = read <= 0
    left -= Int(max(0, read))
    return Int(max(0, read))
  }

  /// The next bytes, nil at the end.
  func next() -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let read = bytes.withUnsafeMutableBytes(read)
    return read > 0 ? Array(bytes.prefix(read)) : nil
  }

  /// Reads what is left: a part is known to be whole at its end, where its checksum is.
  func finish() throws(TabularError) {
    while next() != nil {}
    var extra: UInt8 = 0
    guard !isDamaged, left == 0, zip_fread(file, &extra, 1) == 0 else { throw .damaged }
  }
}
