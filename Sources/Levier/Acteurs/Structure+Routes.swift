import Hummingbird
import Markup
import Storage

struct RoutesStructures {
  let services: Services
  /// What rests on a structure, in later chapters, may forbid it another kind.
  /// - Throws: `NatureTenue`.
  let exigerLaNature: @Sendable (any Transaction, Structure, GenreStructure) throws -> Void

  func ajouter(a routes: Routes) {
    routes.gestion.get(VoiesActeurs.structures, use: lister)
    routes.gestion.get(VoiesActeurs.nouvelleStructure, use: nouvelle)
    routes.gestion.post(VoiesActeurs.structures, use: creer)
    routes.gestion.get(VoiesActeurs.modifierStructure, use: modifier)
    routes.gestion.post(VoiesActeurs.structure, use: enregistrer)
  }

  @Sendable func lister(_ requete: Request, _ contexte: ContexteGestion) async throws -> Reponse {
    let filtres = requete.filtres
    let tranche = Tranche(filtres)
    let filtre = FiltreStructures(
      mot: filtres.rempli("mot"), nature: filtres.rempli("nature").flatMap(NatureStructure.init(rawValue:)))
    let perimetre = contexte.agent.perimetre
    if let format = FormatExport(filtres) {
      return try await services.exporter(format, par: contexte.agent) { tx in
        Structure.export(try toutesLesPages { try tx.structures(dans: perimetre, filtre, page: $0) })
      }
    }
    return try await services.storage.read { tx in
      .page(
        pageStructures(
          ListeStructures(
            structures: try tx.structures(dans: perimetre, filtre, page: tranche),
            total: try tx.nombreDeStructures(dans: perimetre, filtre), filtres: filtres, tranche: tranche)))
    }
  }

  @Sendable func nouvelle(_ requete: Request, _ contexte: ContexteGestion) async throws -> Page {
    pageFormulaireStructure(Form())
  }

  @Sendable func creer(_ requete: Request, _ contexte: ContexteGestion) async throws -> Reponse {
    let (champs, agent) = (try await requete.formulaire(ChampStructure.self), contexte.agent)
    let envoi = Envoi(champs, requete, par: agent.id)
    return try await services.enregistrer(formulaire(champs), par: contexte.agent) { tx, nouvelle in
      let chemin = try tx.uneFois(envoi) {
        if !champs.isTicked(.nom, code: Ressemblance.code) {
          try tx.exigerUneAutre(nouvelle)
        }
        let id = try tx.creer(nouvelle)
        try tx.tracer(ActeActeurs.creation, sur: id, par: .agent(agent.id))
        return VoiesActeurs.structure(id)
      }
      return Enregistre(chemin, "«\u{a0}\(nouvelle.nom)\u{a0}» est ajoutée.")
    }
  }

  @Sendable func modifier(_ requete: Request, _ contexte: ContexteGestion, _ id: ID<Structure>) async throws
    -> Page
  {
    let structure = try await structure(id, contexte)
    var formulaire = structure.formulaire
    formulaire[.retour] = requete.filtres["retour"] ?? ""
    return pageFormulaireStructure(formulaire, de: structure)
  }

  @Sendable func enregistrer(_ requete: Request, _ contexte: ContexteGestion, _ id: ID<Structure>)
    async throws -> Reponse
  {
    let (champs, structure) = (
      try await requete.formulaire(ChampStructure.self), try await structure(id, contexte)
    )
    let (agent, exigerLaNature) = (contexte.agent, exigerLaNature)
    return try await services.enregistrer(formulaire(champs, de: structure), par: contexte.agent) {
      tx, nouvelle in
      try exigerLaNature(tx, structure, nouvelle.genre)
      try tx.enregistrer(structure.id, nouvelle, version: Version(champs), dans: agent.perimetre)
      let chemin = champs.retour ?? VoiesActeurs.structure(structure.id)
      let apres = try tx.structure(structure.id, dans: agent.perimetre)
      try tx.tracer(
        ActeActeurs.modification, .changements(de: structure.formulaire, a: apres.formulaire, sinon: chemin),
        sur: structure.id, par: .agent(agent.id))
      return Enregistre(
        chemin,
        "«\u{a0}\(nouvelle.nom)\u{a0}» est enregistrée.")
    }
  }

  private func formulaire(
    _ champs: Form<ChampStructure>, de structure: Structure? = nil
  ) -> FormulaireRecu<ChampStructure, NouvelleStructure> {
    FormulaireRecu(
      champs: champs, actuelle: structure?.formulaire,
      unicites: [
        Unicite(
          contrainte: "structure_territoire_id_siret_antenne_unique", champ: .siret,
          phrase:
            "Une structure du territoire a déjà ce SIRET. Ouvrez-la, ou donnez un nom d’antenne pour les distinguer."
        )
      ],
      lire: NouvelleStructure.init, page: { pageFormulaireStructure($0, de: structure, conflit: $1) })
  }

  private func structure(_ id: ID<Structure>, _ contexte: ContexteGestion) async throws -> Structure {
    let perimetre = contexte.agent.perimetre
    return try await services.storage.read { tx in try tx.structure(id, dans: perimetre) }
  }
}
