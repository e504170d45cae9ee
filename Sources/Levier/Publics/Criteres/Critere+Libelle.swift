extension Critere {
  /// « A b », « B2 »: how the trade cites it.
  var code: String {
    switch self {
    case .aa: "A a"
    case .ab: "A b"
    case .ac: "A c"
    case .ad: "A d"
    case .ae: "A e"
    case .af: "A f"
    case .b1: "B1"
    case .b2: "B2"
    case .b3: "B3"
    case .b4: "B4"
    case .b5: "B5"
    case .b6: "B6"
    case .b7: "B7"
    case .b8: "B8"
    case .b9: "B9"
    case .b10: "B10"
    case .b11: "B11"
    }
  }

  /// What it says in full: only for those who may read it, see `libelle(pour:)`.
  var libelle: String {
    switch self {
    case .aa: "Salarié ou usager d’une EA, d’une EATT ou d’un ESAT"
    case .ab: "Salarié d’une structure d’insertion par l’activité économique (AI, ETTI, EI, ACI, EITI)"
    case .ac: "Salarié d’une régie de quartier ou de territoire agréée"
    case .ad: "Stagiaire de l’EPIDE ou d’une école de la deuxième chance"
    case .ae: "Salarié en parcours d’insertion d’un GEIQ"
    case .af: "Personne en emploi pénitentiaire"
    case .b1: "Demandeur d’emploi de longue durée"
    case .b2: "Bénéficiaire du RSA, ou ayant droit, en recherche d’emploi"
    case .b3: "Allocataire de l’ASS, de l’AAH, d’une allocation d’invalidité ou de veuvage"
    case .b4: "Bénéficiaire de l’obligation d’emploi des travailleurs handicapés (RQTH et assimilés)"
    case .b5: "Jeune de moins de 26 ans sans qualification, ou diplômé sans activité depuis 6 mois"
    case .b6: "Demandeur d’emploi de plus de 50 ans"
    case .b7: "Habitant d’un quartier prioritaire éloigné de l’emploi"
    case .b8: "Réfugié, bénéficiaire de la protection subsidiaire ou temporaire"
    case .b9: "Sortant de prison ou personne sous main de justice"
    case .b10: "Participant d’un PLIE, d’un suivi renforcé de mission locale, du SMV ou du SMA"
    case .b11: "Autre personne, sur avis motivé d’un organisme habilité"
    }
  }
}
