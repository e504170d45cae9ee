// What every value does with text that was typed or pasted.

extension Character {
  /// A digit of 0 to 9, and no other script's.
  var estChiffre: Bool { isASCII && isNumber }
}

extension StringProtocol {
  /// Without the spaces around it, no-break ones included.
  var rognee: Substring {
    var reste = Substring(self)
    while reste.first?.isWhitespace == true { reste.removeFirst() }
    while reste.last?.isWhitespace == true { reste.removeLast() }
    return reste
  }

  /// Without any space, no-break ones included: identifiers are pasted in groups.
  var sansEspaces: String { String(filter { !$0.isWhitespace }) }
}
