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
      let tableur = try TableurHeures(recu: fichier.chemin)
      if let ligne = tableur.lignes.first(where: LigneHeures.porteUnNIR) {
        try services.oublier(fichier)
        envoi.champs.refuse("fichier", phraseNIRDansTableau(ligne.line))
        return .refusee(try await page(envoi.champs, contexte))
      }
      var correspondance = tableur.correspondance
      correspondance.mois = Mois(lu: envoi.champs["mois"])
      let texte = correspondance.texte
      let id = try await services.storage.write { tx in
        let id = try tx.deposer(.heures, fichier, par: agent)
        try tx.noter(texte, sur: id)
        return id
      }
      return .vers(Motif.essaiHeures.rempli("\(id)"), annonce: nil)
    } catch let refus as TabularError {
      try services.oublier(fichier)
      envoi.champs.refuse("fichier", refus.phrase)
      return .refusee(try await page(envoi.champs, contexte))
    }
  }

  /// - Parameter modele: what was asked of the model and could not be given.
  func page(
    _ formulaire: FormState, _ contexte: ContexteDeclarant, modele demande: FormState? = nil
  ) async throws -> Page {
    let agent = contexte.agent
    let employeurs =
      agent.role == .facilitateur
      ? try await services.storage.read { tx in try tx.employeurs(dans: agent.perimetre) } : []
    let mois = services.aujourdhui.mois.precedent.iso
    var modele = demande ?? FormState(values: ["mois": [mois]])
    modele.scope = "modele-"
    return pageImport(PageImport(formulaire: formulaire, modele: modele, employeurs: employeurs))
  }
}
