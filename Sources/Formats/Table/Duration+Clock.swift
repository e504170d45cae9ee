extension Duration {
  /// `151:40`, or `151:40:30` when there are seconds; what is shorter than a second is left out.
  var clock: String {
    let seconds = components.seconds.magnitude
    func padded(_ value: UInt64) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let rest = seconds % 60 == 0 ? "" : ":\(padded(seconds % 60))"
    return "\(self < .zero ? "-" : "")\(seconds / 3600):\(padded(seconds / 60 % 60))\(rest)"
  }
}
