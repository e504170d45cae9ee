import Storage

/// Makes each template once a process, however many tests ask for it at once.
actor Templates<Template: Sendable> {
  private let engine: Engine
  private var making: [String: Task<Template, any Error>] = [:]

  init(engine: Engine) { self.engine = engine }

  func template(
    for migrations: [Migration], make: @escaping @Sendable (_ fingerprint: String) async throws -> Template
  ) async throws -> Template {
    let fingerprint = Migration.fingerprint(of: migrations, on: engine)
    let task = making[fingerprint] ?? Task { try await make(fingerprint) }
    making[fingerprint] = task
    return try await task.value
  }
}
