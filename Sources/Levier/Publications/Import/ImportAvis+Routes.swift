import Formats
import Hummingbird
import Markup
import Storage

struct RoutesImportAvis {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.facilitateur.get(VoiesPublications.publications) { _, _ in pagePublications(Form()) }
    routes.facilitateur.post(VoiesPublications.publications, use: deposer)
    routes.facilitateur.get(VoiesPublications.essai, use: essayer)
    routes.facilitateur.post(VoiesPublications.essai, use: appliquer)
  }

  @Sendable func deposer(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    try await services.recevoir(requete, de: contexte.agent.id) { envoi in
      try await deposer(&envoi, contexte)
    }
  }

  private func deposer(
    _ envoi: inout Televersement<ChampPublications>, _ contexte: ContexteFacilitateur
  ) async throws -> Reponse {
    let agent = contexte.agent
    guard let fichier = envoi.fichier else {
      envoi.champs.refuse(
        .fichier, "Choisissez un fichier\u{202f}: aucun n’est choisi, ou celui-ci est vide.")
      return .refusee(pagePublications(envoi.champs))
    }
    do {
      let fouille = try await services.chantiers.lire(
        pour: agent.id, enRetrait: { try FouilleDeFichier(recu: fichier) })
      let id = try await services.deposer(.avis, fichier, fouille, par: agent)
      return .vers(VoiesPublications.essai(id), annonce: nil)
    } catch let refus as any Error & Phrase {
      envoi.champs.refuse(.fichier, refus.phrase)
      return .refusee(pagePublications(envoi.champs))
    }
  }

  @Sendable func essayer(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Depot>) async throws
    -> Reponse
  {
    let (depot, filtres) = (try await depot(id, contexte), requete.filtres)
    return try await lire(depot) {
      let bilan = try await essai(de: depot, contexte)
      return .page(pageEssai(bilan, depot: depot, filtres: filtres))
    }
  }

  @Sendable func appliquer(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Depot>) async throws
    -> Reponse
  {
    let depot = try await depot(id, contexte)
    return try await lire(depot) {
      let bilan = try await importer(depot, contexte, .pourDeBon)
      try await services.oublierApplique(depot, par: contexte.agent)
      let lots = French.count(bilan.crees, "lot créé", "lots créés")
      let majs = French.count(bilan.modifies, "mis à jour", "mis à jour")
      let annonce = "\(lots), \(majs), \(French.count(bilan.refus.count, "avis refusé", "avis refusés"))."
      guard !bilan.aVerifier.isEmpty else { return .vers(VoiesMarches.marchesAQualifier, annonce) }
      return .vers(
        VoiesMarches.marchesAQualifier, annonce,
        suite: .voir(
          "Vérifier \(French.count(bilan.aVerifier.count, "avis", "avis"))",
          VoiesPublications.verifications()))
    }
  }

  private struct Essai: Hashable {
    let depot: ID<Depot>
    let le: Jour
  }

  /// Done once while it is looked at, and again once somebody has written.
  private func essai(de depot: Depot, _ contexte: ContexteFacilitateur) async throws -> ImportAvis {
    try await services.essais.lire(
      Essai(depot: depot.id, le: services.aujourdhui), de: contexte.agent,
      a: { try await services.storage.read { try $0.stamp() } },
      poids: { $0.refus.count + $0.aVerifier.count + 1 }
    ) {
      try await importer(depot, contexte, .essai)
    }
  }

  private func importer(
    _ depot: Depot, _ contexte: ContexteFacilitateur, _ mode: ModeImport
  ) async throws -> ImportAvis {
    let agent = contexte.agent
    return try await services.chantiers.lire(pour: agent.id) {
      try await services.importer(
        services.chemin(fichier: depot.empreinte), FichierDAvis(nom: depot.nom, empreinte: depot.empreinte),
        dans: agent.territoire, par: agent.id, mode)
    }
  }

  private func depot(_ id: ID<Depot>, _ contexte: ContexteFacilitateur) async throws -> Depot {
    let agent = contexte.agent.id
    return try await services.storage.read { tx in try tx.depot(id, .avis, de: agent) }
  }

  /// A file that holds no award comes back to the form, with the sentence that says so.
  private func lire(_ depot: Depot, _ acte: () async throws -> Reponse) async throws -> Reponse {
    do {
      return try await acte()
    } catch let refus as AwardFileError {
      var formulaire = Form<ChampPublications>()
      formulaire.refuse(.fichier, "«\u{a0}\(depot.nom)\u{a0}»\u{a0}: \(refus.phrase)")
      return .refusee(pagePublications(formulaire))
    }
  }
}
