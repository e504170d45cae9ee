/// The figures of a period and a scope. Whole: what a reader must not tell from them is masked afterwards.
struct Bilan: Sendable {
  private(set) var volume = DonneesBilan.Volume()
  let formation: Heures
  let dues: Heures
  let inscrites: Heures
  let marches: Int
  let lots: Int
  let donneursOrdre: Int
  let titulaires: Int
  private(set) var personnes = 0
  private(set) var contrats = 0
  private(set) var employeurs = 0

  let mois: [(mois: Mois, volume: DonneesBilan.Volume)]
  private(set) var parNature: [Nature: Heures] = [:]
  private(set) var parLeviers: [[LevierJuridique]: Heures] = [:]
  private(set) var parModalites: [[Modalite]: Heures] = [:]
  private(set) var parDonneurOrdre: [ID<Structure>: Heures] = [:]
  private(set) var parLot: [ID<Lot>: Heures] = [:]
  private(set) var parSexe: [Sexe: Int] = [:]
  private(set) var parAge: [TrancheAge: Int] = [:]
  private(set) var parNiveau: [NiveauFormation: Int] = [:]
  private(set) var parQpv: [DonneesBilan.Qpv: Int] = [:]
  private(set) var parVenue: [DonneesBilan.Venue: Int] = [:]
  private(set) var parPrescripteur: [ID<Structure>?: Int] = [:]
  private(set) var publics: [CategoriePublic: Int] = [:]
  private(set) var parType: [TypeContrat: Int] = [:]
  private(set) var parEmployeur: [GenreEmployeur: Employeurs] = [:]
  let sorties: [Sortie: Int]

  struct Employeurs: Hashable, Sendable {
    var structures = 0
    var contrats = 0
  }

  init(_ donnees: DonneesBilan) {
    formation = donnees.formation
    sorties = donnees.sorties
    let engagements = donnees.engagements
    dues = engagements.reduce(.zero) { $0 + $1.dues }
    inscrites = engagements.reduce(.zero) { $0 + $1.inscrites }
    marches = Set(engagements.map(\.marche)).count
    lots = Set(engagements.map(\.lot)).count
    donneursOrdre = Set(engagements.map(\.donneurOrdre)).count
    titulaires = Set(engagements.map(\.titulaire)).count
    mois = donnees.periode.mois.etendue.map { ($0, donnees.mois[$0] ?? .init()) }
    repartirHeures(donnees)
    compterPersonnes(donnees)
    compterContrats(donnees)
  }

  private mutating func repartirHeures(_ donnees: DonneesBilan) {
    for engagement in donnees.engagements where engagement.volume != .init() {
      let heures = engagement.volume.faites
      volume.faites += heures
      volume.valorisees += engagement.volume.valorisees
      parNature[engagement.nature, default: .zero] += heures
      parLeviers[(donnees.leviers[engagement.marche] ?? []).sorted(), default: .zero] += heures
      let modalites = donnees.modalites[engagement.id] ?? []
      parModalites[Modalite.allCases.filter(modalites.contains), default: .zero] += heures
      parDonneurOrdre[engagement.donneurOrdre, default: .zero] += heures
      parLot[engagement.lot, default: .zero] += heures
    }
  }

  private mutating func compterPersonnes(_ donnees: DonneesBilan) {
    var profils: [ID<Participant>: DonneesBilan.Profil] = [:]
    for travail in donnees.travaux { profils[travail.personne] = travail.profil }
    personnes = profils.count
    for profil in profils.values {
      parSexe[profil.sexe, default: 0] += 1
      parAge[profil.age, default: 0] += 1
      parNiveau[profil.niveau, default: 0] += 1
      parQpv[profil.qpv, default: 0] += 1
      parVenue[profil.venue, default: 0] += 1
      parPrescripteur[profil.prescripteur, default: 0] += 1
    }
    for (id, nombre) in parPrescripteur where nombre < donnees.seuilReserve {
      guard let id, donnees.structures[id]?.genre.estSensible == true else { continue }
      parPrescripteur[id] = nil
      parPrescripteur[nil, default: 0] += nombre
    }
    publics = CategoriePublic.compter(profils.keys.map { donnees.criteres[$0] ?? [] })
  }

  private mutating func compterContrats(_ donnees: DonneesBilan) {
    var vus: Set<ID<Contrat>> = []
    var chez: Set<ID<Structure>> = []
    var genres: [GenreStructure: Employeurs] = [:]
    for travail in donnees.travaux where vus.insert(travail.contrat).inserted {
      parType[travail.type, default: 0] += 1
      let genre = donnees.structures[travail.employeur]?.genre ?? .entreprise
      genres[genre, default: .init()].contrats += 1
      if chez.insert(travail.employeur).inserted { genres[genre, default: .init()].structures += 1 }
    }
    for type in TypeContrat.regroupes {
      guard let nombre = parType[type], nombre < donnees.seuilReserve else { continue }
      parType[type] = nil
      parType[.autre, default: 0] += nombre
    }
    parEmployeur = GenreEmployeur.regrouper(genres, seuil: donnees.seuilReserve)
    (contrats, employeurs) = (vus.count, chez.count)
  }
}

extension ClosedRange<Mois> {
  /// Each month, in order.
  var etendue: [Mois] { (lowerBound.rang...upperBound.rang).map(Mois.init(rang:)) }
}
