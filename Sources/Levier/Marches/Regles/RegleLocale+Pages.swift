import Markup

/// The rules that a lot counts by, one line each.
func description(_ regle: RegleLocale) -> [(String, HTML)] {
  [
    ("Règle", "\(regle.nom)"),
    ("Durée d’éligibilité", "\(regle.moisEligibilite) mois à partir de la première heure"),
    ("CDI signé pendant l’éligibilité", "\(regle.cdi)"),
    ("Base", "\(regle.base.libelle)"), ("Formation", "\(regle.formation)"),
    ("Un équivalent temps plein", "\(regle.diviseurEtp.enFrancais)"),
    ("Pénalité par heure manquante", "\(regle.penalite.libelle)"),
    ("Déclarations d’heures", "\(regle.cadence.libelle)"),
  ]
}

extension RegleLocale {
  var cdi: String {
    moisCdi.map { "compte \($0)\u{a0}mois à partir de l’embauche" } ?? "selon les délais du territoire"
  }

  var formation: String {
    switch plafondFormation {
    case 0: "Aucune heure de formation"
    case 100: "Toutes les heures de formation"
    default: "Jusqu’à \(plafondFormation)\u{a0}% des heures travaillées"
    }
  }
}

extension CadenceDeclaration {
  var libelle: String {
    "\(periode.libelle), "
      + (jour.map { "pour le \($0 == 1 ? "1er" : "\($0)") du mois qui suit" }
        ?? "au jour fixé par le territoire")
  }
}

extension Bareme {
  var libelle: String {
    switch self {
    case .multipleSmic(let centiemes): "\(Heures(centiemes: centiemes).saisie) × le SMIC horaire"
    case .forfait(let montant): montant.enFrancais
    case .aucune: "aucune"
    }
  }
}
