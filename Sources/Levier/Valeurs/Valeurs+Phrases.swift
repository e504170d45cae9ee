import Formats

// What is told of a value that was typed and refused.

extension CodeCommune.Refus: Phrase {
  var phrase: String {
    switch self {
    case .vide: "Choisissez une commune."
    case .forme: "Écrivez le code Insee de la commune, par exemple 31555 ou 2A004."
    }
  }
}

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

extension Cpv.Refus: Phrase {
  var phrase: String {
    switch self {
    case .vide: "Indiquez un code CPV."
    case .forme: "Écrivez les 8 chiffres du code CPV, par exemple 45000000."
    case .division: "Vérifiez les deux premiers chiffres du code CPV, cette division n’existe pas."
    }
  }
}

extension Rome.Refus: Phrase {
  var phrase: String {
    switch self {
    case .vide: "Indiquez un code ROME."
    case .forme: "Écrivez le code ROME avec une lettre et quatre chiffres, par exemple F1703."
    }
  }
}

extension SiretFault: Phrase {
  var phrase: String {
    switch self {
    case .empty: "Indiquez un numéro SIRET."
    case .character: "Écrivez le SIRET avec des chiffres seulement."
    case .length(let nombre): "Écrivez les 14 chiffres du SIRET\u{202F}; il y en a \(nombre) ici."
    case .zeros: "Indiquez le vrai numéro SIRET, il ne peut pas être fait que de zéros."
    case .checksum: "Vérifiez le SIRET, un chiffre est sans doute faux."
    case .exponent:
      "Recopiez les 14 chiffres du SIRET\u{a0}: un tableur l’a écrit comme un nombre, avec un E."
    }
  }
}

extension Telephone.Refus: Phrase {
  var phrase: String {
    switch self {
    case .vide: "Indiquez un numéro de téléphone."
    case .caractere: "Écrivez le numéro de téléphone avec des chiffres seulement."
    case .longueur: "Écrivez les 10 chiffres du numéro, ou commencez par + et l’indicatif du pays."
    }
  }
}

extension Heures.Refus: Phrase {
  var phrase: String {
    switch self {
    case .vide: "Indiquez un nombre d’heures."
    case .forme: "Écrivez les heures en chiffres, par exemple 7,5 ou 7h30."
    case .minutes: "Écrivez moins de 60 minutes après les heures, par exemple 7h30."
    case .tropDeDecimales: "Écrivez deux décimales au plus, sans séparateur de milliers autre qu’une espace."
    case .tropGrand: "Vérifiez ce nombre d’heures, il est trop grand."
    }
  }
}

extension Montant.Refus: Phrase {
  var phrase: String {
    switch self {
    case .vide: "Indiquez un montant en euros."
    case .forme: "Écrivez le montant en chiffres, par exemple 38\u{202F}800,50."
    case .tropDeDecimales: "Écrivez deux décimales au plus, sans séparateur de milliers autre qu’une espace."
    case .tropGrand: "Vérifiez ce montant, il est trop grand."
    }
  }
}

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

extension Texte.Refus: Phrase {
  var phrase: String {
    switch self {
    case .vide: "Remplissez ce champ."
    case .tropLong(let max): "Écrivez \(max) caractères au plus."
    case .nir: NIR.Verdict.certain.phrase
    case .caractereInterdit: "Retirez les caractères invisibles ou les retours à la ligne de ce champ."
    }
  }
}
