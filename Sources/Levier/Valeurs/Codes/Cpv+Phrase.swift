extension Cpv.Refus: Phrase {
  var phrase: String {
    switch self {
    case .vide: "Indiquez un code CPV."
    case .forme: "Écrivez les 8 chiffres du code CPV, par exemple 45000000."
    case .division: "Vérifiez les deux premiers chiffres du code CPV, cette division n’existe pas."
    }
  }
}
