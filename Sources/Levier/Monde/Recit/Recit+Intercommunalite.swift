/// The short names under which the story's tables cite who does the hours.
enum Acteur {
  static let epci = "Communauté de communes de Brenelle"
  static let departement = "Département de la Haute-Aure"
  static let bailleur = "Habitat Brenelle"
  static let hopital = "Centre hospitalier de l’Aure"
  static let fabrique = "Fabrique Orlande"
  static let macon = "Maçonnerie Tréguier-Faure"
  static let senlecques = "Travaux publics Senlecques"
  static let etti = "Tremplin Intérim Brenelle"
  static let ett = "Aure Travail temporaire"
  static let ei = "Ateliers du Bief"
  static let ai = "Services de l’Aure"
  static let aci = "Chantier Nature Brenelle"
  static let geiq = "GEIQ Bâtiment de Brenelle"
  static let ea = "Entreprise adaptée du Pré Long"
  static let esat = "ESAT des Trois Fontaines"
  static let regie = "Régie de quartier du Moulin"
}

extension Recit {
  static var tousLesMarches: [MarcheRaconte] {
    marchesIntercommunaux + marchesDepartementaux + marchesDuBailleur + marchesHospitaliers
  }

  static let marchesIntercommunaux: [MarcheRaconte] = [
    MarcheRaconte(
      operation: "Réhabilitation de la halle de Brenelle", acheteur: Acteur.epci,
      objet: "Travaux de réhabilitation de la halle", cpv: "45454000", nature: .travaux,
      leviers: [.conditionExecution], consultation: -14, execution: -9...5, milliersEuros: 2_450,
      lots: [
        LotRaconte(
          intitule: "Gros œuvre", metier: .maconnerie,
          engagements: [
            Promesse(
              titulaire: Acteur.macon, heures: 1_400, rythme: 102, par: [Acteur.etti, Acteur.geiq],
              ecritures: [(-3, .avenant, 180, "Avenant n° 1\u{a0}: reprise des fondations")]),
            Promesse(
              titulaire: Acteur.macon, heures: 140, rythme: 0, par: [], nature: .stage,
              ecritures: [
                (-5, .realisation, 70, "Stage de deux semaines, convention et attestation"),
                (-1, .realisation, 35, "Stage d’une semaine, convention et attestation"),
              ]),
          ]),
        LotRaconte(
          intitule: "Charpente et couverture", metier: .charpente,
          engagements: [
            Promesse(titulaire: "Charpentes du Val Ferrand", heures: 450, rythme: 88, par: [Acteur.geiq])
          ]),
        LotRaconte(
          intitule: "Électricité", metier: .electricite,
          engagements: [
            Promesse(titulaire: "Électricité Morvan-Lisle", heures: 380, rythme: 30, par: [Acteur.etti])
          ]),
        LotRaconte(
          intitule: "Peinture", metier: .peinture,
          engagements: [
            Promesse(
              titulaire: "Peintures Castellane", heures: 520, rythme: 95, par: [Acteur.ei, Acteur.etti])
          ]),
      ]),
    MarcheRaconte(
      operation: "Réhabilitation de la halle de Brenelle", acheteur: Acteur.epci,
      objet: "Maîtrise d’œuvre de la halle", cpv: "71221000", nature: .prestationsIntellectuelles,
      leviers: [.critere], consultation: -22, execution: -18...5, milliersEuros: 190,
      lots: [
        LotRaconte(
          intitule: "Maîtrise d’œuvre", metier: .accueil,
          engagements: [
            Promesse(titulaire: "Électricité Morvan-Lisle", heures: 120, rythme: 100, par: [Acteur.ai])
          ])
      ]),
    MarcheRaconte(
      operation: "Pôle d’échanges de la gare", acheteur: Acteur.epci,
      objet: "Parvis et voiries du pôle d’échanges", cpv: "45233140", nature: .travaux, forme: .tranches,
      leviers: [.conditionExecution, .critere], consultation: -20, execution: -15...8, milliersEuros: 3_100,
      lots: [
        LotRaconte(
          intitule: "Voirie, réseaux et plantations", metier: .voirie,
          engagements: [
            Promesse(
              titulaire: Acteur.senlecques, heures: 0, rythme: 90, par: [Acteur.etti, Acteur.ett],
              qualite: .mandataire,
              ecritures: [
                (-15, .trancheFerme, 900, "Tranche ferme\u{a0}: parvis"),
                (
                  -5, .trancheOptionnelle, 400,
                  "Affermissement de la tranche optionnelle\u{a0}: gare routière"
                ),
              ],
              transfert: (-2, 60, "Jardins Delattre", "Accord écrit du groupement et du donneur d’ordre")),
            Promesse(
              titulaire: "Jardins Delattre", heures: 300, rythme: 75, par: [Acteur.aci],
              qualite: .cotraitant),
          ])
      ]),
    MarcheRaconte(
      operation: nil, acheteur: Acteur.epci, objet: "Nettoyage des locaux intercommunaux", cpv: "90911200",
      nature: .services, forme: .accordCadre, leviers: [.conditionExecution], consultation: -28,
      execution: -24...11, milliersEuros: 840,
      lots: [
        LotRaconte(
          intitule: "Nettoyage courant", metier: .nettoyage,
          engagements: [
            Promesse(
              titulaire: "Propreté Anselin", heures: 0, rythme: 104, par: [Acteur.ai, "Propreté Anselin"],
              ecritures: [
                (-24, .commande, 600, "Bon de commande de la première année"),
                (-12, .commande, 450, "Bon de commande de la deuxième année"),
                (-1, .commande, 380, "Bon de commande de la troisième année"),
              ])
          ])
      ]),
    MarcheRaconte(
      operation: nil, acheteur: Acteur.epci, objet: "Collecte et tri des cartons", cpv: "90511000",
      nature: .services, leviers: [.reserve], consultation: -16, execution: -12...11, milliersEuros: 410,
      lots: [
        LotRaconte(
          intitule: "Collecte et tri", metier: .tri,
          engagements: [Promesse(titulaire: Acteur.ei, heures: 2_400, rythme: 97, par: [Acteur.ei])])
      ]),
    MarcheRaconte(
      operation: nil, acheteur: Acteur.epci, objet: "Entretien des sentiers et berges", cpv: "77313000",
      nature: .services, leviers: [.insertionObjet], consultation: -28, execution: -25 ... -2,
      milliersEuros: 220,
      lots: [
        LotRaconte(
          intitule: "Sentiers et berges", metier: .espacesVerts,
          engagements: [Promesse(titulaire: Acteur.aci, heures: 2_600, rythme: 101, par: [Acteur.aci])])
      ]),
    MarcheRaconte(
      operation: nil, acheteur: Acteur.epci, objet: "Mobilier des écoles", cpv: "39160000",
      nature: .fournitures, leviers: [.critere], consultation: -12, execution: -9 ... -3, milliersEuros: 130,
      lots: [
        LotRaconte(
          intitule: "Livraison et montage", metier: .logistique,
          engagements: [
            Promesse(titulaire: "Charpentes du Val Ferrand", heures: 140, rythme: 100, par: [Acteur.ei])
          ])
      ]),
    MarcheRaconte(
      operation: "Aménagement des Prés-Hauts", acheteur: Acteur.epci,
      objet: "Viabilisation de la zone des Prés-Hauts", cpv: "45112500", nature: .travaux,
      leviers: [.conditionExecution], consultation: -1, milliersEuros: 1_700,
      lots: [
        LotRaconte(intitule: "Terrassement et réseaux", metier: .voirie),
        LotRaconte(intitule: "Espaces plantés", metier: .espacesVerts),
      ]),
    MarcheRaconte(
      operation: "Aménagement des Prés-Hauts", acheteur: Acteur.epci,
      objet: "Rénovation de la piscine (repéré dans la programmation)", cpv: "45212212", nature: .travaux,
      leviers: [], milliersEuros: 5_900,
      lots: [LotRaconte(intitule: "À définir", metier: .maconnerie)]),
  ]
}
