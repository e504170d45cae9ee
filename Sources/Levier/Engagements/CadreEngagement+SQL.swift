import Markup
import Storage

extension Transaction {
  /// What the form of an engagement on a lot offers.
  func cadre(sur lot: ID<Lot>, pour agent: AgentConnecte) throws -> CadreEngagement {
    let fiche = try self.lot(lot, dans: agent.perimetre)
    let connus = try titulaires(de: lot).map {
      Choice("\($0.id)", $0.nom, group: "Titulaires du lot")
    }
    let autres = try structuresAuChoix([.entreprise, .siae], dans: agent.territoire)
      .filter { choix in !connus.contains { $0.value == choix.value } }
      .map { Choice($0.value, $0.label, group: connus.isEmpty ? nil : "Autres structures") }
    return CadreEngagement(
      lot: Reference(id: lot, nom: fiche.nomComplet), marche: fiche.marche, titulaires: connus + autres)
  }

  func formulaire(de engagement: Engagement) throws -> Form<ChampEngagement> {
    engagement.formulaire(try modalites(sur: engagement.lot.id)[engagement.id] ?? [])
  }

  /// The first holder of the lot that owes nothing yet, for the lot's own dates.
  func engagementPropose(sur lot: ID<Lot>, dans perimetre: Perimetre) throws -> Form<ChampEngagement> {
    let fiche = try self.lot(lot, dans: perimetre)
    let marche = try marche(fiche.marche.id, dans: perimetre)
    let engages = try engagements(sur: lot, dans: perimetre).dInsertion.map(\.titulaire.id)
    let libre = try titulaires(de: lot).first { !engages.contains($0.id) }
    return Form([
      .titulaire: libre?.id, .nature: NatureDue.insertion.rawValue,
      .qualite: Engagement.Qualite.titulaire.rawValue,
      .debut: fiche.debut ?? marche.debut ?? marche.notification, .echeance: fiche.fin ?? marche.fin,
    ])
  }

  /// A forged holder, of another territory or that no contract binds, is an absence.
  func exigerTitulaire(_ titulaire: ID<Structure>, dans perimetre: Perimetre) throws {
    guard [.entreprise, .siae].contains(try structure(titulaire, dans: perimetre).nature)
    else { throw Absence() }
  }

  /// Where hours of an engagement may go: what the same holder owes, or what is owed on the same
  /// market, of the same nature.
  func receveurs(de engagement: Engagement, dans perimetre: Perimetre) throws -> [Choice] {
    try rows(
      """
      SELECT \(colonnesEngagement)
      FROM \(tablesEngagement)
      WHERE (engagement.titulaire_id = \(engagement.titulaire.id) OR lot.marche_id = \(engagement.marche.id))
        AND engagement.nature = \(engagement.nature) AND engagement.id <> \(engagement.id) AND \(perimetre.engagements)
      ORDER BY marche.cle_tri, lot.cle_tri, engagement.id
      LIMIT 500
      """
    ).map { row in
      let autre = try Engagement(row)
      return Choice(
        "\(autre.id)", "\(autre.titulaire.nom), \(autre.lot.nom), \(autre.marche.nom)",
        group: autre.marche.nom)
    }
  }
}
