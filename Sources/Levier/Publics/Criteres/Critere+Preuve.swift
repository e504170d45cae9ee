extension Critere {
  /// How long a proof stays good.
  enum Fraicheur: Hashable, Sendable {
    /// Dated less than that many months before the decision.
    case mois(Int)
    /// Good on the day of hire.
    case embauche
    /// Until the end written on it.
    case validite
    /// As long as the support goes on.
    case enCours
    /// One for each act.
    case parActe
  }

  /// The proof commonly shown; it is seen, not kept.
  var preuve: String {
    switch self {
    case .aa: "Attestation ou contrat de la structure"
    case .ab: "PASS IAE ou convention de la structure"
    case .ac: "Attestation de la régie"
    case .ad: "Attestation de l’établissement"
    case .ae: "Attestation du GEIQ"
    case .af: "Attestation du service pénitentiaire"
    case .b1: "Avis de situation de France Travail"
    case .b2: "Attestation de la CAF ou de la MSA"
    case .b3: "Attestation de l’organisme payeur"
    case .b4: "Notification de la MDPH ou demande de renouvellement"
    case .b5: "Pièce d’identité et attestation de la mission locale"
    case .b6: "Pièce d’identité et avis de situation"
    case .b7: "Justificatif de domicile et géolocalisation"
    case .b8: "Titre de séjour ou récépissé"
    case .b9: "Billet de sortie ou attestation du SPIP"
    case .b10: "Attestation du référent"
    case .b11: "Avis motivé et signé"
    }
  }

  /// Common practice, to start from: a territory may ask otherwise.
  var fraicheurUsuelle: Fraicheur {
    switch self {
    case .aa, .ab, .b4, .b8: .validite
    case .ac, .ad, .ae, .af, .b10: .enCours
    case .b1, .b2, .b3: .mois(3)
    case .b7, .b9: .mois(6)
    case .b5, .b6: .embauche
    case .b11: .parActe
    }
  }
}

extension Critere.Fraicheur {
  /// What the agent who sees the proof checks on it.
  var libelle: String {
    switch self {
    case .mois(let nombre): "de moins de \(nombre)\u{a0}mois"
    case .embauche: "à la date de l’embauche"
    case .validite: "en cours de validité"
    case .enCours: "tant que l’accompagnement dure"
    case .parActe: "pour cette demande"
    }
  }
}
