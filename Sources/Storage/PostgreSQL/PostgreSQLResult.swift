import CLibPQ

/// An answer of the server, freed with the last reference to it.
final class PostgreSQLResult {
  private let answer: OpaquePointer

  init(_ answer: OpaquePointer) { self.answer = answer }

  deinit { PQclear(answer) }

  var isSuccess: Bool {
    switch PQresultStatus(answer) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_EMPTY_QUERY: true
    default: false
    }
  }

  var rowCount: Int { Int(PQntuples(answer)) }

  /// How many rows the statement changed; none for one that only reads.
  var changes: Int {
    let tag = String(cString: PQcmdStatus(answer))
    return tag.hasPrefix("SELECT") ? 0 : Int(String(cString: PQcmdTuples(answer))) ?? 0
  }

  var header: Row.Header {
    Row.Header((0..<PQnfields(answer)).map { String(cString: PQfname(answer, $0)) })
  }

  func row(_ index: Int, header: Row.Header) -> Row {
    Row(header: header, values: (0..<PQnfields(answer)).map { value(Int32(index), $0) })
  }

  /// A field of the error, by libpq's code.
  func diagnostic(_ code: Int32) -> String {
    PQresultErrorField(answer, code).map { String(cString: $0) } ?? ""
  }

  /// The type of what SQLite would answer. A sum of bigints is a numeric, hence the two tries.
  private func value(_ row: Int32, _ column: Int32) -> Value {
    guard PQgetisnull(answer, row, column) == 0 else { return .null }
    let text = String(cString: PQgetvalue(answer, row, column))
    return switch PQftype(answer, column) {
    case 20, 21, 23, 1700: Int64(text).map(Value.integer) ?? Double(text).map(Value.real) ?? .text(text)
    case 700, 701: Double(text).map(Value.real) ?? .text(text)
    case 16: .integer(text == "t" ? 1 : 0)
    case 17: .blob(bytes(hexadecimal: text.utf8.dropFirst(2)))
    default: .text(text)
    }
  }
}

private func bytes(hexadecimal digits: some Collection<UInt8>) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(digits.count / 2)
  var high: UInt8?
  for digit in digits {
    let half = digit < UInt8(ascii: "a") ? digit - UInt8(ascii: "0") : digit - UInt8(ascii: "a") + 10
    if let first = high {
      bytes.append(first << 4 | half)
      high = nil
    } else {
      high = half
    }
  }
  return bytes
}
