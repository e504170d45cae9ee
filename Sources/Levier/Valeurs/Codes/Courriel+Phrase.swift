extension Courriel.Refus: Phrase {
  var phrase: String {
    switch self {
    case .vide: "Indiquez une adresse électronique."
    case .forme: "Écrivez une adresse complète, par exemple prenom.nom@exemple.fr."
    case .accent: "Écrivez l’adresse électronique sans accent ni caractère spécial."
    case .tropLong: "Écrivez une adresse électronique de 254 caractères au plus."
    }
  }
}
