import Hummingbird
import Markup
import Storage

extension RoutesDeclaration {
  /// Saves what is shown of a month, and hands the month over when asked to and nothing misses.
  @Sendable func saisir(_ requete: Request, _ contexte: ContexteDeclarant, _ id: ID<Declaration>) async throws
    -> Reponse
  {
    let champs = try await requete.formulaire(ChampMois.self)
    let (agent, jour) = (contexte.agent, services.aujourdhui)
    if champs[.acte] == "reprise" { return try await reprendre(champs, id, agent) }
    let (avant, seuils) = try await services.storage.read { tx in
      let fiche = try tx.ficheDeclaration(id, dans: agent.perimetre)
      let pratiques = try tx.pratiques(du: agent.territoire, le: fiche.mois.premierJour)
      return (fiche, pratiques.signalements)
    }
    let demande = champs[.acte] == "transmission"
    let recu = formulaire(champs, id, agent, garde: .saisie) { formulaire -> FicheDeclaration.Lue? in
      guard let lu = avant.lire(&formulaire, complete: demande ? .complete : .brouillon) else { return nil }
      if demande, lu.restants == 0, formulaire[.verifie] != "oui",
        formulaire.demanderVerification(avant.aVerifier(formulaire, seuils))
      {
        return nil
      }
      return lu
    }
    return try await agir(recu, par: agent) { tx, lu in
      let entete = try tx.enteteDeclaration(id, dans: agent.perimetre)
      try entete.declaration.exigerModifiable()
      try entete.exiger(Version(champs))
      if !lu.changees.isEmpty { try tx.enregistrer(lu.changees, dans: entete, par: agent.id) }
      if demande, lu.restants == 0 {
        let suite = try tx.enteteDeclaration(id, dans: agent.perimetre)
        try tx.transmettre(suite, par: agent.id, role: agent.role, le: jour)
      }
      return lu
    } puis: { lu in
      demande && lu.restants == 0 ? transmise(avant, retour: champs.retour) : suite(de: champs, lu, avant)
    }
  }

  private func transmise(_ fiche: FicheDeclaration, retour: Chemin?) -> Reponse {
    let (chemin, annonce) = (
      VoiesDeclarations.declaration(fiche.declaration.id),
      "Les heures \(fiche.mois.enFrancais.precedeDeDe) sont transmises."
    )
    guard let retour else { return .vers(chemin, annonce) }
    return .vers(retour, annonce, suite: .voir("Relire le mois", chemin))
  }

  /// Where a save leads: the page asked for, or what still misses when the month could not be handed over.
  private func suite(
    de formulaire: Form<ChampMois>, _ lu: FicheDeclaration.Lue, _ avant: FicheDeclaration
  ) -> Reponse {
    let chemin = VoiesDeclarations.declaration(avant.declaration.id)
    guard formulaire[.acte] == "transmission" else {
      let annonce = "Le brouillon \(avant.mois.enFrancais.precedeDeDe) est enregistré."
      return .vers(chemin.avec(VueDeclaration(apres: formulaire).adresse), annonce: annonce)
    }
    var vue = VueDeclaration()
    vue.attente = true
    let manque = French.count(lu.restants, "contrat sans heures", "contrats sans heures")
    return .vers(
      chemin.avec(vue.adresse),
      "Votre saisie est enregistrée. Il reste \(manque)\u{202F}: indiquez-les, ou 0, puis transmettez.")
  }

  /// Shows the form filled from the month before; nothing is saved.
  private func reprendre(
    _ formulaire: Form<ChampMois>, _ id: ID<Declaration>, _ agent: AgentConnecte
  ) async throws -> Reponse {
    let page = try await services.storage.read { tx in
      var page = try tx.page(id, pour: agent, vue: VueDeclaration(de: formulaire))
      let precedent = try tx.moisPrecedent(de: page.fiche.declaration)
      page.formulaire.garder(formulaire)
      page.formulaire[.version] = formulaire[.version]
      let repris = page.formulaire.reprendre(precedent, pour: page.contratsVus.lignes)
      page.avis = notice(
        .information,
        repris == 0
          ? "<p>Le mois précédent n’a rien à reprendre pour les lignes encore vides.</p>"
          : "<p>\(French.count(repris, "ligne reprise", "lignes reprises")) du mois précédent, à vérifier\u{a0}: rien n’est encore enregistré.</p>"
      )
      return page
    }
    return .page(pageDeclaration(page))
  }
}

extension Form<ChampMois> {
  /// Asks about odd hours before they are handed over.
  /// - Returns: whether there are any.
  fileprivate mutating func demanderVerification(_ personnes: [String]) -> Bool {
    guard !personnes.isEmpty else { return false }
    let noms = French.list(Array(personnes.prefix(3))) + (personnes.count > 3 ? "…" : "")
    refuse(.verifie, "Vérifiez les heures signalées (\(noms)), puis cochez la case pour transmettre.")
    return true
  }
}
