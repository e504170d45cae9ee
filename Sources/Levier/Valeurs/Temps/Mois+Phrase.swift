extension Mois.Refus: Phrase {
  var phrase: String {
    switch self {
    case .vide: "Indiquez un mois."
    case .forme: "Écrivez le mois sous la forme mois/année, par exemple 03/2026."
    case .annee: "Écrivez l’année en quatre chiffres, entre 1900 et 2199."
    case .inexistant: "Vérifiez le mois, il va de 01 à 12."
    }
  }
}
