import Storage

/// What a lot's page shows, within what its reader may know.
struct FicheLot: Sendable {
  let lot: Lot
  let marche: Marche
  /// Told for as long as nothing is owed; then engagements name those who owe.
  let titulaires: [Reference<Structure>]
  let engagements: [Engagement]
  let modalites: [ID<Engagement>: Set<Modalite>]
  let ecritures: [Ecriture]
  let mois: [HeuresMensuelles]
  let contrats: [ContratDuLot]
  let declarations: [DeclarationSuivie]
  let traces: [Trace]
  let reunions: [Reunion]
  let jour: Jour
  let pratiques: Pratiques

  /// Of insertion alone: hours of another nature are never added to them.
  var suivi: SuiviHeures {
    SuiviHeures(engagements.dInsertion, mois: mois, le: jour, selon: pratiques)
  }
  var courbe: CourbeLot? {
    let dInsertion = engagements.dInsertion
    let registres = Set(dInsertion.map(\.id))
    return CourbeLot(
      dInsertion, suivi, ecritures: ecritures.filter { registres.contains($0.engagement) }, mois: mois)
  }
  var manquantes: [DeclarationAttendue] {
    .manquantes(
      contrats: contrats, declarations: declarations, le: jour, lot.regle.cadence, selon: pratiques.delais)
  }

  /// Whether the contract's own documents changed the rules that it was created with.
  var reglesAdaptees: Bool { traces.contains { $0.acte as? ActeMarches == .regles } }

  var prochaineAction: ProchaineAction {
    guard marche.miseDeCote == nil else { return .rien(.laisseDeCote) }
    return ProchaineAction(
      etat: lot.etat(le: jour), engagements: engagements, contrats: contrats, manquantes: manquantes,
      aValider: aValider,
      alerte: engagements.map { $0.avancement.alerte(le: jour, selon: pratiques) }.plusGrave, jour: jour)
  }

  /// The months sent in which a contract of the lot was open: an employer sends those of its other lots too.
  private var aValider: [DeclarationSuivie] {
    declarations.filter { declaration in
      declaration.etat == .transmise
        && contrats.contains { $0.employeur == declaration.employeur && $0.court(en: declaration.mois) }
    }
  }
}

extension Transaction {
  func ficheLot(_ id: ID<Lot>, dans perimetre: Perimetre, le jour: Jour, _ pratiques: Pratiques) throws
    -> FicheLot
  {
    let lot = try lot(id, dans: perimetre)
    let engagements = try engagements(sur: id, dans: perimetre)
    let contrats = try contratsDuLot(sur: id, dans: perimetre)
    return FicheLot(
      lot: lot, marche: try marche(lot.marche.id, dans: perimetre),
      titulaires: engagements.isEmpty ? try titulaires(de: id) : [], engagements: engagements,
      modalites: try modalites(sur: id),
      ecritures: try ecritures(sur: id, dans: perimetre),
      mois: try heuresMensuelles(sur: id, dans: perimetre), contrats: contrats,
      declarations: try declarationsSuivies(des: contrats),
      traces: try traces(sur: id, ActeMarches.self, ActePublications.self, ActeCadre.self),
      reunions: perimetre.estTerritoire ? try reunions(dans: id) : [],
      jour: jour, pratiques: pratiques)
  }
}
