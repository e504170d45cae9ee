extension TypeContrat {
  var libelle: String {
    switch self {
    case .cdi: "CDI"
    case .cdiInterimaire: "CDI intérimaire"
    case .cdiInclusion: "CDI inclusion"
    case .cdiChantier: "CDI de chantier ou d’opération"
    case .cdd: "CDD"
    case .ctt: "Contrat de mission (intérim)"
    case .ctti: "Contrat de mission d’insertion"
    case .cddi: "CDD d’insertion (CDDI)"
    case .apprentissage: "Contrat d’apprentissage"
    case .pro: "Contrat de professionnalisation"
    case .cuiPec: "Parcours emploi compétences (CUI-CAE)"
    case .cuiCie: "Contrat initiative emploi (CUI-CIE)"
    case .cddTremplin: "CDD tremplin"
    case .valorisationExperience: "Contrat de valorisation de l’expérience"
    case .emploiPenitentiaire: "Contrat d’emploi pénitentiaire"
    case .esatSoutien: "Contrat d’accompagnement par le travail (ESAT)"
    case .cddu: "CDD d’usage"
    case .autre: "Autre contrat"
    }
  }
}

extension TypeContrat.Refus: Phrase {
  var phrase: String {
    switch self {
    case .employeur(let type):
      "Choisissez un autre type de contrat\u{202F}: cet employeur ne peut pas signer «\u{a0}\(type.libelle)\u{a0}»."
    }
  }
}
