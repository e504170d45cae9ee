extension HTML.StringInterpolation {
  /// A place along an axis, from 0 to 1, as a percentage: text and strokes keep their size when it stretches.
  mutating func appendInterpolation(percent share: Double) {
    let bounded = share.isFinite ? min(max(share, 0), 1) : 0
    appendInterpolation(coordinate: bounded * 100)
    appendLiteral("%")
  }

  /// A length, to the hundredth.
  mutating func appendInterpolation(coordinate value: Double) {
    let hundredths = value.isFinite ? Int((min(max(value, -1e6), 1e6) * 100).rounded()) : 0
    if hundredths < 0 { appendLiteral("-") }
    appendInterpolation(Int(hundredths.magnitude / 100))
    let rest = Int(hundredths.magnitude % 100)
    guard rest > 0 else { return }
    appendLiteral(rest < 10 ? ".0" : ".")
    appendInterpolation(rest % 10 == 0 ? rest / 10 : rest)
  }
}
