import Formats
import Hummingbird
import Markup
import Storage

extension RoutesImportHeures {
  @Sendable func essayer(_ requete: Request, _ contexte: ContexteDeclarant, _ id: ID<Depot>) async throws
    -> Page
  {
    let page = try await essai(id, contexte, filtres: requete.filtres)
    return pageEssai(page)
  }

  /// Another sheet, or other titles, are recognised anew; other columns are taken as they were chosen.
  @Sendable func corriger(_ requete: Request, _ contexte: ContexteDeclarant, _ id: ID<Depot>) async throws
    -> Reponse
  {
    let (formulaire, depot) = (try await requete.formulaire(ChampEssai.self), try await depot(id, contexte))
    let tableur = try await services.lire(depot, pour: contexte.agent).tableur
    let choisie = try await relire(formulaire, tableur, depot, pour: contexte.agent)
    try await services.storage.write(dans: contexte.agent.territoire) { tx in
      try tx.noter(choisie.texte, sur: depot.id)
    }
    return .vers(VoiesDeclarations.essai(depot.id), annonce: nil)
  }

  private func relire(
    _ formulaire: Form<ChampEssai>, _ tableur: TableurHeures, _ depot: Depot, pour agent: AgentConnecte
  ) async throws -> CorrespondanceHeures {
    let (feuille, actuelle) = (formulaire[.feuille], tableur.correspondance)
    if !feuille.isEmpty, feuille != actuelle.feuille {
      guard tableur.feuilles.contains(where: { $0.name == feuille }) else { throw HTTPError(.badRequest) }
      let chemin = services.chemin(fichier: depot.empreinte)
      return try await services.chantiers.lire(
        pour: agent.id,
        enRetrait: {
          try TableurHeures(recu: chemin, feuille: feuille, mois: actuelle.mois).correspondance
        })
    }
    if tableur.feuilleAChoisir { return actuelle }
    let champs = formulaire.values.compactMap { nom, valeurs in valeurs.first.map { (nom, $0) } }
    guard var voulue = CorrespondanceHeures(texte: QueryString(champs).rendered) else {
      throw HTTPError(.badRequest)
    }
    if voulue.enteteEcrite != actuelle.enteteEcrite {
      let dite = voulue
      voulue = CorrespondanceHeures(
        entete: voulue.entete, surDeuxLignes: voulue.surDeuxLignes, de: tableur.lignes, mois: voulue.mois)
      (voulue.additionner, voulue.masquees, voulue.ordre) = (dite.additionner, dite.masquees, dite.ordre)
    }
    voulue.feuille = actuelle.feuille
    return voulue
  }

  /// All or nothing: with lines refused, only when the agent chose to leave them out; with odd hours, only when
  /// the agent says to have looked at them.
  @Sendable func appliquer(_ requete: Request, _ contexte: ContexteDeclarant, _ id: ID<Depot>) async throws
    -> Reponse
  {
    let (formulaire, depot) = (try await requete.formulaire(ChampEssai.self), try await depot(id, contexte))
    let (agent, ecarter) = (contexte.agent, formulaire[.ecarter] == "oui")
    let (verifie, apercu) = (formulaire[.verifie] == "oui", formulaire[.apercu])
    let lu = try await services.lire(depot, pour: agent)
    guard lu.tableur.estPret else { throw HTTPError(.badRequest) }
    let provenance = Provenance(
      fichier: depot.nom, empreinte: depot.empreinte, feuille: lu.tableur.correspondance.feuille)
    let suite = try await services.storage.write(dans: contexte.agent.territoire) { tx -> Reponse? in
      let essai = try tx.essayer(lu, dans: agent.perimetre, de: agent.territoire)
      guard apercu.isEmpty || apercu == essai.empreinte, ecarter || essai.nombre(.refusee) == 0,
        verifie || !essai.interroge
      else { return nil }
      let mois = try tx.appliquer(essai, de: provenance, par: agent.id)
      return applique(essai, mois)
    }
    if let suite {
      try await services.oublierApplique(depot, par: agent)
      return suite
    }
    return try await expliquer(id, contexte, formulaire)
  }

  /// The preview as it is now, with what keeps it from being applied.
  private func expliquer(
    _ id: ID<Depot>, _ contexte: ContexteDeclarant, _ recu: Form<ChampEssai>
  ) async throws -> Reponse {
    var page = try await self.essai(id, contexte, filtres: QueryString())
    guard let essai = page.essai else { throw HTTPError(.badRequest) }
    let refusees = recu[.ecarter] != "oui" && essai.nombre(.refusee) > 0
    let depasse = !recu[.apercu].isEmpty && recu[.apercu] != essai.empreinte
    if depasse {
      page.formulaire.refuse(
        "Ce que ce tableau changerait n’est plus ce que montrait cet aperçu\u{202f}: relisez-le, puis appliquez."
      )
    } else if refusees {
      page.formulaire.refuse(
        "Des lignes sont refusées\u{a0}: corrigez le tableau, ou choisissez de les laisser de côté.")
    } else {
      page.formulaire.refuse(.verifie, "Vérifiez les heures signalées, puis cochez la case pour appliquer.")
    }
    let filtre = refusees ? ImportHeures.Sorte.refusee.rawValue : ImportHeures.aVerifier
    page.filtres =
      depasse || essai.aVerifier.isEmpty && !refusees ? QueryString() : QueryString([("sorte", filtre)])
    return .refusee(pageEssai(page))
  }

  /// The month that was written, to be read again and handed over; the list when there are several.
  private func applique(_ essai: ImportHeures, _ mois: [ID<Declaration>]) -> Reponse {
    let (ajoutees, changees) = (essai.nombre(.ajoutee), essai.nombre(.changee))
    let faits = [
      ajoutees == 0 ? nil : French.count(ajoutees, "ligne ajoutée", "lignes ajoutées"),
      changees == 0 ? nil : French.count(changees, "ligne changée", "lignes changées"),
    ].compactMap { $0 }
    guard let premier = mois.first else {
      return .vers(
        VoiesDeclarations.declarations(), "Ce tableau ne change rien\u{a0}: tout y est déjà enregistré.")
    }
    return mois.count == 1
      ? .vers(
        VoiesDeclarations.declaration(premier),
        "\(French.list(faits)) dans ce mois. Relisez, puis transmettez.")
      : .vers(
        VoiesDeclarations.declarations(),
        "\(French.list(faits)) dans \(mois.count) mois. Relisez chacun, puis transmettez-le.")
  }

  private func depot(_ id: ID<Depot>, _ contexte: ContexteDeclarant) async throws -> Depot {
    let agent = contexte.agent.id
    return try await services.storage.read { tx in try tx.depot(id, .heures, de: agent) }
  }

  private func essai(
    _ id: ID<Depot>, _ contexte: ContexteDeclarant, filtres: QueryString
  ) async throws -> PageEssaiHeures {
    let (depot, agent) = (try await depot(id, contexte), contexte.agent)
    let lu = try await services.lire(depot, pour: agent)
    let essai = lu.tableur.estPret ? try await services.essayer(lu, depot, pour: agent) : nil
    return PageEssaiHeures(
      depot: depot, tableur: lu.tableur, essai: essai, formulaire: lu.tableur.formulaire, filtres: filtres,
      tranche: Tranche(filtres), role: agent.role)
  }
}

extension TableurHeures {
  /// What is understood of the file, and the sentence of what is still to be chosen.
  fileprivate var formulaire: Form<ChampEssai> {
    var formulaire = Form<ChampEssai>(QueryString(parsing: correspondance.texte))
    if feuilleAChoisir {
      formulaire.refuse(.feuille, "Choisissez la feuille qui porte les heures.")
      return formulaire
    }
    if !correspondance.manque.isEmpty, titres.accentsAbimes {
      formulaire.refuse(.entete, Self.accentsAbimes)
    }
    if let exemple = ordre.exemple, ordre.seDemande {
      formulaire.refuse(
        .ordre,
        "Dites si «\u{a0}\(exemple.extrait)\u{a0}» est le \(exemple.enFrancais(.jour)) ou le \(exemple.enFrancais(.mois))."
      )
    }
    let concurrents = concurrents
    for colonne in correspondance.manque {
      formulaire.refuse(.colonne(colonne), colonne.demande((concurrents[colonne] ?? []).map(libelle)))
    }
    return formulaire
  }
}
