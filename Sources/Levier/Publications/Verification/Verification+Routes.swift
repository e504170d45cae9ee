import Hummingbird
import Markup
import Storage

/// What awards leave to a person, answered one by one, or a kind of doubt at once.
struct RoutesVerifications {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.facilitateur.get(VoiesPublications.verifications, use: lister)
    routes.facilitateur.post(VoiesPublications.verifications, use: laisserTout)
    routes.facilitateur.post(VoiesPublications.verification, use: trancher)
  }

  @Sendable func lister(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Page {
    pageVerifications(try await liste(requete.filtres, contexte))
  }

  @Sendable func trancher(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Verification>)
    async throws -> Reponse
  {
    let (champs, agent) = (try await requete.formulaire(ChampVerification.self), contexte.agent)
    let objet = try await services.storage.read { tx in try tx.verification(id, dans: agent.perimetre).objet }
    let recu = FormulaireRecu(
      champs: champs, lire: { SuiteVerification(&$0, de: objet) },
      page: { formulaire, _ in try await page(formulaire, refusant: id, contexte) })
    return try await services.enregistrer(recu, par: contexte.agent) { tx, suite in
      let verification = try tx.verification(id, dans: agent.perimetre)
      try tx.trancher(verification, suite, par: agent.id)
      return Enregistre(champs.retour ?? VoiesPublications.verifications(), suite.faite)
    }
  }

  @Sendable func laisserTout(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    let (formulaire, agent) = (try await requete.formulaire(), contexte.agent)
    let filtre = FiltreVerifications(
      QueryString(["doute", "mot", "suivi"].map { ($0, formulaire[$0]) }))
    guard filtre.doute != nil else { throw HTTPError(.badRequest) }
    let nombre = try await services.storage.write(dans: contexte.agent.territoire) { tx in
      try tx.laisser(filtre, dans: agent.perimetre, par: agent.id)
    }
    return .vers(
      formulaire.retour ?? VoiesPublications.verifications(),
      "\(French.count(nombre, "doute est laissé", "doutes sont laissés")) tels quels.")
  }

  private func liste(_ filtres: QueryString, _ contexte: ContexteFacilitateur) async throws
    -> ListeVerifications
  {
    let (perimetre, filtre) = (contexte.agent.perimetre, FiltreVerifications(filtres))
    return try await services.storage.read { tx in
      let total = try tx.nombreDeVerifications(dans: perimetre, filtre)
      let tranche = Tranche(filtres).bornee(sur: total)
      return ListeVerifications(
        verifications: try tx.verifications(dans: perimetre, filtre, page: tranche), total: total,
        filtres: filtres,
        tranche: tranche)
    }
  }

  /// The list that the form was on, its row with what was typed.
  private func page(
    _ formulaire: Form<ChampVerification>, refusant id: ID<Verification>, _ contexte: ContexteFacilitateur
  ) async throws -> Page {
    let adresse = formulaire.retour?.texte.split(separator: "?", maxSplits: 1).dropFirst().first
    var liste = try await liste(QueryString(parsing: adresse.map(String.init) ?? ""), contexte)
    var refuse = formulaire
    refuse.scope = "v\(id)-"
    liste.refusee = (id, refuse)
    return pageVerifications(liste)
  }
}

extension SuiteVerification {
  /// The line that names what was done.
  fileprivate var faite: String {
    switch self {
    case .prendre: "Ce qui est publié est pris."
    case .garder: "Votre saisie est gardée\u{a0}; la même publication ne sera plus proposée."
    case .meme: "Les deux lots n’en font plus qu’un. La réunion peut s’annuler au bas de la page du lot."
    case .distinct: "Les deux marchés restent séparés."
    case .laisser: "Le doute est levé."
    case .corriger(let correction): "Corrigé\u{a0}: \(correction.phrase)."
    }
  }
}
