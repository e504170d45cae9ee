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
      return try await services.exporter(format, par: agent) { tx in
        let filtre = FiltreContrats(filtres, try tx.repere(du: agent.territoire, le: jour))
        let contrats = try toutesLesPages {
          try tx.contrats(dans: agent.perimetre, filtre, tri: tri, page: $0)
        }
        return Contrat.export(contrats, heures: try tx.heures(des: contrats), par: agent.role, filtre.repere)
      }
    }
    return try await services.storage.read { tx in
      let employeurs =
        agent.role == .facilitateur
        ? try tx.structuresAuChoix([.entreprise, .siae], dans: agent.territoire) : []
      let filtres = filtres.nommant("employeur", parmi: employeurs)
      let filtre = FiltreContrats(filtres, try tx.repere(du: agent.territoire, le: jour))
      let contrats = try tx.contrats(dans: agent.perimetre, filtre, tri: tri, page: tranche)
      let liste = ListeContrats(
        contrats: contrats, heures: try tx.heures(des: contrats),
        total: try tx.nombreDeContrats(dans: agent.perimetre, filtre),
        employeurs: employeurs, filtres: filtres, tranche: tranche, repere: filtre.repere)
      return .page(pageContrats(liste, par: agent.role))
    }
  }

  @Sendable func afficher(_ requete: Request, _ contexte: ContexteDeclarant, _ id: ID<Contrat>) async throws
    -> Page
  {
    try await page(Form(), id, contexte.agent)
  }

  @Sendable func sortir(_ requete: Request, _ contexte: ContexteDeclarant, _ id: ID<Contrat>) async throws
    -> Reponse
  {
    let (champs, agent) = (try await requete.formulaire(ChampSortie.self), contexte.agent)
    let contrat = try await services.storage.read { tx in try tx.contrat(id, dans: agent.perimetre) }
    let retrait = champs[.retrait] == "oui"
    let recu = FormulaireRecu<ChampSortie, SortieLue>(
      champs: champs,
      lire: { formulaire in
        if retrait { return SortieLue(fin: nil) }
        return Contrat.FinDeContrat(&formulaire, de: contrat).map { SortieLue(fin: $0) }
      },
      page: { formulaire, conflit in
        var formulaire = formulaire
        if conflit != nil {
          formulaire.refuse(
            "Quelqu’un a modifié ce contrat entre-temps\u{202F}: relisez-le, puis recommencez.")
        }
        return try await page(formulaire, id, agent)
      })
    return try await services.enregistrer(recu, par: contexte.agent) { tx, lue in
      if let fin = lue.fin, let mois = try tx.moisDeclares(de: id)?.upperBound, mois > fin.le.mois {
        throw SortieTropTot(mois: mois)
      }
      try tx.enregistrer(id, fin: lue.fin, version: Version(champs))
      try tx.tracer(
        retrait ? ActeContrats.retraitSortie : .sortie,
        .codes([contrat.sortie?.motif, lue.fin?.motif].compactMap(\.self)), sur: id, par: .agent(agent.id))
      return Enregistre(
        VoiesContrats.contrat(id), retrait ? "La sortie est retirée." : "La sortie est notée.")
    }
  }

  private func page(
    _ formulaire: Form<ChampSortie>, _ id: ID<Contrat>, _ agent: AgentConnecte
  ) async throws -> Page {
    let jour = services.aujourdhui
    return try await services.storage.read { tx in
      let contrat = try tx.contrat(id, dans: agent.perimetre)
      let fiche = FicheContrat(
        contrat: contrat, heures: try tx.heures(des: [contrat])[id] ?? HeuresContrat(),
        engagements: try tx.engagements(servisPar: id),
        mois: try tx.mois(de: id),
        traces: agent.role == .facilitateur ? try tx.traces(sur: id, ActeContrats.self, ActeCadre.self) : [],
        repere: try tx.repere(du: agent.territoire, le: jour))
      return pageContrat(fiche, sortie: formulaire, par: agent.role)
    }
  }
}

/// The end of a contract as the form says it; none takes back the one that was noted.
private struct SortieLue: Sendable { let fin: Contrat.FinDeContrat? }

/// Hours are declared after the end that is noted.
struct SortieTropTot: RefusDeChamp, Hashable {
  let mois: Mois

  var champ: any FieldName { ChampSortie.le }
  var phrase: String {
    "Indiquez une date plus tardive\u{202F}: des heures sont déclarées en \(mois.enFrancais)."
  }
}
