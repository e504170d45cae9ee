import Hummingbird
import Markup
import Storage

extension RoutesImportHeures {
  enum Format { case csv, xlsx }

  func modele(
    _ format: Format
  ) -> @Sendable (Request, ContexteDeclarant) async throws -> Reponse {
    let services = services
    return { requete, contexte in
      let agent = contexte.agent
      let recu = try await services.nommer(Form<ChampImport>(requete.filtres), .employeur) { tx in
        agent.role == .facilitateur ? try tx.employeurs(dans: agent.perimetre) : []
      }
      guard recu.isValid else { return .refusee(try await page(Form(), contexte, modele: recu)) }
      let mois = Mois(lu: recu[.mois]) ?? services.aujourdhui.mois.precedent
      let demande = ID<Structure>(segment: recu[.employeur]) ?? agent.structure
      let modele = try await services.storage.read { tx in
        let employeur = try tx.structure(demande, dans: agent.perimetre)
        return ModeleHeures(
          employeur: employeur, mois: mois, contrats: try tx.contrats(de: demande, ouvertsEn: mois))
      }
      let fichier =
        switch format {
        case .csv: modele.csv
        case .xlsx:
          try await services.chantiers.exports.passer(
            pour: "\(agent.id)", enRetrait: { try modele.xlsx() })
        }
      try await services.tracerLaSortie("modele", fichier.nom, par: agent)
      return .fichier(fichier)
    }
  }
}
