/// The containers open around the scanner's position, and which of them list records.
struct JSONFrames {
  enum Role: Hashable {
    /// The root object, or `marches`.
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

  var top: Frame? { frames.last }
  var depth: Int { frames.count }

  mutating func push(isObject: Bool, key: String) {
    frames.append(Frame(isObject: isObject, role: role(isObject: isObject, key: key)))
  }

  mutating func pop() -> Frame? { frames.popLast() }

  /// Back to the list of records, where the scan resumes after a fault.
  mutating func rewind(to kind: Award.Kind) {
    let list = frames.firstIndex { if case .records = $0.role { true } else { false } }
    if let list { frames.removeSubrange(list...) } else { frames = [Frame(isObject: true, role: .envelope)] }
    frames.append(Frame(isObject: false, role: .records(kind)))
  }

  private func role(isObject: Bool, key: String) -> Role {
    guard let parent = frames.last else { return isObject ? .envelope : .records(.marche) }
    switch parent.role {
    case .envelope:
      if let kind = AwardBuilder.recordKinds[key] { return isObject ? .record(kind) : .records(kind) }
      guard key == "marches" else { return .ignored }
      return isObject ? .envelope : .records(.marche)
    case .records(let kind): return isObject ? .record(kind) : .ignored
    case .record, .inside: return .inside
    case .ignored: return .ignored
    }
  }
}
