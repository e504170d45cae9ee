import Markup

extension SeuilsAlerte {
  fileprivate var parts: String { French.list(jalons.map { "\($0)\u{a0}%" }, last: "et") }

  var phrases: [String] {
    [
      "Retard dit à \(parts) de la durée",
      "Grave dès \(miParcours)\u{a0}%, sous \(partMinimale)\u{a0}% des heures attendues",
      "Échéance proche\u{a0}: \(moisAvantFin) mois avant",
    ]
  }
}

extension Delais {
  var phrases: [String] {
    [
      "Déclarer\u{a0}: le \(jourDeDeclaration) du mois suivant",
      "Valider\u{a0}: \(French.count(validation, "jour", "jours"))",
      "Instruire\u{a0}: \(French.count(instruction, "jour", "jours"))",
      "Fin de contrat proche\u{a0}: \(French.count(finDeContrat, "jour", "jours"))",
      "Fin d’éligibilité proche\u{a0}: \(French.count(finDEligibilite, "jour", "jours"))",
      "Sortie demandée pendant \(moisDeSortie) mois",
      "Déclarations réclamées sur \(moisReclames) mois",
    ]
  }
}

extension RegleProlongation {
  var phrases: [String] {
    ["\(moisApresCdi) mois après un CDI", "Alternance\u{a0}: \(moisAlternanceMax) mois au plus"]
  }
}

extension SeuilsSignalement {
  var phrases: [String] {
    [
      "Plus de \(heuresMensuelles.enFrancais) dans le mois",
      "Plus de \(depassementContrat)\u{a0}% au-delà du contrat",
    ]
  }
}
