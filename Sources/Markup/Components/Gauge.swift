/// How far a quantity is from what is owed, with a mark where it should be today.
///
/// All three in the same unit. The text beside it says the share done; `label` says of what.
public func gauge(_ value: Int, of maximum: Int, expected: Int? = nil, label: String) -> HTML {
  let mark: HTML? = expected.map {
    """
    <rect class="attendu" x="\(percent: place($0, maximum))" y="0" width="2" height="14" fill="currentColor"/>
    """
  }
  let isLate = expected.map { value < $0 } ?? false
  let spoken = French.percent(value, maximum, decimals: 0)
  let expectation =
    expected.map { ", attendu à ce jour\u{00A0}: \(French.percent($0, maximum, decimals: 0))" } ?? ""
  return """
    <div class="jauge\(isLate ? " retard" : "")"><svg role="img" width="100%" height="14">\
    <title>\(label)\u{00A0}: \(spoken)\(expectation)</title>\
    <rect class="fond" x="0" y="3" width="100%" height="8" rx="4" fill="#d9dfe3"/>\
    <rect class="fait" x="0" y="3" width="\(percent: place(value, maximum))" height="8" rx="4" fill="#0b5563"/>\
    \(mark)</svg><span aria-hidden="true">\(spoken)</span></div>
    """
}

private func place(_ value: Int, _ maximum: Int) -> Double {
  maximum > 0 ? Double(value) / Double(maximum) : 0
}
