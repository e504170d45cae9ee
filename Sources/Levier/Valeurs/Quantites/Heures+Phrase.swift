extension Heures.Refus: Phrase {
  var phrase: String {
    switch self {
    case .vide: "Indiquez un nombre d’heures."
    case .forme: "Écrivez les heures en chiffres, par exemple 7,5 ou 7h30."
    case .minutes: "Écrivez moins de 60 minutes après les heures, par exemple 7h30."
    case .tropDeDecimales: "Écrivez deux décimales au plus, sans séparateur de milliers autre qu’une espace."
    case .tropGrand: "Vérifiez ce nombre d’heures, il est trop grand."
    }
  }
}
