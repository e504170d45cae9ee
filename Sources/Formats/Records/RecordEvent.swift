/// What a scanner finds while it cuts a file into records.
enum RecordEvent: Hashable {
  case record([UInt8], Award.Kind)
  /// A record whose structure is broken; the scan resumes at the next one.
  case malformed
  case truncated
  case tooLarge(limit: Int)
  /// Something else than an object, where a record is expected.
  case notARecord
}
