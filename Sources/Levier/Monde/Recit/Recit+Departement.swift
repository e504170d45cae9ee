extension Recit {
  static let marchesDepartementaux: [MarcheRaconte] = [
    MarcheRaconte(
      operation: "Collège des Tilleuls", acheteur: Acteur.departement,
      objet: "Restructuration du collège des Tilleuls", cpv: "45214220", nature: .travaux,
      leviers: [.conditionExecution], consultation: -18, execution: -13...3, milliersEuros: 6_200,
      lots: [
        LotRaconte(
          intitule: "Gros œuvre", metier: .manoeuvre,
          engagements: [
            Promesse(
              titulaire: Acteur.macon, heures: 1_600, rythme: 78,
              par: [Acteur.geiq, Acteur.etti, Acteur.macon],
              ecritures: [(-4, .exoneration, -120, "Exonération\u{a0}: intempéries, décision du Département")]
            )
          ]),
        LotRaconte(
          intitule: "Cloisons et doublages", metier: .platrerie,
          engagements: [
            Promesse(titulaire: "Plâtrerie Honorat", heures: 700, rythme: 62, par: [Acteur.etti])
          ]),
        LotRaconte(
          intitule: "Chauffage et ventilation", metier: .thermie,
          engagements: [
            Promesse(titulaire: "Thermie Roussel", heures: 480, rythme: 25, par: ["Thermie Roussel"])
          ]),
      ]),
    MarcheRaconte(
      operation: "Collège des Tilleuls", acheteur: Acteur.departement,
      objet: "Démolition des anciens ateliers", cpv: "45111100", nature: .travaux,
      leviers: [.conditionExecution], consultation: -24, execution: -21 ... -15, milliersEuros: 380,
      lots: [
        LotRaconte(
          intitule: "Démolition", metier: .manoeuvre,
          engagements: [
            Promesse(titulaire: Acteur.senlecques, heures: 350, rythme: 108, par: [Acteur.etti])
          ])
      ]),
    MarcheRaconte(
      operation: "Voirie départementale", acheteur: Acteur.departement,
      objet: "Entretien des chaussées, secteur de Brenelle", cpv: "45233141", nature: .travaux,
      forme: .accordCadre, leviers: [.conditionExecution], consultation: -20, execution: -17...18,
      milliersEuros: 2_800,
      lots: [
        LotRaconte(
          intitule: "Secteur est", metier: .voirie,
          engagements: [
            Promesse(
              titulaire: Acteur.senlecques, heures: 0, rythme: 84, par: [Acteur.ett, Acteur.etti],
              ecritures: [
                (-17, .commande, 800, "Bon de commande n° 1"), (-6, .commande, 650, "Bon de commande n° 2"),
              ])
          ])
      ]),
    MarcheRaconte(
      operation: "Voirie départementale", acheteur: Acteur.departement,
      objet: "Fauchage des accotements", cpv: "77314000", nature: .services, leviers: [.reserve],
      consultation: -13, execution: -11...1, milliersEuros: 160,
      lots: [
        LotRaconte(
          intitule: "Fauchage", metier: .espacesVerts,
          engagements: [Promesse(titulaire: Acteur.esat, heures: 1_100, rythme: 99, par: [Acteur.esat])])
      ]),
    MarcheRaconte(
      operation: nil, acheteur: Acteur.departement, objet: "Restauration des collèges", cpv: "55524000",
      nature: .services, leviers: [.conditionExecution], consultation: -12, execution: -9...14,
      milliersEuros: 1_900,
      lots: [
        LotRaconte(
          intitule: "Secteur de Brenelle", metier: .cuisine,
          engagements: [
            Promesse(
              titulaire: "Restauration Ferlay", heures: 1_300, rythme: 110,
              par: ["Restauration Ferlay", Acteur.ai])
          ])
      ]),
    MarcheRaconte(
      operation: nil, acheteur: Acteur.departement, objet: "Étude sur les mobilités (repérée)",
      cpv: "71311200", nature: .prestationsIntellectuelles, leviers: [], milliersEuros: 90,
      lots: [LotRaconte(intitule: "Étude", metier: .accueil)]),
    MarcheRaconte(
      operation: nil, acheteur: Acteur.departement, objet: "Déménagement des archives", cpv: "98392000",
      nature: .services, leviers: [.conditionExecution], consultation: -9, execution: -7 ... -3,
      milliersEuros: 75,
      lots: [
        LotRaconte(
          intitule: "Déménagement", metier: .demenagement,
          engagements: [Promesse(titulaire: Acteur.regie, heures: 160, rythme: 70, par: [Acteur.regie])])
      ]),
    MarcheRaconte(
      operation: nil, acheteur: Acteur.departement, objet: "Accueil et gardiennage des sites",
      cpv: "79713000",
      nature: .services, leviers: [.conditionExecution], consultation: -4, execution: 1...24,
      milliersEuros: 690,
      lots: [
        LotRaconte(
          intitule: "Gardiennage", metier: .securite,
          engagements: [Promesse(titulaire: Acteur.ett, heures: 900, rythme: 0, par: [Acteur.ett])])
      ]),
  ]
}
