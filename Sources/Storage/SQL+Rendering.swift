extension SQL {
  /// A statement in the words of one engine.
  struct Rendered {
    var text = ""
    var values: [Value] = []
    /// Whether the text is worth keeping prepared: not that of a long list.
    var isReusable = true
  }

  /// The text that `engine` receives, values aside.
  public func text(for engine: Engine) -> String {
    var rendered = Rendered()
    for part in parts { rendered.append(part, for: engine) }
    return rendered.text
  }

  /// - Throws: `StorageError.other`, code 22021, for a text that holds U+0000, which PostgreSQL cannot store.
  func rendered(for engine: Engine) throws(StorageError) -> Rendered {
    var rendered = Rendered()
    for part in parts { rendered.append(part, for: engine) }
    for case .text(let text) in rendered.values where text.utf8.contains(0) {
      throw .other(code: "22021", message: "a text holds U+0000")
    }
    return rendered
  }
}

extension SQL.Rendered {
  fileprivate mutating func append(_ part: SQL.Part, for engine: Engine) {
    switch part {
    case .text(let literal): text += literal
    case .type(let type): text += type.name(on: engine)
    case .strict: text += engine == .sqlite ? " STRICT" : ""
    case .perEngine(let sqlite, let postgresql): text += engine == .sqlite ? sqlite : postgresql
    case .value(let value): bind(value, for: engine)
    case .list(let list):
      isReusable = isReusable && list.count <= Self.longestKept
      text += "("
      for (position, value) in padded(list).enumerated() {
        if position > 0 { text += ", " }
        bind(value, for: engine)
      }
      text += ")"
    case .emptyList(let isInteger):
      text += isInteger ? "(SELECT 0 WHERE FALSE)" : "(SELECT '' WHERE FALSE)"
    }
  }

  private static var longestKept: Int { 256 }

  /// A short list ends with its last element repeated, up to a power of two: else there would be as many texts
  /// to prepare as lists have lengths.
  private func padded(_ list: [Value]) -> [Value] {
    guard list.count <= Self.longestKept, let last = list.last else { return list }
    var length = 1
    while length < list.count { length *= 2 }
    return list + repeatElement(last, count: length - list.count)
  }

  private mutating func bind(_ value: Value, for engine: Engine) {
    values.append(value)
    text += engine == .sqlite ? "?" : "$\(values.count)"
  }
}
