extension NIR {
  /// Sex, month of birth, département, commune and order must be ones that INSEE gives.
  static func estPlausible(_ nir: String) -> Bool {
    let c = Array(nir)
    guard c.count >= 13, "123478".contains(c[0]), let mois = Int(String(c[3...4])) else { return false }
    guard (1...12).contains(mois) || mois == 20 || (30...42).contains(mois) || (50...99).contains(mois)
    else { return false }
    return String(c[5...6]) != "00" && String(c[7...9]) != "000" && String(c[10...12]) != "000"
      && numerique(nir) != nil
  }

  /// The key is 97 less the remainder of the number by 97.
  static func cleJuste(_ nir: String) -> Bool {
    guard let nombre = numerique(String(nir.prefix(13))), let cle = Int(nir.suffix(2)) else { return false }
    return cle == 97 - nombre % 97
  }

  /// Corsica counts as 19 (2A) and 18 (2B); a letter anywhere else is no NIR.
  private static func numerique(_ nir: String) -> Int? {
    var c = Array(nir)
    switch (c[5], c[6]) {
    case ("2", "A"): (c[5], c[6]) = ("1", "9")
    case ("2", "B"): (c[5], c[6]) = ("1", "8")
    default: break
    }
    return Int(String(c))
  }
}
