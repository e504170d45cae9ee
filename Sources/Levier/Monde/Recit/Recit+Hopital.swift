extension Recit {
  /// The hospital's markets, and those of the private client, whose clause no code governs.
  static let marchesHospitaliers: [MarcheRaconte] = [
    MarcheRaconte(
      operation: "Pavillon de gériatrie", acheteur: Acteur.hopital,
      objet: "Extension du pavillon de gériatrie", cpv: "45215140", nature: .travaux,
      leviers: [.conditionExecution], consultation: -13, execution: -8...9, milliersEuros: 4_100,
      lots: [
        LotRaconte(
          intitule: "Gros œuvre", metier: .maconnerie,
          engagements: [
            Promesse(titulaire: Acteur.macon, heures: 1_100, rythme: 94, par: [Acteur.geiq, Acteur.macon])
          ]),
        LotRaconte(
          intitule: "Électricité", metier: .electricite,
          engagements: [
            Promesse(titulaire: "Électricité Morvan-Lisle", heures: 420, rythme: 80, par: [Acteur.etti])
          ]),
      ]),
    MarcheRaconte(
      operation: nil, acheteur: Acteur.hopital, objet: "Blanchisserie du linge résident", cpv: "98311000",
      nature: .services, leviers: [.reserve], consultation: -22, execution: -18...5, milliersEuros: 520,
      lots: [
        LotRaconte(
          intitule: "Linge résident", metier: .blanchisserie,
          cadence: CadenceDeclaration(periode: .trimestre, jour: 15),
          engagements: [Promesse(titulaire: Acteur.ea, heures: 1_900, rythme: 100, par: [Acteur.ea])])
      ]),
    MarcheRaconte(
      operation: nil, acheteur: Acteur.hopital, objet: "Bionettoyage des services", cpv: "90911000",
      nature: .services, forme: .accordCadre, leviers: [.conditionExecution], consultation: -2,
      milliersEuros: 1_300, lots: [LotRaconte(intitule: "Bionettoyage", metier: .nettoyage)]),
    MarcheRaconte(
      operation: "Pavillon de gériatrie", acheteur: Acteur.hopital,
      objet: "Remplacement des chaudières", cpv: "45331110", nature: .travaux,
      leviers: [.conditionExecution], consultation: -5, execution: 1...8, milliersEuros: 880,
      lots: [
        LotRaconte(
          intitule: "Chaufferie", metier: .thermie,
          engagements: [
            Promesse(titulaire: "Thermie Roussel", heures: 340, rythme: 0, par: [Acteur.geiq])
          ])
      ]),
    MarcheRaconte(
      operation: nil, acheteur: Acteur.hopital, objet: "Restauration du personnel (repérée)", cpv: "55510000",
      nature: .services, leviers: [], milliersEuros: 700,
      lots: [LotRaconte(intitule: "Restauration", metier: .cuisine)]),
    MarcheRaconte(
      operation: "Extension de la Fabrique Orlande", acheteur: Acteur.fabrique,
      objet: "Construction de l’atelier nord", cpv: "45213200", nature: .travaux, leviers: [.prive],
      consultation: -8, execution: -5...6, milliersEuros: 1_480,
      lots: [
        LotRaconte(
          intitule: "Charpente", metier: .charpente,
          engagements: [
            Promesse(titulaire: "Charpentes du Val Ferrand", heures: 300, rythme: 85, par: [Acteur.geiq])
          ]),
        LotRaconte(
          intitule: "Cloisons", metier: .platrerie,
          engagements: [
            Promesse(titulaire: "Plâtrerie Honorat", heures: 260, rythme: 100, par: [Acteur.etti])
          ]),
      ]),
    MarcheRaconte(
      operation: "Extension de la Fabrique Orlande", acheteur: Acteur.fabrique,
      objet: "Voirie et réseaux du site", cpv: "45112500", nature: .travaux, leviers: [.prive],
      consultation: -31, execution: -27 ... -20, milliersEuros: 430,
      lots: [
        LotRaconte(
          intitule: "Voirie et réseaux", metier: .voirie,
          engagements: [Promesse(titulaire: Acteur.senlecques, heures: 280, rythme: 100, par: [Acteur.ett])])
      ]),
  ]
}
