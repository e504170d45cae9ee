import GRDB

extension StorageError {
  /// An error of SQLite, whose constraints are known by its messages only.
  init(_ error: DatabaseError) {
    let message = error.message ?? ""
    switch error.extendedResultCode {
    case .SQLITE_CONSTRAINT_UNIQUE: self = .unique(uniqueConstraint(in: message))
    case .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID: self = .unique(primaryKey(in: message))
    case .SQLITE_CONSTRAINT_CHECK: self = .check(subject(of: message))
    case .SQLITE_CONSTRAINT_FOREIGNKEY: self = .foreignKey
    case .SQLITE_CONSTRAINT_NOTNULL: self = .notNull(subject(of: message))
    case .SQLITE_CONSTRAINT_DATATYPE, .SQLITE_MISMATCH: self = .wrongType(message)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL: self = .full
    case .SQLITE_READONLY: self = .readOnly(message)
    case .SQLITE_CANTOPEN, .SQLITE_NOTADB: self = .unreachable(message)
    default: self = .other(code: "\(error.extendedResultCode.rawValue)", message: message)
    }
  }
}

/// `UNIQUE constraint failed: lot.marche_id, lot.numero` is what PostgreSQL knows as
/// `lot_marche_id_numero_unique`, and `…: index 'lot_recherche_unique'` as its index.
private func uniqueConstraint(in message: String) -> String {
  let subject = subject(of: message)
  if subject.hasPrefix("index '") { return String(subject.dropFirst(7).dropLast()) }
  let columns = columns(in: subject)
  guard let table = columns.first?.table else { return subject }
  return ([table] + columns.map(\.name) + ["unique"]).joined(separator: "_")
}

/// The name that PostgreSQL gives to a primary key.
private func primaryKey(in message: String) -> String {
  let table = columns(in: subject(of: message)).first?.table ?? ""
  return table + "_pkey"
}

/// What follows the colon.
private func subject(of message: String) -> String {
  guard let colon = message.firstRange(of: ": ") else { return message }
  return String(message[colon.upperBound...])
}

private func columns(in subject: String) -> [(table: String, name: String)] {
  subject.split(separator: ", ").compactMap { column in
    let halves = column.split(separator: ".", maxSplits: 1)
    return halves.count == 2 ? (String(halves[0]), String(halves[1])) : nil
  }
}
