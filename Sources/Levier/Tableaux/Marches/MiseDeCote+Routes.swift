import Hummingbird
import Markup
import Storage

struct RoutesMisesDeCote {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.facilitateur.post(VoiesMarches.misesDeCote, use: ecarter)
    routes.facilitateur.post(VoiesMarches.annulationMiseDeCote, use: annuler)
    routes.facilitateur.post(VoiesMarches.remiseEnSuivi, use: remettre)
  }

  @Sendable func ecarter(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    let (champs, agent) = (try await requete.formulaire(ChampDeCote.self), contexte.agent)
    let recu = FormulaireRecu(
      champs: champs, lire: DemandeMiseDeCote.init,
      page: { formulaire, _ in try await page(formulaire, agent) })
    return try await services.enregistrer(recu, par: contexte.agent) { tx, demande in
      let mise = try tx.mettreDeCote(demande.marches, demande.motif, dans: agent.perimetre, par: agent.id)
      return Enregistre(
        demande.retour, phrase(mise.marches, sur: demande.marches.count),
        suite: .annuler(
          VoiesMarches.annulationMiseDeCote(mise.id), Version(numero: 1), retour: demande.retour))
    }
  }

  private func phrase(_ faits: Int, sur demandes: Int) -> String {
    let faite =
      faits == 1 ? "Un marché est laissé de côté." : "\(French.integer(faits)) marchés sont laissés de côté."
    let restes = demandes - faits
    guard restes > 0 else { return faite }
    return faite
      + (restes == 1
        ? " Un autre ne l’est pas\u{202F}: il n’est plus à qualifier."
        : " \(French.integer(restes)) autres ne le sont pas\u{202F}: ils ne sont plus à qualifier.")
  }

  @Sendable func annuler(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<MiseDeCote>)
    async throws -> Reponse
  {
    let (recu, agent) = (try await requete.formulaire(), contexte.agent)
    let nombre = try await services.storage.write(dans: contexte.agent.territoire) { tx in
      try tx.remettreEnSuivi(.mise(id), dans: agent.perimetre, par: agent.id)
    }
    guard nombre > 0 else { throw Absence() }
    return .vers(
      recu.retour ?? VoiesMarches.marchesAQualifier,
      nombre == 1
        ? "Un marché est de nouveau à qualifier."
        : "\(French.integer(nombre)) marchés sont de nouveau à qualifier.")
  }

  @Sendable func remettre(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Marche>) async throws
    -> Reponse
  {
    let agent = contexte.agent
    try await services.storage.write(dans: contexte.agent.territoire) { tx in
      _ = try tx.marche(id, dans: agent.perimetre)
      try tx.remettreEnSuivi(.marche(id), dans: agent.perimetre, par: agent.id)
    }
    return .vers(VoiesMarches.marche(id), "Le marché est de nouveau suivi.")
  }

  /// The page that the form was on, with what was ticked and typed.
  private func page(_ formulaire: Form<ChampDeCote>, _ agent: AgentConnecte) async throws -> Page {
    try await services.storage.read { tx in
      if let seul = ID<Marche>(segment: formulaire[.pageDuMarche]) {
        return pageMarche(try tx.ficheMarche(seul, agent, formulaire), par: agent.role)
      }
      let filtres = QueryString(
        parsing: formulaire.retour?.texte.split(separator: "?", maxSplits: 1).dropFirst().first
          .map(String.init) ?? ""
      ).setting("suivi", to: SuiviMarche.aQualifier.rawValue)
      return pageMarches(try tx.listeMarches(filtres, agent, cochage: formulaire), par: agent.role)
    }
  }
}
