/// The containers open around the scanner's position, and which of them list records.
struct JSONFrames {
  /// The names under which files put their lists of records, and what these hold.
  static let containers: [String: Award.Kind] = [
    "marches": .marche, "marchés": .marche, "results": .marche, "records": .marche, "data": .marche,
    "contrats-concession": .concession, "contratsConcession": .concession, "concessions": .concession,
  ]

  enum Role: Hashable {
    /// The root object, or an object named as a container.
    case envelope
    case records(Award.Kind)
    case record(Award.Kind)
    case inside
    case ignored
  }

  struct Frame {
    let isObject: Bool
    let role: Role
  }

  private(set) var frames: [Frame] = []
  private let root: JSONRoot

  init(root: JSONRoot) { self.root = root }

  var top: Frame? { frames.last }
  var depth: Int { frames.count }

  mutating func push(isObject: Bool, key: String) {
    frames.append(Frame(isObject: isObject, role: role(isObject: isObject, key: key)))
  }

  mutating func pop() -> Frame? { frames.popLast() }

  mutating func empty() { frames = [] }

  /// Back to the list of records, where the scan resumes after a fault.
  mutating func rewind(to kind: Award.Kind) {
    if case .record = root { return empty() }
    let list = frames.firstIndex { if case .records = $0.role { true } else { false } }
    if let list {
      frames.removeSubrange(list...)
    } else {
      frames = [Frame(isObject: true, role: .envelope)]
    }
    frames.append(Frame(isObject: false, role: .records(kind)))
  }

  private func role(isObject: Bool, key: String) -> Role {
    guard let parent = frames.last else { return rootRole(isObject: isObject) }
    switch parent.role {
    case .envelope:
      if let kind = AwardBuilder.recordKinds[key] { return isObject ? .record(kind) : .records(kind) }
      guard let kind = Self.containers[key] else { return .ignored }
      return isObject ? .envelope : .records(kind)
    case .records(let kind): return isObject ? .record(kind) : .ignored
    case .record, .inside: return .inside
    case .ignored: return .ignored
    }
  }

  private func rootRole(isObject: Bool) -> Role {
    switch root {
    case .record(let kind): isObject ? .record(kind) : .records(kind)
    case .envelope: isObject ? .envelope : .records(.marche)
    }
  }
}
