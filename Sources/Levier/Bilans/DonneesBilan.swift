/// What a report is made of, as read from the tables: nothing is counted yet.
struct DonneesBilan: Sendable {
  var periode: PeriodeBilan
  var travaux: [Travail] = []
  var mois: [Mois: Volume] = [:]
  var engagements: [Engage] = []
  /// Engagements of the period, with what was done in it.
  var aPart: [DuAPart] = []
  var leviers: [ID<Marche>: Set<LevierJuridique>] = [:]
  var modalites: [ID<Engagement>: Set<Modalite>] = [:]
  var structures: [ID<Structure>: Acteur] = [:]
  var criteres: [ID<Participant>: Set<Critere>] = [:]
  var sorties: [Sortie: Int] = [:]
  var formation = Heures.zero
  /// What is protected is counted with the rest, see `reserver(pour:)`.
  var estReserve = false
  /// From how many people or contracts on what is protected is counted apart.
  var seuilReserve = 0

  /// Hours done, and those of them that count.
  struct Volume: Hashable, Sendable {
    var faites = Heures.zero
    var valorisees = Heures.zero
  }

  /// A contract with hours in the period.
  struct Travail: Sendable {
    var contrat: ID<Contrat>
    var type: TypeContrat
    var employeur: ID<Structure>
    var personne: ID<Participant>
    var profil: Profil
  }

  /// What is counted of a person.
  struct Profil: Hashable, Sendable {
    var sexe: Sexe
    var age: TrancheAge
    var niveau: NiveauFormation
    var qpv: Qpv
    var prescripteur: ID<Structure>?
    var venue: Venue
  }

  enum Qpv: String, CaseIterable, Sendable {
    case oui, non, inconnu

    var libelle: String {
      switch self {
      case .oui: "En quartier prioritaire"
      case .non: "Hors quartier prioritaire"
      case .inconnu: "Inconnu"
      }
    }
  }

  /// A person is new when their first contract starts in the period.
  enum Venue: String, CaseIterable, Sendable {
    case nouvelle, connue

    var libelle: String { self == .nouvelle ? "Nouvelle dans la période" : "Déjà connue" }
  }

  /// An engagement that runs in the period, or has hours in it.
  struct Engage: Sendable {
    var id: ID<Engagement>
    var titulaire: ID<Structure>
    var dues: Heures
    /// The ledger's lines dated in the period.
    var inscrites: Heures
    /// Its hours of the period.
    var volume: Volume
    var lot: ID<Lot>
    var lotNom: String
    var marche: ID<Marche>
    var objet: String
    var nature: Nature
    var donneurOrdre: ID<Structure>
  }

  struct Acteur: Sendable {
    var nom: String
    var genre: GenreStructure
  }
}
