import Storage

@testable import Levier

/// What is stored, saved otherwise: the value is read, changed, and saved in its version, as a form does.
extension TransactionLocale {
  func changer(_ monde: Monde, _ nom: String, _ changement: (inout NouvelleStructure) throws -> Void) throws {
    let lue = try structure(try monde.structure(nom), dans: monde.perimetre)
    var nouvelle = NouvelleStructure(lue)
    try changement(&nouvelle)
    try enregistrer(lue.id, nouvelle, version: Version(numero: lue.version), dans: monde.perimetre)
  }

  func changer(
    _ monde: Monde, _ id: ID<Marche>, _ changement: (inout NouveauMarche) throws -> Void
  ) throws {
    let lu = try marche(id, dans: monde.perimetre)
    var nouveau = NouveauMarche(lu)
    try changement(&nouveau)
    try enregistrer(
      id, nouveau, version: Version(numero: lu.version), dans: monde.perimetre, par: monde.facilitateur)
  }

  func changer(_ monde: Monde, _ id: ID<Lot>, _ changement: (inout NouveauLot) throws -> Void) throws {
    let lu = try lot(id, dans: monde.perimetre)
    var nouveau = NouveauLot(lu)
    try changement(&nouveau)
    try enregistrer(id, nouveau, version: Version(numero: lu.version))
  }

  func changer(
    _ monde: Monde, _ id: ID<Engagement>, _ changement: (inout NouvelEngagement) throws -> Void
  ) throws {
    let lu = try engagement(id, dans: monde.perimetre)
    var nouvel = NouvelEngagement(
      titulaire: lu.titulaire.id, qualite: lu.qualite, correspondant: lu.correspondant, debut: lu.debut,
      echeance: lu.echeance)
    try changement(&nouvel)
    try enregistrer(id, nouvel, version: Version(numero: lu.version))
  }

  func changer(
    _ monde: Monde, _ id: ID<Participant>, _ changement: (inout NouveauParticipant) throws -> Void
  ) throws {
    let lu = try participant(id, dans: monde.perimetre)
    var nouveau = NouveauParticipant(
      nom: lu.nom, prenom: lu.prenom, naissance: lu.naissance, sexe: lu.sexe, commune: lu.commune,
      qpv: lu.qpv, niveau: lu.niveau, prescripteur: lu.prescripteur?.id)
    try changement(&nouveau)
    try enregistrer(id, nouveau, version: Version(numero: lu.version), dans: monde.perimetre)
  }

  func changer(
    _ monde: Monde, _ id: ID<Contrat>, _ changement: (inout NouveauContrat) throws -> Void
  ) throws {
    let lu = try contrat(id, dans: monde.perimetre)
    var nouveau = NouveauContrat(
      employeur: lu.employeur.id, type: try value("SELECT type FROM contrat WHERE id = \(id)").cree(),
      rome: lu.rome.isEmpty ? nil : try Rome(lu.rome), metier: lu.metier, debut: lu.debut, fin: lu.fin,
      heuresHebdo: lu.heuresHebdo,
      engagements: Set(try engagements(servisPar: id).map(\.id)))
    try changement(&nouveau)
    try enregistrer(id, nouveau, version: Version(numero: lu.version))
  }

  /// Other bounds for a window that holds.
  func deplacer(_ monde: Monde, _ id: ID<DossierEligibilite>, debut: String, fin: String) throws {
    let dossier = try eligibilite(id, dans: monde.perimetre)
    let fenetre = try Fenetre(debut: try Jour(debut), fin: try Jour(fin), cause: .decision)
    try decider(
      dossier, try dossier.eligibilite.deplacer(role: .facilitateur, fenetre: fenetre), acte: .periode,
      par: try monde.facilitateur, version: Version(numero: dossier.version))
  }

  /// Says of two records that they are one person's.
  func fusionner(_ absorbe: ID<Participant>, dans garde: ID<Participant>, _ monde: Monde) throws {
    try fusionner(
      Fusion(
        garde: try participant(garde, dans: monde.perimetre),
        absorbe: try participant(absorbe, dans: monde.perimetre), contrats: [], heures: [:],
        eligibilites: [], seChevauchent: false),
      par: try monde.facilitateur)
  }
}
