import Storage

/// What a holder, a group of holders or one of its members owes on a lot.
struct Engagement: Sendable, Identifiable {
  let id: ID<Engagement>
  let lot: Reference<Lot>
  let marche: Reference<Marche>
  let titulaire: Reference<Structure>
  let nature: NatureDue
  let qualite: Qualite
  let groupement: String
  let correspondant: Correspondant
  let debut: Jour
  let echeance: Jour
  /// As the rules of the lot say.
  let cadence: CadenceDeclaration
  /// Kept equal to the sum of the ledger's lines by whoever writes one.
  let dues: Heures
  let faites: Heures
  let valorisees: Heures
  let version: Int

  enum Qualite: String, CaseIterable, Sendable, Storable {
    case titulaire, groupement, mandataire, cotraitant

    var libelle: String {
      switch self {
      case .titulaire: "Titulaire seul"
      case .groupement: "Groupement, pour tous ses membres"
      case .mandataire: "Mandataire du groupement"
      case .cotraitant: "Cotraitant"
      }
    }
  }

  var avancement: Avancement {
    Avancement(
      dues: dues, valorisees: valorisees, debut: debut, echeance: echeance, nature: nature, cadence: cadence)
  }
}

extension Sequence<Engagement> {
  /// Those whose hours add up, and that contracts serve.
  var dInsertion: [Engagement] { filter { $0.nature == .insertion } }
  /// Those that are followed apart, each by itself.
  var aPart: [Engagement] { filter { $0.nature != .insertion } }
}

/// Whom to call at the holder's about the clause.
struct Correspondant: Sendable, Hashable {
  var nom = ""
  var courriel = ""
  var telephone = ""

  var estVide: Bool { nom.isEmpty && courriel.isEmpty && telephone.isEmpty }
}

/// An engagement as typed, before it is stored.
struct NouvelEngagement: Sendable, Hashable {
  var titulaire: ID<Structure>
  var nature = NatureDue.insertion
  var qualite = Engagement.Qualite.titulaire
  var groupement = ""
  var correspondant = Correspondant()
  var debut: Jour
  var echeance: Jour
  var modalites: Set<Modalite> = []
  /// Written as the ledger's first line; none for a framework contract, whose orders bring the hours.
  var heures = Heures.zero
  var libelle = "Acte d’engagement"
}
