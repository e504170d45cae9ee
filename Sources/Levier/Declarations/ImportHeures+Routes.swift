import Formats
import Hummingbird
import Markup
import Storage

/// The import of a sheet of hours: sent, looked at, applied.
struct RoutesImportHeures {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.declarant.get(.imports, use: afficher)
    routes.declarant.post(.imports, use: deposer)
    routes.declarant.get(.essaiHeures, use: essayer)
    routes.declarant.post(.correspondance, use: corriger)
    routes.declarant.post(.application, use: appliquer)
    routes.declarant.get(.modeleCSV, use: modele(.csv))
    routes.declarant.get(.modeleXLSX, use: modele(.xlsx))
  }

  @Sendable func afficher(_ requete: Request, _ contexte: ContexteDeclarant) async throws -> Page {
    try await page(FormState(), contexte)
  }

  @Sendable func deposer(_ requete: Request, _ contexte: ContexteDeclarant) async throws -> Reponse {
    var envoi = try await services.televersement(requete)
    let agent = contexte.agent.id
    guard let fichier = envoi.fichier("fichier") else {
      envoi.champs.refuse("fichier", "Choisissez un fichier.")
      return .refusee(try await page(envoi.champs, contexte))
    }
    do {
      let lignes = try TabularFile.read(path: fichier.chemin).rows
      var correspondance = CorrespondanceHeures(devinee: lignes.prefix(30).map { $0.cells.map(\.text) })
      correspondance.mois = Mois(lu: envoi.champs["mois"])
      let texte = correspondance.texte
      let id = try await services.storage.write { tx in
        let id = try tx.deposer(.heures, fichier, par: agent)
        try tx.noter(texte, sur: id)
        return id
      }
      return .vers(Motif.essaiHeures.rempli("\(id)"), annonce: nil)
    } catch let refus as TabularError {
      envoi.champs.refuse("fichier", refus.phrase)
      return .refusee(try await page(envoi.champs, contexte))
    }
  }

  @Sendable func essayer(_ requete: Request, _ contexte: ContexteDeclarant) async throws -> Page {
    let page = try await essai(contexte, filtres: requete.filtres)
    return pageEssai(page)
  }

  @Sendable func corriger(_ requete: Request, _ contexte: ContexteDeclarant) async throws -> Reponse {
    let (formulaire, depot) = (try await requete.formulaire(), try await depot(contexte))
    let champs = formulaire.values.compactMap { nom, valeurs in valeurs.first.map { (nom, $0) } }
    let choisie = CorrespondanceHeures(texte: QueryString(champs).rendered)
    guard let choisie else { throw HTTPError(.badRequest) }
    try await services.storage.write { tx in try tx.noter(choisie.texte, sur: depot.id) }
    return .vers(Motif.essaiHeures.rempli("\(depot.id)"), annonce: nil)
  }

  /// All or nothing: with lines refused, only when the agent chose to leave them out.
  @Sendable func appliquer(_ requete: Request, _ contexte: ContexteDeclarant) async throws -> Reponse {
    let (formulaire, depot) = (try await requete.formulaire(), try await depot(contexte))
    let (agent, aujourdhui, ecarter) = (contexte.agent, services.aujourdhui, formulaire["ecarter"] == "oui")
    let tableur = try lire(depot)
    guard tableur.correspondance.manque.isEmpty else { throw HTTPError(.badRequest) }
    let essai = try await services.storage.write { tx -> ImportHeures? in
      let essai = try tx.essayer(tableur, dans: agent.perimetre, le: aujourdhui)
      guard ecarter || essai.nombre(.refusee) == 0 else { return nil }
      try tx.appliquer(essai, par: agent.id)
      try tx.noterApplication(depot.id)
      return essai
    }
    guard let essai else {
      var page = try await self.essai(contexte, filtres: QueryString([("sorte", "refusee")]))
      page.formulaire.refuse(
        "", "Des lignes sont refusées\u{a0}: corrigez le tableau, ou choisissez de les laisser de côté.")
      return .refusee(pageEssai(page))
    }
    let (ajoutees, changees) = (essai.nombre(.ajoutee), essai.nombre(.changee))
    return .vers(
      Motif.declarations.rempli(),
      ajoutees + changees == 0
        ? "Ce tableau ne change rien\u{a0}: tout y est déjà enregistré."
        : "\(French.count(ajoutees, "ligne ajoutée", "lignes ajoutées")), \(French.count(changees, "changée", "changées")) dans les brouillons. Relisez, puis transmettez."
    )
  }

  private func page(_ formulaire: FormState, _ contexte: ContexteDeclarant) async throws -> Page {
    let agent = contexte.agent
    let employeurs =
      agent.role == .facilitateur
      ? try await services.storage.read { tx in try tx.employeurs(dans: agent.perimetre) } : []
    let mois = services.aujourdhui.mois.precedent.iso
    let modele = FormState(values: ["mois": [mois]], scope: "modele-")
    return pageImport(PageImport(formulaire: formulaire, modele: modele, employeurs: employeurs))
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
    let rangEntete = correspondance.entete
    let titres =
      tableur.lignes.indices.contains(rangEntete) ? tableur.lignes[rangEntete].cells.map(\.text) : []
    var formulaire = FormState(QueryString(parsing: correspondance.texte))
    for colonne in correspondance.manque {
      formulaire.refuse(colonne.rawValue, "Choisissez la colonne «\u{a0}\(colonne.libelle)\u{a0}».")
    }
    let essai =
      correspondance.manque.isEmpty
      ? try await services.storage.read { tx in
        try tx.essayer(tableur, dans: agent.perimetre, le: aujourdhui)
      } : nil
    return PageEssaiHeures(
      depot: depot, titres: titres, correspondance: correspondance, essai: essai, formulaire: formulaire,
      filtres: filtres, tranche: Tranche(filtres))
  }

  private enum Format { case csv, xlsx }

  private func modele(
    _ format: Format
  ) -> @Sendable (Request, ContexteDeclarant) async throws -> Fichier {
    let services = services
    return { requete, contexte in
      let (filtres, agent) = (requete.filtres, contexte.agent)
      let mois = filtres.rempli("mois").flatMap(Mois.init(lu:)) ?? services.aujourdhui.mois.precedent
      let demande = filtres.rempli("employeur").flatMap(ID<Structure>.init(segment:)) ?? agent.structure
      let modele = try await services.storage.read { tx in
        let employeur = try tx.structure(demande, dans: agent.perimetre)
        return ModeleHeures(
          employeur: employeur, mois: mois, contrats: try tx.contrats(de: demande, ouvertsEn: mois))
      }
      return switch format {
      case .csv: modele.csv
      case .xlsx: try modele.xlsx()
      }
    }
  }
}

extension Transaction {
  /// Keeps the columns chosen with the deposit.
  func noter(_ correspondance: String, sur depot: ID<Depot>) throws {
    try execute("UPDATE depot SET correspondance = \(correspondance) WHERE id = \(depot)")
  }
}
