import Storage

@testable import Levier

/// Rows of a report, written straight into the tables: as many holders, people, hours and exits as a test says.
struct TerritoireDeBilan {
  let tx: any Transaction
  let monde: Monde
  private(set) var rang = 0

  init(_ tx: any Transaction, _ monde: Monde) { (self.tx, self.monde) = (tx, monde) }

  mutating func titulaire() throws -> ID<Structure> {
    rang += 1
    return try tx.creer(
      NouvelleStructure(genre: .entreprise, nom: "Entreprise \(rang)", commune: "Brenelle-sur-Aure"),
      dans: monde.territoire)
  }

  /// An engagement of the year 2025 on a lot of its own market.
  mutating func engagement(
    _ titulaire: ID<Structure>, leviers: Set<LevierJuridique> = [.conditionExecution], heures: Int = 500,
    operation: ID<Operation>? = nil
  ) throws -> ID<Engagement> {
    rang += 1
    var nouveau = NouveauMarche(
      donneurOrdre: try monde.structure("Communauté de communes de Brenelle"),
      facilitateur: monde.agents["facilitateur"], reference: "2025-\(rang)", objet: "Marché \(rang)", cpv: "",
      nature: .travaux, forme: .ordinaire, consultation: try Jour("2014-09-01"), leviers: leviers)
    nouveau.operation = operation
    let marche = try tx.creer(nouveau, dans: monde.territoire)
    let lot = try tx.creer(
      NouveauLot(numero: "1", intitule: "Gros œuvre"), dans: marche, regle: .initiale)
    return try tx.creer(
      NouvelEngagement(
        titulaire: titulaire, debut: try Jour("2025-01-01"), echeance: try Jour("2025-12-31"),
        heures: Heures(heures: heures)),
      sur: lot, par: try monde.agents["facilitateur"].cree())
  }

  /// Hours of a month, validated and imputed whole.
  /// - Parameter valorisees: all of them unless said.
  mutating func heures(
    _ contrat: ID<Contrat>, _ engagement: ID<Engagement>, _ mois: String, heures: Int, formation: Int = 0,
    valorisees: Int? = nil
  ) throws {
    let employeur = try monde.structure("Tremplin Intérim Brenelle")
    let declaration: Int64 = try tx.value(
      """
      INSERT INTO declaration (employeur_id, mois, etat, motif, version, cree_le)
      VALUES (\(employeur), \(mois), 'validee', '', 1, \(tx.now))
      ON CONFLICT (employeur_id, mois) DO UPDATE SET version = declaration.version
      RETURNING id
      """
    ).cree()
    let total = Heures(heures: heures + formation)
    let comptees = valorisees.map(Heures.init(heures:)) ?? total
    let ligne: Int64 = try tx.value(
      """
      INSERT INTO ligne (declaration_id, contrat_id, nature, heures, heures_formation, heures_imputees,
        motif, cree_le)
      VALUES (\(declaration), \(contrat), 'declaree', \(Heures(heures: heures)),
        \(Heures(heures: formation)), \(total), '', \(tx.now))
      RETURNING id
      """
    ).cree()
    try tx.execute(
      """
      INSERT INTO imputation (ligne_id, engagement_id, contrat_id, mois, heures, valorisees, cause)
      VALUES (\(ligne), \(engagement), \(contrat), \(mois), \(total), \(comptees),
        \(comptees == total ? "" : "hors fenêtre"))
      """)
  }

  /// A person with one contract, from the first day of 2025.
  mutating func contrat(_ engagements: [ID<Engagement>]) throws -> ID<Contrat> {
    rang += 1
    let personne = try tx.poserParticipant(monde, nom: "Personne \(rang)", prenom: "P")
    return try tx.poserContrat(monde, de: personne, pour: engagements, debut: "2025-01-01", fin: nil)
  }

  /// Hours in months that a person may work, as many people as it takes.
  mutating func faire(_ heures: Int, pour engagement: ID<Engagement>) throws {
    var reste = heures
    while reste > 0 {
      let contrat = try contrat([engagement])
      for mois in 1...12 where reste > 0 {
        let faites = min(reste, 700)
        try self.heures(contrat, engagement, mois < 10 ? "2025-0\(mois)" : "2025-\(mois)", heures: faites)
        reste -= faites
      }
    }
  }

  func sortir(_ contrat: ID<Contrat>, _ sortie: Sortie, le jour: String = "2025-06-30") throws {
    try tx.execute(
      "UPDATE contrat SET sortie = \(sortie.rawValue), sortie_le = \(jour) WHERE id = \(contrat)")
  }
}
