extension Siret.Refus: Phrase {
  var phrase: String {
    switch self {
    case .vide: "Indiquez un numéro SIRET."
    case .caractere: "Écrivez le SIRET avec des chiffres seulement."
    case .longueur(let nombre): "Écrivez les 14 chiffres du SIRET\u{202F}; il y en a \(nombre) ici."
    case .zeros: "Indiquez le vrai numéro SIRET, il ne peut pas être fait que de zéros."
    case .cle: "Vérifiez le SIRET, un chiffre est sans doute faux."
    }
  }
}
