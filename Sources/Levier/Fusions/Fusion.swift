import Storage

/// Two records of one person, and what would move from one to the other.
struct Fusion: Sendable {
  let garde: Participant
  let absorbe: Participant
  let contrats: [Contrat]
  let heures: [ID<Contrat>: HeuresContrat]
  let eligibilites: [DossierEligibilite]
  let seChevauchent: Bool

  // What the kept record takes over, not knowing it itself: a report counts people by it.
  var prescripteur: Reference<Structure>? { garde.prescripteur == nil ? absorbe.prescripteur : nil }
  var sexe: Sexe? { garde.sexe == .nonPrecise && absorbe.sexe != .nonPrecise ? absorbe.sexe : nil }
  var commune: String? { garde.commune.isEmpty && !absorbe.commune.isEmpty ? absorbe.commune : nil }
  var qpv: Participant.Qpv? { garde.qpv == .inconnu && absorbe.qpv != .inconnu ? absorbe.qpv : nil }
  var niveau: NiveauFormation? {
    garde.niveau == .inconnu && absorbe.niveau != .inconnu ? absorbe.niveau : nil
  }
}

/// A merge that was done, with the record that it took in.
struct FusionFaite: Sendable, Identifiable {
  let id: ID<FusionFaite>
  let absorbe: Reference<Participant>
  let naissance: Naissance
  let le: Instant
  let auteur: String
  let contrats: Int
  let eligibilites: Int
  /// What the kept record did not know, and took over.
  let complements: Set<Complement>
  /// Whether nothing of what moved has changed since: only then can it be undone.
  let estIntacte: Bool

  enum Complement: String, CaseIterable, Sendable { case prescripteur, sexe, commune, qpv, niveau }
}

/// Thrown out of the transaction, so that nothing of a half-made merge stays.
struct FusionDepassee: Error {}

/// What a merge moved has changed since: undoing it would set the change aside.
struct FusionFigee: Error, Phrase {
  var phrase: String {
    "Cette fusion ne s’annule plus\u{00A0}: la fiche, un contrat, une éligibilité ou des heures ont changé depuis."
  }
}
