/// The Luhn check of a SIRET and of the SIREN that it begins with. The text must hold digits only.
func suitLuhn(_ chiffres: some StringProtocol) -> Bool {
  var somme = 0
  for (rang, chiffre) in chiffres.reversed().compactMap(\.wholeNumberValue).enumerated() {
    let double = chiffre * 2
    somme += rang.isMultiple(of: 2) ? chiffre : (double > 9 ? double - 9 : double)
  }
  return somme.isMultiple(of: 10)
}
