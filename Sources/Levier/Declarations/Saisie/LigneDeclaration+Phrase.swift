extension LigneDeclaration.Refus: Phrase {
  var phrase: String {
    switch self {
    case .heuresNegatives: "Indiquez des heures travaillées égales ou supérieures à zéro."
    case .formationNegative: "Indiquez des heures de formation égales ou supérieures à zéro."
    case .plusQueLeMois(let max):
      "Vérifiez les heures\u{202F}: ce mois n’en compte que \(max.centiemes / 100)."
    }
  }
}
