import Hummingbird
import Markup
import Storage

extension RoutesImportHeures {
  enum Format { case csv, xlsx }

  func modele(
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
