extension [NIR.Groupe] {
  /// A workbook may write a long number as 1.85057800608491E14: it is read as the number that it is.
  var sansExposants: [NIR.Groupe] {
    guard contains(where: \.estExposant) else { return self }
    var lus: [NIR.Groupe] = []
    for groupe in self {
      if let entier = lus.suffix(2).entier(exposant: groupe) {
        lus.removeLast(2)
        lus.append(entier)
      } else {
        lus.append(groupe)
      }
    }
    return lus
  }
}

extension ArraySlice<NIR.Groupe> {
  /// The whole number of a figure, its decimals and an exponent, where it has as many digits as a NIR.
  fileprivate func entier(exposant: NIR.Groupe) -> NIR.Groupe? {
    guard exposant.estExposant, count == 2, let un = first, let suite = last, un.chiffres.count == 1,
      suite.virgule != nil, let puissance = Int(String(decoding: exposant.chiffres, as: UTF8.self)),
      puissance == 12 || puissance == 14, (puissance - 2...puissance).contains(suite.chiffres.count)
    else { return nil }
    var entier = un
    entier.chiffres += suite.chiffres
    entier.chiffres += Array(repeating: 0x30, count: puissance - suite.chiffres.count)
    entier.etendue = un.etendue.lowerBound..<exposant.etendue.upperBound
    return entier
  }
}
