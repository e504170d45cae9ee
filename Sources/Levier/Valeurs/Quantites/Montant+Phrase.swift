extension Montant.Refus: Phrase {
  var phrase: String {
    switch self {
    case .vide: "Indiquez un montant en euros."
    case .forme: "Écrivez le montant en chiffres, par exemple 38\u{202F}800,50."
    case .tropDeDecimales: "Écrivez deux décimales au plus, sans séparateur de milliers autre qu’une espace."
    case .tropGrand: "Vérifiez ce montant, il est trop grand."
    }
  }
}
