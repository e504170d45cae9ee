extension Telephone.Refus: Phrase {
  var phrase: String {
    switch self {
    case .vide: "Indiquez un numéro de téléphone."
    case .caractere: "Écrivez le numéro de téléphone avec des chiffres seulement."
    case .longueur: "Écrivez les 10 chiffres du numéro, ou commencez par + et l’indicatif du pays."
    }
  }
}
