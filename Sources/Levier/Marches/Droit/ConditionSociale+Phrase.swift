extension ConditionSociale.Refus: Phrase {
  var phrase: String {
    switch self {
    case .seuilInconnu: "Ajoutez le seuil européen en vigueur à la date de la consultation."
    }
  }
}
