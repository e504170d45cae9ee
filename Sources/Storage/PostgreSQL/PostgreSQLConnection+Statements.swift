import CLibPQ

extension PostgreSQLConnection {
  /// Runs a command that has no parameter and no row.
  func command(_ text: String) throws(StorageError) {
    try checked(PQexec(handle, text).map(PostgreSQLResult.init))
  }

  /// Runs a statement to its end.
  func execute(_ statement: SQL.Rendered) throws(StorageError) -> PostgreSQLResult {
    try dispatch(statement, as: try prepared(statement))
    return try checked(answer)
  }

  /// Runs commands and a statement, sent together and waited for once.
  func execute(_ commands: [String], then statement: SQL.Rendered) throws(StorageError) -> PostgreSQLResult {
    let name = try prepared(statement)
    try sent(PQenterPipelineMode(handle))
    for command in commands {
      try sent(PQsendQueryParams(handle, command, 0, nil, nil, nil, nil, 0))
    }
    try dispatch(statement, as: name)
    try sent(PQpipelineSync(handle))
    let before = commands.map { _ in answer }
    let last = answer
    PQclear(PQgetResult(handle))  // that of the synchronisation
    try sent(PQexitPipelineMode(handle))
    for result in before { try checked(result) }
    return try checked(last)
  }

  /// Sends a command whose answer nobody waits for: the next use takes it off.
  func dispatch(_ command: String) {
    if PQsendQuery(handle, command) != 1 { discard() }
  }

  /// Takes off what was answered and nobody waited for.
  func settle() {
    while let answer = PQgetResult(handle) { PQclear(answer) }
  }

  /// Sends a statement whose rows will come one by one: see `next`.
  func send(_ statement: SQL.Rendered) throws(StorageError) {
    try dispatch(statement, as: try prepared(statement))
    try sent(PQsetSingleRowMode(handle))
  }

  /// The next result of what was sent: `nil` after the last.
  func next() throws(StorageError) -> PostgreSQLResult? {
    guard let answer = PQgetResult(handle) else { return nil }
    return try checked(PostgreSQLResult(answer))
  }

  /// Gives up what was sent, so that the connection serves again.
  func abandonResults() {
    let cancel = PQgetCancel(handle)
    var reason = [CChar](repeating: 0, count: 256)
    PQcancel(cancel, &reason, Int32(reason.count))
    PQfreeCancel(cancel)
    settle()
  }

  /// The server's name for a statement kept prepared; `nil` for one that is not worth keeping.
  private func prepared(_ statement: SQL.Rendered) throws(StorageError) -> String? {
    isReusing = false
    guard statement.isReusable else { return nil }
    if let name = statements.name(of: statement.text) {
      isReusing = true
      return name
    }
    if let old = statements.evicted() { try command("DEALLOCATE \(old)") }
    let name = statements.newName()
    try checked(PQprepare(handle, name, statement.text, 0, nil).map(PostgreSQLResult.init))
    statements.keep(name, for: statement.text)
    return name
  }

  private func dispatch(_ statement: SQL.Rendered, as name: String?) throws(StorageError) {
    let parameters = PostgreSQLParameters(statement.values)
    try sent(
      parameters.withPointers { count, values, lengths, formats in
        if let name {
          PQsendQueryPrepared(handle, name, count, values, lengths, formats, 0)
        } else {
          PQsendQueryParams(handle, statement.text, count, nil, values, lengths, formats, 0)
        }
      })
  }

  /// The answer to one statement, which a null one ends.
  private var answer: PostgreSQLResult? {
    defer { PQclear(PQgetResult(handle)) }
    return PQgetResult(handle).map(PostgreSQLResult.init)
  }

  /// libpq says 1 when it could.
  private func sent(_ result: Int32) throws(StorageError) {
    guard result == 1 else { throw .unreachable(message) }
  }

  @discardableResult private func checked(
    _ result: PostgreSQLResult?
  ) throws(StorageError) -> PostgreSQLResult {
    guard let result, PQstatus(handle) == CONNECTION_OK else { throw .unreachable(message) }
    guard result.isSuccess else { throw StorageError(result) }
    return result
  }
}
