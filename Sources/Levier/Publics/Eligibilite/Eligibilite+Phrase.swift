extension Eligibilite.Refus: Phrase {
  var phrase: String {
    switch self {
    case .pasFacilitateur: "Demandez à votre facilitateur\u{202F}: lui seul se prononce sur l’éligibilité."
    case .dejaDecidee: "Ouvrez une nouvelle demande\u{202F}: celle-ci a déjà reçu une décision."
    case .sansCritere: "Choisissez au moins un critère avant de valider."
    case .pasValide: "Vérifiez l’état de cette éligibilité\u{202F}: elle n’est pas validée."
    case .pasExpiree: "Vérifiez l’état de cette éligibilité\u{202F}: elle n’est pas expirée."
    }
  }
}

extension Fenetre.Refus: Phrase {
  var phrase: String {
    switch self {
    case .finAvantDebut: "Indiquez une date de fin qui suive la date de début."
    }
  }
}
