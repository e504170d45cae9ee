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
      _ = try ByteSource(path: path, chunkSize: Self.headSize, asUTF8: true).next(&head)
      let source = try ByteSource(path: path, chunkSize: chunkSize, asUTF8: true)
      guard let format = format ?? AwardFormat.detect(head) else { throw AwardFileError.unknownFormat }
      if format == .csv {
        try read({ () throws(TabularError) in try CSVReader(path: path, limits: Self.tableLimits) }, body)
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
    var head: [UInt8] = []
    _ = ByteSource(bytes: bytes, chunkSize: Self.headSize, asUTF8: true).next(&head)
    guard let format = format ?? AwardFormat.detect(head) else { throw AwardFileError.unknownFormat }
    if format == .csv {
      try read({ () throws(TabularError) in try CSVReader(bytes: bytes, limits: Self.tableLimits) }, body)
    } else {
      try read(ByteSource(bytes: bytes, chunkSize: chunkSize, asUTF8: true), format, head: head, body)
    }
  }

  /// Where the shape of a file is looked for.
  private static let headSize = 1 << 16

  /// What is no award at all is told once an award was met: a file that has none is another kind of file.
  private func read(
    _ source: ByteSource, _ format: AwardFormat, head: [UInt8], _ body: (AwardRecord) throws -> Void
  ) throws {
    var position = 0
    var foreign: [AwardRecord]? = []
    let decoder = RecordDecoder(format: format, head: head)
    func deliver(_ event: RecordEvent) throws {
      position += 1
      let record = AwardRecord(position: position, outcome: decoder.outcome(of: event))
      if record.refusal == .notAnAward, let held = foreign {
        if held.count < 1000 { foreign?.append(record) }
        return
      }
      for held in foreign ?? [] { try body(held) }
      foreign = nil
      try body(record)
    }
    var json = JSONRecordScanner(root: JSONRoot(head: head), limit: recordLimit)
    var xml = XMLRecordScanner(limit: recordLimit)
    var chunk: [UInt8] = []
    while source.next(&chunk) {
      if format == .json { try json.feed(chunk, deliver) } else { try xml.feed(chunk, deliver) }
    }
    guard format == .json ? json.sawRecords : xml.sawRecords else { throw AwardFileError.noAwards }
    if format == .json { try json.finish(deliver) } else { try xml.finish(deliver) }
    if let foreign, !foreign.isEmpty { throw AwardFileError.noAwards }
  }
}
