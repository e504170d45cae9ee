import Formats
import Hummingbird
import Markup
import Storage

extension RoutesImportHeures {
  @Sendable func essayer(_ requete: Request, _ contexte: ContexteDeclarant) async throws -> Page {
    let page = try await essai(contexte, filtres: requete.filtres)
    return pageEssai(page)
  }

  @Sendable func corriger(_ requete: Request, _ contexte: ContexteDeclarant) async throws -> Reponse {
    let (formulaire, depot) = (try await requete.formulaire(), try await depot(contexte))
    let champs = formulaire.values.compactMap { nom, valeurs in valeurs.first.map { (nom, $0) } }
    guard let voulue = CorrespondanceHeures(texte: QueryString(champs).rendered) else {
      throw HTTPError(.badRequest)
    }
    let tableur = try lire(depot)
    let choisie =
      voulue.entete == tableur.correspondance.entete
      ? voulue
      : CorrespondanceHeures(entete: voulue.entete, titres: tableur.titres(voulue.entete), mois: voulue.mois)
    try await services.storage.write { tx in try tx.noter(choisie.texte, sur: depot.id) }
    return .vers(Motif.essaiHeures.rempli("\(depot.id)"), annonce: nil)
  }

  /// All or nothing: with lines refused, only when the agent chose to leave them out.
  @Sendable func appliquer(_ requete: Request, _ contexte: ContexteDeclarant) async throws -> Reponse {
    let (formulaire, depot) = (try await requete.formulaire(), try await depot(contexte))
    let (agent, aujourdhui, ecarter) = (contexte.agent, services.aujourdhui, formulaire["ecarter"] == "oui")
    let tableur = try lire(depot)
    guard tableur.correspondance.manque.isEmpty else { throw HTTPError(.badRequest) }
    let suite = try await services.storage.write { tx -> Reponse? in
      let essai = try tx.essayer(tableur, dans: agent.perimetre, le: aujourdhui)
      guard ecarter || essai.nombre(.refusee) == 0 else { return nil }
      let mois = try tx.appliquer(essai, par: agent.id)
      return applique(essai, mois)
    }
    if let suite {
      try await services.oublierApplique(depot)
      return suite
    }
    var page = try await self.essai(contexte, filtres: QueryString([("sorte", "refusee")]))
    page.formulaire.refuse(
      "", "Des lignes sont refusées\u{a0}: corrigez le tableau, ou choisissez de les laisser de côté.")
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
        Motif.declarations.rempli(), "Ce tableau ne change rien\u{a0}: tout y est déjà enregistré.")
    }
    return mois.count == 1
      ? .vers(.declaration(premier), "\(French.list(faits)) dans ce mois. Relisez, puis transmettez.")
      : .vers(
        Motif.declarations.rempli(),
        "\(French.list(faits)) dans \(mois.count) mois. Relisez chacun, puis transmettez-le.")
  }

  private func depot(_ contexte: ContexteDeclarant) async throws -> Depot {
    let (id, agent) = (try contexte.id("depot", de: Depot.self), contexte.agent.id)
    return try await services.storage.read { tx in try tx.depot(id, .heures, de: agent) }
  }

  private func lire(_ depot: Depot) throws -> TableurHeures {
    guard let correspondance = CorrespondanceHeures(texte: depot.correspondance) else { throw Absence() }
    let lignes = try TabularFile.read(path: services.chemin(fichier: depot.empreinte)).rows
    return TableurHeures(lignes: lignes, correspondance: correspondance)
  }

  private func essai(_ contexte: ContexteDeclarant, filtres: QueryString) async throws -> PageEssaiHeures {
    let (depot, agent, aujourdhui) = (try await depot(contexte), contexte.agent, services.aujourdhui)
    let tableur = try lire(depot)
    let correspondance = tableur.correspondance
    var formulaire = FormState(QueryString(parsing: correspondance.texte))
    for colonne in correspondance.manque {
      formulaire.refuse(colonne.rawValue, colonne.demande)
    }
    let essai =
      correspondance.manque.isEmpty
      ? try await services.storage.read { tx in
        try tx.essayer(tableur, dans: agent.perimetre, le: aujourdhui)
      } : nil
    return PageEssaiHeures(
      depot: depot, titres: tableur.titres(correspondance.entete), entetes: tableur.entetes,
      correspondance: correspondance, essai: essai, formulaire: formulaire,
      filtres: filtres, tranche: Tranche(filtres), role: agent.role)
  }
}

extension Transaction {
  /// Keeps the columns chosen with the deposit.
  func noter(_ correspondance: String, sur depot: ID<Depot>) throws {
    try execute("UPDATE depot SET correspondance = \(correspondance) WHERE id = \(depot)")
  }
}
