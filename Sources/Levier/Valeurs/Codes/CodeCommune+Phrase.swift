extension CodeCommune.Refus: Phrase {
  var phrase: String {
    switch self {
    case .vide: "Choisissez une commune."
    case .forme: "Écrivez le code Insee de la commune, par exemple 31555 ou 2A004."
    }
  }
}
