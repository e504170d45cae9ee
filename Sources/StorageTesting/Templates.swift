import Storage

/// Makes each template once a process, however many tests ask for it at once.
actor Templates {
  private var making: [String: Task<String, any Error>] = [:]

  func template(
    for migrations: [Migration], make: @escaping @Sendable (_ fingerprint: String) async throws -> String
  ) async throws -> String {
    let fingerprint = Migration.fingerprint(of: migrations)
    let task = making[fingerprint] ?? Task { try await make(fingerprint) }
    making[fingerprint] = task
    return try await task.value
  }
}
