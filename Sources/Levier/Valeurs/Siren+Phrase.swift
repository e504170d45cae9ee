extension Siren.Refus: Phrase {
  var phrase: String {
    switch self {
    case .vide: "Indiquez un numéro SIREN."
    case .caractere: "Écrivez le SIREN avec des chiffres seulement."
    case .longueur(let nombre): "Écrivez les 9 chiffres du SIREN\u{202F}; il y en a \(nombre) ici."
    case .zeros: "Indiquez le vrai numéro SIREN, il ne peut pas être fait que de zéros."
    case .cle: "Vérifiez le SIREN, un chiffre est sans doute faux."
    }
  }
}
