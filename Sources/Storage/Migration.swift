/// A change of the schema: numbered, frozen once published, forward only.
public struct Migration: Sendable {
  public let number: Int
  public let name: String
  let statements: [SQL]

  public init(_ number: Int, _ name: StaticString, _ statements: [SQL]) {
    self.number = number
    self.name = name.description
    self.statements = statements
  }

  /// Its statements as an engine receives them.
  package func texts(for engine: Engine) -> [String] { statements.map { $0.text(for: engine) } }

  /// The migration's text and values reduced to 16 characters, the same on both engines.
  var fingerprint: String {
    Self.fingerprint(of: statements.map { $0.parts.map(\.imprint).joined() })
  }

  /// The same of several migrations, as one engine receives them.
  package static func fingerprint(of migrations: [Migration], on engine: Engine) -> String {
    let frozen = migrations.map(\.fingerprint)
    return fingerprint(of: frozen + migrations.flatMap { $0.texts(for: engine) })
  }

  private static func fingerprint(of texts: [String]) -> String {
    var hash = FNV()
    for text in texts { hash.add(text + ";") }
    return hash.text
  }
}

extension SQL.Part {
  /// What the part says, in words that may never change: databases hold their fingerprints.
  fileprivate var imprint: String {
    switch self {
    case .text(let text): text
    case .value(let value): "value(\(value.imprint))"
    case .type(let type): "type(\(type.rawValue))"
    case .list(let values): "list(\(values.map(\.imprint).joined(separator: ",")))"
    case .emptyList: "list()"
    case .strict: "strict"
    case .perEngine(let sqlite, let postgresql): "per engine(\(sqlite)|\(postgresql))"
    }
  }
}

extension Value {
  fileprivate var imprint: String {
    switch self {
    case .null: "null"
    case .integer(let integer): "integer \(integer)"
    case .real(let real): "real \(real)"
    case .text(let text): "text \(text)"
    case .blob(let bytes): "blob \(bytes.map(String.init).joined(separator: " "))"
    }
  }
}

/// FNV-1a on 64 bits: enough to notice an edit, stable from one run to the next, unlike `Hasher`.
private struct FNV {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ text: String) {
    for byte in text.utf8 {
      state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
    }
  }

  var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
