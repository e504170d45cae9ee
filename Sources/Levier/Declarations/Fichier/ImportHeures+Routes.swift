import Formats
import Hummingbird
import Markup
import Storage

/// The import of a sheet of hours: sent, looked at, applied.
struct RoutesImportHeures {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.declarant.get(VoiesDeclarations.imports, use: afficher)
    routes.declarant.post(VoiesDeclarations.imports, use: deposer)
    routes.declarant.get(VoiesDeclarations.essai, use: essayer)
    routes.declarant.post(VoiesDeclarations.colonnes, use: corriger)
    routes.declarant.post(VoiesDeclarations.application, use: appliquer)
    routes.declarant.get(VoiesDeclarations.modeleCSV, use: modele(.csv))
    routes.declarant.get(VoiesDeclarations.modeleXLSX, use: modele(.xlsx))
  }

  @Sendable func afficher(_ requete: Request, _ contexte: ContexteDeclarant) async throws -> Page {
    try await page(Form(), contexte)
  }

  @Sendable func deposer(_ requete: Request, _ contexte: ContexteDeclarant) async throws -> Reponse {
    try await services.recevoir(requete, de: contexte.agent.id) { envoi in
      try await deposer(&envoi, contexte)
    }
  }

  private func deposer(
    _ envoi: inout Televersement<ChampImport>, _ contexte: ContexteDeclarant
  ) async throws -> Reponse {
    guard let fichier = envoi.fichier else {
      envoi.champs.refuse(
        .fichier, "Choisissez un fichier\u{202f}: aucun n’est choisi, ou celui-ci est vide.")
      return .refusee(try await page(envoi.champs, contexte))
    }
    do {
      let mois = Mois(lu: envoi.champs[.mois])
      let (lu, fouille) = try await services.lire(fichier, mois: mois, pour: contexte.agent)
      let id = try await services.deposer(
        .heures, fichier, fouille, correspondance: lu.tableur.correspondance.texte, par: contexte.agent)
      await services.retenir(lu, empreinte: fichier.empreinte, pour: contexte.agent)
      return .vers(VoiesDeclarations.essai(id), annonce: nil)
    } catch let refus as any Error & Phrase {
      envoi.champs.refuse(.fichier, refus.phrase)
      return .refusee(try await page(envoi.champs, contexte))
    }
  }

  /// - Parameter modele: what was asked of the model and could not be given.
  func page(
    _ formulaire: Form<ChampImport>, _ contexte: ContexteDeclarant, modele demande: Form<ChampImport>? = nil
  ) async throws -> Page {
    let agent = contexte.agent
    let employeurs =
      agent.role == .facilitateur
      ? try await services.storage.read { tx in try tx.employeurs(dans: agent.perimetre) } : []
    let mois = services.aujourdhui.mois.precedent.iso
    var modele = demande ?? Form([.mois: mois])
    modele.scope = "modele-"
    return pageImport(PageImport(formulaire: formulaire, modele: modele, employeurs: employeurs))
  }
}
