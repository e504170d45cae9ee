extension Recit {
  static let marchesDuBailleur: [MarcheRaconte] = [
    MarcheRaconte(
      operation: "Renouvellement urbain du Moulin", acheteur: Acteur.bailleur,
      objet: "Démolition de la barre du Moulin", cpv: "45111100", nature: .travaux,
      leviers: [.conditionExecution, .critere], consultationDu: "2014-05-12", execution: -36 ... -30,
      milliersEuros: 1_150,
      lots: [
        LotRaconte(
          intitule: "Démolition", metier: .manoeuvre,
          engagements: [Promesse(titulaire: Acteur.senlecques, heures: 600, rythme: 96, par: [Acteur.etti])])
      ]),
    MarcheRaconte(
      operation: "Renouvellement urbain du Moulin", acheteur: Acteur.bailleur,
      objet: "Construction de 42 logements au Moulin", cpv: "45211340", nature: .travaux,
      leviers: [.conditionExecution], consultationDu: "2018-11-05", execution: -34 ... -14,
      milliersEuros: 5_300,
      lots: [
        LotRaconte(
          intitule: "Clos et couvert", metier: .maconnerie,
          engagements: [
            Promesse(
              titulaire: Acteur.macon, heures: 1_700, rythme: 103, par: [Acteur.geiq, Acteur.etti],
              qualite: .groupement,
              ecritures: [(-20, .avenant, -150, "Avenant n° 2\u{a0}: suppression de deux logements")])
          ]),
        LotRaconte(
          intitule: "Peinture et sols", metier: .peinture,
          engagements: [
            Promesse(titulaire: "Peintures Castellane", heures: 500, rythme: 91, par: [Acteur.ei])
          ]),
      ]),
    MarcheRaconte(
      operation: "Renouvellement urbain du Moulin", acheteur: Acteur.bailleur,
      objet: "Espaces extérieurs du Moulin", cpv: "45112710", nature: .travaux,
      leviers: [.conditionExecution], consultation: -11, execution: -7...8, milliersEuros: 920,
      lots: [
        LotRaconte(
          intitule: "Plantations et mobilier", metier: .espacesVerts,
          engagements: [
            Promesse(titulaire: "Jardins Delattre", heures: 780, rythme: 92, par: [Acteur.aci, Acteur.regie])
          ])
      ]),
    MarcheRaconte(
      operation: "Réhabilitation énergétique des Lauriers", acheteur: Acteur.bailleur,
      objet: "Isolation des façades des Lauriers", cpv: "45321000", nature: .travaux,
      leviers: [.conditionExecution, .critere], consultation: -15, execution: -10...2, milliersEuros: 3_400,
      lots: [
        LotRaconte(
          intitule: "Isolation par l’extérieur", metier: .peinture,
          engagements: [
            Promesse(titulaire: "Façades Lemercier", heures: 1_500, rythme: 35, par: [Acteur.etti])
          ])
      ]),
    MarcheRaconte(
      operation: "Réhabilitation énergétique des Lauriers", acheteur: Acteur.bailleur,
      objet: "Réfection des cages d’escalier", cpv: "45442100", nature: .travaux,
      leviers: [.conditionExecution], consultation: -9, execution: -6...3, milliersEuros: 610,
      lots: [
        LotRaconte(
          intitule: "Peinture", metier: .peinture,
          engagements: [
            Promesse(
              titulaire: "Peintures Castellane", heures: 620, rythme: 98, par: [Acteur.regie, Acteur.ei])
          ])
      ]),
    MarcheRaconte(
      operation: nil, acheteur: Acteur.bailleur, objet: "Entretien des parties communes", cpv: "90911200",
      nature: .services, forme: .accordCadre, leviers: [.conditionExecution], consultation: -35,
      execution: -33 ... -7, milliersEuros: 1_020,
      lots: [
        LotRaconte(
          intitule: "Parties communes", metier: .nettoyage,
          engagements: [
            Promesse(
              titulaire: "Propreté Anselin", heures: 0, rythme: 100, par: [Acteur.ai, Acteur.ea],
              ecritures: [
                (-33, .commande, 900, "Bon de commande 1"), (-21, .commande, 700, "Bon de commande 2"),
              ])
          ])
      ]),
    MarcheRaconte(
      operation: "Renouvellement urbain du Moulin", acheteur: Acteur.bailleur,
      objet: "Gestion urbaine de proximité du Moulin", cpv: "90610000", nature: .services,
      leviers: [.reserve], consultation: -17, execution: -14...9, milliersEuros: 350,
      lots: [
        LotRaconte(
          intitule: "Propreté et médiation", metier: .nettoyage,
          engagements: [Promesse(titulaire: Acteur.regie, heures: 1_700, rythme: 100, par: [Acteur.regie])])
      ]),
  ]
}
