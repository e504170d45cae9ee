extension Jour.Refus: Phrase {
  var phrase: String {
    switch self {
    case .vide: "Indiquez une date."
    case .forme: "Écrivez la date sous la forme jour/mois/année, par exemple 01/03/2026."
    case .annee: "Écrivez l’année en quatre chiffres, entre 1900 et 2199."
    case .inexistant: "Vérifiez le jour et le mois, cette date n’existe pas."
    }
  }
}
