internal import CZip

/// Bytes in chunks, from memory or from a file; zlib inflates a gzip file and passes any other through. A text
/// in UTF-16 comes as UTF-8 where it is asked for.
final class ByteSource {
  private enum Origin {
    case file(gzFile)
    case memory([UInt8], from: Int)
  }

  private var origin: Origin
  private let chunkSize: Int
  private var stream: UTF16Stream?
  /// True once a gzip file has ended before its trailer, or was found corrupted.
  private(set) var endedEarly = false

  init(path: String, chunkSize: Int = 1 << 18, asUTF8: Bool = false) throws(FileError) {
    guard let file = gzopen(path, "rb") else { throw .absent }
    guard gzdirect(file) >= 0, gzbuffer(file, UInt32(1 << 17)) <= 0 else {
      gzclose(file)
      throw .unreadable
    }
    self.origin = .file(file)
    self.chunkSize = chunkSize
    if asUTF8 { stream = UTF16Stream() }
  }

  init(bytes: [UInt8], chunkSize: Int = 1 << 18, asUTF8: Bool = false) {
    self.origin = .memory(bytes, from: 0)
    self.chunkSize = max(1, chunkSize)
    if asUTF8 { stream = UTF16Stream() }
  }

  deinit {
    if case .file(let file) = origin { gzclose(file) }
  }

  /// Replaces the buffer by the next chunk; false at the end.
  func next(_ buffer: inout [UInt8]) -> Bool {
    while received(&buffer) {
      if let converted = stream?.utf8(buffer) { buffer = converted }
      if !buffer.isEmpty { return true }  // half a unit gives nothing yet
    }
    return false
  }

  private func received(_ buffer: inout [UInt8]) -> Bool {
    switch origin {
    case .memory(let bytes, let start):
      let end = min(start + chunkSize, bytes.count)
      origin = .memory(bytes, from: end)
      buffer = Array(bytes[start..<end])
      return !buffer.isEmpty
    case .file(let file):
      return read(file, &buffer)
    }
  }

  private func read(_ file: gzFile, _ buffer: inout [UInt8]) -> Bool {
    if buffer.count != chunkSize { buffer = [UInt8](repeating: 0, count: chunkSize) }
    let count = buffer.withUnsafeMutableBytes { gzread(file, $0.baseAddress, UInt32($0.count)) }
    if count < buffer.count {
      var code: Int32 = 0
      _ = gzerror(file, &code)
      if code != Z_OK && code != Z_STREAM_END { endedEarly = true }
      buffer.removeLast(buffer.count - max(0, Int(count)))
    }
    return count > 0
  }
}
