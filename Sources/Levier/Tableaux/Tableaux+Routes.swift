import Hummingbird
import Markup
import Storage

struct RoutesTableaux {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.tableaux.get(VoiesTableaux.vertical, use: vertical)
    routes.tableaux.get(VoiesTableaux.horizontal, use: horizontal)
  }

  @Sendable func vertical(_ requete: Request, _ contexte: ContexteTableaux) async throws -> Reponse {
    let (agent, filtres, jour) = (contexte.agent, requete.filtres, services.aujourdhui)
    guard agent.role != .prescripteur else { return .vers(VoiesTableaux.horizontal(), annonce: nil) }
    let lire = { @Sendable (tx: any Transaction, filtres: QueryString) throws in
      LectureVerticale(
        perimetre: agent.perimetre, filtre: FiltreVertical(filtres), tri: Tri(filtres, defaut: .lot),
        jour: jour, pratiques: try tx.pratiques(du: agent.territoire, le: jour))
    }
    if let format = FormatExport(filtres) {
      return try await services.exporter(format, par: agent) { tx in
        let lecture = try lire(tx, filtres)
        return LigneVerticale.export(
          try toutesLesPages { try tx.tableauVertical(lecture, page: $0) }, lecture, par: agent.role)
      }
    }
    let tranche = Tranche(filtres)
    let tableau = try await services.relire(DemandeDeTableau(filtres: filtres, jour: jour), contexte) { tx in
      let acheteurs =
        agent.role == .facilitateur ? try tx.structuresAuChoix([.donneurOrdre], dans: agent.territoire) : []
      let operations = try tx.operationsAuChoix(dans: agent.perimetre)
      let filtres = filtres.nommant("donneur_ordre", parmi: acheteurs)
        .nommant("operation", parmi: operations)
      let lecture = try lire(tx, filtres)
      return TableauVertical(
        lignes: try tx.tableauVertical(lecture, page: tranche), totaux: try tx.totauxVerticaux(lecture),
        donneursOrdre: acheteurs, operations: operations, filtres: filtres, tranche: tranche,
        lecture: lecture)
    }
    return .page(pageTableauVertical(tableau, par: agent.role))
  }

  @Sendable func horizontal(_ requete: Request, _ contexte: ContexteTableaux) async throws -> Reponse {
    let (agent, filtres, jour) = (contexte.agent, requete.filtres, services.aujourdhui)
    let lire = { @Sendable (tx: any Transaction, filtres: QueryString) throws in
      LectureHorizontale(
        perimetre: agent.perimetre, filtre: FiltreHorizontal(filtres, le: jour),
        tri: Tri(filtres, defaut: .nom),
        delai: try tx.pratiques(du: agent.territoire, le: jour).delais.finDeContrat)
    }
    if let format = FormatExport(filtres) {
      return try await services.exporter(format, par: agent) { tx in
        let lecture = try lire(tx, filtres)
        return Parcours.export(
          try toutesLesPages { try tx.tableauHorizontal(lecture, page: $0) }, lecture, le: jour)
      }
    }
    // Paths are tall, and taller on a phone.
    let tranche = Tranche(page: Tranche(filtres).page, taille: 20)
    let tableau = try await services.relire(DemandeDeTableau(filtres: filtres, jour: jour), contexte) { tx in
      let prescripteurs = try tx.prescripteursAuFiltre(pour: agent)
      let employeurs = try tx.employeursAuChoix(dans: agent.perimetre)
      let filtres = filtres.nommant("prescripteur", parmi: prescripteurs)
        .nommant("employeur", parmi: employeurs)
      let lecture = try lire(tx, filtres)
      return TableauHorizontal(
        parcours: try tx.tableauHorizontal(lecture, page: tranche),
        total: try tx.nombreDeParcours(lecture),
        prescripteurs: prescripteurs, employeurs: employeurs, lecture: lecture, filtres: filtres,
        tranche: tranche, jour: jour)
    }
    return .page(pageTableauHorizontal(tableau, par: agent.role))
  }
}

/// All that a table depends on, besides its reader and the rows.
private struct DemandeDeTableau: Hashable {
  let filtres: QueryString
  let jour: Jour
}
