import Storage

/// A person whom the clauses are for, known by the least that serves: no address, no telephone, and never a
/// social security number.
struct Participant: Sendable, Identifiable {
  let id: ID<Participant>
  let nom: String
  let prenom: String
  let naissance: Naissance
  let sexe: Sexe
  let commune: String
  let qpv: Qpv
  let niveau: NiveauFormation
  let prescripteur: Reference<Structure>?
  /// Whether the reader is told that there is one, and not which.
  let prescripteurEstTu: Bool
  /// The record that took this one's place, once both proved to be the same person.
  let fusionneDans: Participant.ID?
  let version: Int

  /// Whether the person lives in a priority district.
  enum Qpv: String, CaseIterable, Sendable, Storable {
    case oui, non, inconnu

    var libelle: String {
      switch self {
      case .oui: "Oui"
      case .non: "Non"
      case .inconnu: "Inconnu"
      }
    }
  }

  var nomComplet: String { NomDePersonne.complet(prenom: prenom, nom: nom) }
  var estUnNomSeul: Bool { prenom.isEmpty || nom.isEmpty }
}

/// A person as typed or proposed, before they are stored.
struct NouveauParticipant: Sendable, Hashable {
  var nom: String
  var prenom: String
  var naissance: Naissance
  var sexe: Sexe
  var commune = ""
  var qpv = Participant.Qpv.inconnu
  var niveau = NiveauFormation.inconnu
  var prescripteur: ID<Structure>?

  enum Refus: Error, Hashable { case age }

  /// The ages at which one may work on a clause: outside them, a mistyped year is the likely cause.
  static let ages = 14...80

  /// Refuses a birth date that no working person has.
  func verifier(le jour: Jour) throws(Refus) {
    guard Self.ages.overlaps(naissance.ages(le: jour)) else { throw .age }
  }

  /// Whether the age depends on a day that is not known.
  func ageDouteux(le jour: Jour) -> Bool {
    let ages = naissance.ages(le: jour)
    return !Self.ages.contains(ages.lowerBound) || !Self.ages.contains(ages.upperBound)
  }

  var nomComplet: String { NomDePersonne.complet(prenom: prenom, nom: nom) }
  var cleDoublon: String { CleDoublon(nom: nom, prenom: prenom, naissance: naissance).texte }
}

extension NouveauParticipant.Refus: Phrase {
  var phrase: String {
    switch self {
    case .age: "Vérifiez l’année de naissance\u{202F}: la personne doit avoir entre 14 et 80\u{a0}ans."
    }
  }
}

extension Sexe: Storable {}
extension NiveauFormation: Storable {}

/// Both records proved to be one person meanwhile: what is done now is done on the other.
struct FicheReunie: Error, Phrase {
  var phrase: String {
    "Cette fiche vient d’être réunie à une autre fiche de la même personne\u{202f}: ouvrez cette autre fiche, puis recommencez."
  }
}

extension Participant {
  func exigerNonReunie() throws(FicheReunie) {
    guard fusionneDans == nil else { throw FicheReunie() }
  }
}
