/// Reads published awards (DECP) in flat memory: one record is held at a time, and one bad record never stops
/// the others. A gzip file is inflated on the way.
public struct AwardReader: Sendable {
  /// The largest record that is accepted, in bytes.
  public var recordLimit = 4 << 20
  var chunkSize = 1 << 18

  public init() {}

  /// Calls the body with each record, in the order of the file.
  /// - Throws: `AwardFileError`, or what the body throws.
  public func read(
    path: String, format: AwardFormat? = nil, _ body: (AwardRecord) throws -> Void
  ) throws {
    do {
      var head: [UInt8] = []
      _ = try ByteSource(path: path, chunkSize: 4096).next(&head)
      let source = try ByteSource(path: path, chunkSize: chunkSize)
      guard let format = format ?? AwardFormat.detect(head) else { throw AwardFileError.unknownFormat }
      if format == .csv {
        try read(try CSVReader(path: path, limits: Self.tableLimits), body)
      } else {
        try read(source, format, head: head, body)
      }
    } catch let error as FileError {
      throw AwardFileError.file(error)
    } catch TabularError.file(let error) {
      throw AwardFileError.file(error)
    }
  }

  /// The same, from bytes already in memory.
  public func read(
    bytes: [UInt8], format: AwardFormat? = nil, _ body: (AwardRecord) throws -> Void
  ) throws {
    guard let format = format ?? AwardFormat.detect(Array(bytes.prefix(4096))) else {
      throw AwardFileError.unknownFormat
    }
    if format == .csv {
      try read(try CSVReader(bytes: bytes, limits: Self.tableLimits), body)
    } else {
      let source = ByteSource(bytes: bytes, chunkSize: chunkSize)
      try read(source, format, head: Array(bytes.prefix(4096)), body)
    }
  }

  private func read(
    _ source: ByteSource, _ format: AwardFormat, head: [UInt8], _ body: (AwardRecord) throws -> Void
  ) throws {
    var position = 0
    let decoder = RecordDecoder(format: format, head: head)
    func deliver(_ event: RecordEvent) throws {
      position += 1
      try body(.init(position: position, outcome: decoder.outcome(of: event)))
    }
    var json = JSONRecordScanner(limit: recordLimit)
    var xml = XMLRecordScanner(limit: recordLimit)
    var chunk: [UInt8] = []
    while source.next(&chunk) {
      if format == .json { try json.feed(chunk, deliver) } else { try xml.feed(chunk, deliver) }
    }
    guard format == .json ? json.sawRecords : xml.sawRecords else { throw AwardFileError.noAwards }
    if format == .json { try json.finish(deliver) } else { try xml.finish(deliver) }
  }
}
