import Storage

@testable import Levier

/// What a report counts: as many holders, people, hours and exits as a test says.
struct TerritoireDeBilan {
  let tx: TransactionLocale
  let monde: Monde
  private(set) var rang = 0

  init(_ tx: TransactionLocale, _ monde: Monde) { (self.tx, self.monde) = (tx, monde) }

  mutating func titulaire() throws -> ID<Structure> {
    rang += 1
    return try tx.creer(
      NouvelleStructure(genre: .entreprise, nom: "Entreprise \(rang)", commune: "Brenelle-sur-Aure"))
  }

  /// An engagement of the year 2025 on a lot of its own market.
  mutating func engagement(
    _ titulaire: ID<Structure>, leviers: Set<LevierJuridique> = [.conditionExecution], heures: Int = 500,
    operation: ID<Operation>? = nil, chez acheteur: ID<Structure>? = nil,
    debut: String = "2025-01-01", echeance: String = "2025-12-31"
  ) throws -> ID<Engagement> {
    rang += 1
    var nouveau = NouveauMarche(
      donneurOrdre: try acheteur ?? monde.structure("Communauté de communes de Brenelle"),
      facilitateur: monde.agents["facilitateur"], reference: "2025-\(rang)", objet: "Marché \(rang)", cpv: "",
      nature: .travaux, forme: .ordinaire, consultation: try Jour("2014-09-01"), leviers: leviers)
    nouveau.operation = operation
    let marche = try tx.creer(nouveau)
    let lot = try tx.creer(
      NouveauLot(numero: "1", intitule: "Gros œuvre"), dans: marche, regle: .initiale)
    return try tx.creer(
      NouvelEngagement(
        titulaire: titulaire, debut: try Jour(debut), echeance: try Jour(echeance),
        heures: Heures(heures: heures)),
      sur: lot, par: try monde.agents["facilitateur"].cree())
  }

  /// Hours of a month, validated and imputed whole.
  /// - Parameters:
  ///   - imputees: what of them the engagement receives, all unless said.
  ///   - valorisees: all of those unless said.
  @discardableResult
  func heures(
    _ contrat: ID<Contrat>, _ engagement: ID<Engagement>, _ mois: String, heures: Int, formation: Int = 0,
    imputees: Int? = nil, valorisees: Int? = nil
  ) throws -> ID<Declaration> {
    try tx.poserHeures(
      monde, contrat, sur: engagement, mois: mois, faites: Heures(heures: heures),
      formation: Heures(heures: formation), imputees: imputees.map(Heures.init(heures:)),
      valorisees: valorisees.map(Heures.init(heures:)))
  }

  /// Undoes the one line of a month, once that is closed.
  func defaire(_ id: ID<Declaration>) throws {
    let facilitateur = try monde.facilitateur
    try tx.cloturer(
      try tx.enteteDeclaration(id, dans: monde.perimetre), par: facilitateur, role: .facilitateur)
    let fiche = try tx.ficheDeclaration(id, dans: monde.perimetre)
    try tx.corriger(
      fiche, Correction(ligne: fiche.lignes[0].id, juste: nil, motif: try Texte("Personne n’est venu")),
      par: facilitateur, role: .facilitateur)
  }

  /// A person with one contract, from the first day of 2025.
  mutating func contrat(_ engagements: [ID<Engagement>], sexe: Sexe = .femme) throws -> ID<Contrat> {
    rang += 1
    let personne = try tx.poserParticipant(monde, nom: "Personne \(rang)", prenom: "P", sexe: sexe)
    return try tx.poserContrat(monde, de: personne, pour: engagements, debut: "2025-01-01")
  }

  /// Hours in months that a person may work, as many people as it takes.
  mutating func faire(_ heures: Int, pour engagement: ID<Engagement>) throws {
    var reste = heures
    while reste > 0 {
      let contrat = try contrat([engagement])
      for mois in 1...12 where reste > 0 {
        let faites = min(reste, mois == 2 ? 672 : 700)
        try self.heures(contrat, engagement, mois < 10 ? "2025-0\(mois)" : "2025-\(mois)", heures: faites)
        reste -= faites
      }
    }
  }

  func sortir(_ contrat: ID<Contrat>, _ sortie: Sortie, le jour: String = "2025-06-30") throws {
    try tx.sortir(contrat, le: jour, sortie)
  }
}
