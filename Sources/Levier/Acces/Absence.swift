/// What does not exist, or is not the agent's to know.
struct Absence: Error {}

extension Optional {
  /// The row that was asked for.
  func ouAbsence() throws(Absence) -> Wrapped {
    guard let self else { throw Absence() }
    return self
  }
}
