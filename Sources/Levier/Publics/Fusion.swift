import Storage

/// Two records of one person, and what would move from one to the other.
struct Fusion: Sendable {
  let garde: Participant
  let absorbe: Participant
  let contrats: [Contrat]
  let eligibilites: [DossierEligibilite]
  let seChevauchent: Bool

  /// The prescriber that the kept record takes over, having none of its own.
  var prescripteur: Reference<Structure>? { garde.prescripteur == nil ? absorbe.prescripteur : nil }
}

/// A merge that was done, with the record that it took in.
struct FusionFaite: Sendable, Identifiable {
  let id: ID<FusionFaite>
  let absorbe: Reference<Participant>
  let naissance: Jour
  let le: Instant
  let auteur: String
  let contrats: Int
  let eligibilites: Int
  /// Whether nothing of what moved has changed since: only then can it be undone.
  let estIntacte: Bool
}

/// Thrown out of the transaction, so that nothing of a half-made merge stays.
struct FusionDepassee: Error {}

/// What a merge moved has changed since: undoing it would set the change aside.
struct FusionFigee: Error, Phrase {
  var phrase: String {
    "Cette fusion ne s’annule plus\u{202F}: un contrat, une éligibilité ou des heures ont changé depuis."
  }
}

extension Participant {
  /// « Lila Amrani (fiche 12) »: two records of one person have the same name.
  var nomDeFiche: String { "\(nomComplet) (fiche \(id))" }
}
