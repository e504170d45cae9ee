import Hummingbird
import Markup
import Storage

/// The pages that show contracts, and the end that an employer may note itself.
struct RoutesLectureContrats {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.declarant.get(VoiesContrats.contrats, use: lister)
    routes.declarant.get(VoiesContrats.contrat, use: afficher)
    routes.declarant.post(VoiesContrats.sortie, use: sortir)
  }

  @Sendable func lister(_ requete: Request, _ contexte: ContexteDeclarant) async throws -> Reponse {
    let (filtres, agent, jour) = (requete.filtres, contexte.agent, services.aujourdhui)
    let tranche = Tranche(filtres)
    let tri = Tri<TriContrats>(filtres, defaut: .debut, .desc)
    if let format = FormatExport(filtres) {
      let filtre = FiltreContrats(filtres, le: jour)
      return try await services.exporter(format, par: agent) { tx in
        let contrats = try toutesLesPages {
          try tx.contrats(dans: agent.perimetre, filtre, tri: tri, page: $0)
        }
        return Contrat.export(contrats, heures: try tx.heures(des: contrats), par: agent.role, le: jour)
      }
    }
    return try await services.storage.read { tx in
      let employeurs =
        agent.role == .facilitateur
        ? try tx.structuresAuChoix([.entreprise, .siae], dans: agent.territoire) : []
      let filtres = filtres.nommant("employeur", parmi: employeurs)
      let filtre = FiltreContrats(filtres, le: jour)
      let contrats = try tx.contrats(dans: agent.perimetre, filtre, tri: tri, page: tranche)
      let liste = ListeContrats(
        contrats: contrats, heures: try tx.heures(des: contrats),
        total: try tx.nombreDeContrats(dans: agent.perimetre, filtre),
        employeurs: employeurs, filtres: filtres, tranche: tranche, jour: jour)
      return .page(pageContrats(liste, par: agent.role))
    }
  }

  @Sendable func afficher(_ requete: Request, _ contexte: ContexteDeclarant) async throws -> Page {
    try await page(FormState(), try contexte.id(), contexte.agent)
  }

  @Sendable func sortir(_ requete: Request, _ contexte: ContexteDeclarant) async throws -> Reponse {
    let (champs, agent) = (try await requete.formulaire(), contexte.agent)
    let id: ID<Contrat> = try contexte.id()
    let contrat = try await services.storage.read { tx in try tx.contrat(id, dans: agent.perimetre) }
    let retrait = champs["retrait"] == "oui"
    let recu = FormulaireRecu<SortieLue>(
      champs: champs,
      lire: { formulaire in
        if retrait { return SortieLue(fin: nil) }
        return Contrat.FinDeContrat(&formulaire, de: contrat).map { SortieLue(fin: $0) }
      },
      page: { formulaire, _ in try await page(formulaire, id, agent) })
    return try await services.enregistrer(recu) { tx, lue in
      if let fin = lue.fin, let mois = try tx.moisDeclares(de: id)?.upperBound, mois > fin.le.mois {
        throw RefusSortie.heuresApres(mois)
      }
      do { try tx.enregistrer(id, fin: lue.fin, version: Version(champs)) } catch is ChangementConcurrent {
        throw RefusSortie.conflit
      }
      try tx.tracer(
        retrait ? ActeContrats.retraitSortie : .sortie,
        .codes([contrat.sortie?.motif, lue.fin?.motif].compactMap(\.self)), sur: id, par: .agent(agent.id))
      return Enregistre(
        VoiesContrats.contrat(id), retrait ? "La sortie est retirée." : "La sortie est notée.")
    }
  }

  private func page(
    _ formulaire: FormState, _ id: ID<Contrat>, _ agent: AgentConnecte
  ) async throws -> Page {
    let jour = services.aujourdhui
    return try await services.storage.read { tx in
      let contrat = try tx.contrat(id, dans: agent.perimetre)
      let fiche = FicheContrat(
        contrat: contrat, heures: try tx.heures(des: [contrat])[id] ?? HeuresContrat(),
        engagements: try tx.engagements(servisPar: id),
        mois: try tx.mois(de: id),
        traces: agent.role == .facilitateur ? try tx.traces(sur: id, ActeContrats.self, ActeCadre.self) : [],
        jour: jour)
      return pageContrat(fiche, sortie: formulaire, par: agent.role)
    }
  }
}

/// The end of a contract as the form says it; none takes back the one that was noted.
private struct SortieLue: Sendable { let fin: Contrat.FinDeContrat? }

/// Why the end of a contract can not be noted.
enum RefusSortie: RefusDeChamp, Hashable {
  case heuresApres(Mois), conflit

  var champ: String { self == .conflit ? "" : "le" }

  var phrase: String {
    switch self {
    case .heuresApres(let mois):
      "Indiquez une date plus tardive\u{202F}: des heures sont déclarées en \(mois.enFrancais)."
    case .conflit: "Quelqu’un a modifié ce contrat entre-temps\u{202F}: relisez-le, puis recommencez."
    }
  }
}
