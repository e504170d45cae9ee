import Hummingbird
import Markup
import Storage

/// A person as their employer sees them: a name, their contracts there, and nothing else (rules of the trade §7).
struct Salarie {
  let nom: String
  let contrats: [Contrat]
  let heures: [ID<Contrat>: HeuresContrat]
  let jour: Jour
}

struct RoutesSalaries {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.employeur.get(VoiesPublics.salarie, use: afficher)
  }

  @Sendable func afficher(_ requete: Request, _ contexte: ContexteEmployeur) async throws -> Page {
    let (id, agent): (ID<Participant>, AgentConnecte) = (try contexte.id(), contexte.agent)
    let jour = services.aujourdhui
    return try await services.storage.read { tx in
      let contrats = try tx.contrats(de: id, dans: agent.perimetre)
      guard let nom = contrats.first?.participant.nom else { throw Absence() }
      return pageSalarie(
        Salarie(nom: nom, contrats: contrats, heures: try tx.heures(des: contrats), jour: jour))
    }
  }
}

func pageSalarie(_ salarie: Salarie) -> Page {
  let heures = salarie.heures.values.reduce(HeuresContrat(), +)
  return Page(
    titre: salarie.nom,
    chapeau: "Ses contrats dans votre structure et les heures que vous avez déclarées.",
    ariane: [("Salariés en insertion", VoiesContrats.contrats())],
    rubrique: .contrats,
    contenu: """
      \(statRow([
        Stat("Heures déclarées", "\(heures.declarees.enFrancais)"),
        Stat("Valorisées", "\(heures.valorisees.enFrancais)", tone: .success),
        Stat("Non valorisées", "\(heures.nonValorisees.enFrancais)"),
      ]))
      \(DataTable(
        "Contrats",
        columns: [
          .init("Contrat", .heading), .init("Début"), .init("Fin"), .init("État"), .init("Éligibilité"),
          .init("Heures déclarées", .number), .init("Valorisées", .number),
        ],
        rows: salarie.contrats.map { ligne($0, salarie.heures[$0.id, default: HeuresContrat()], le: salarie.jour) }))
      """)
}

private func ligne(_ contrat: Contrat, _ heures: HeuresContrat, le jour: Jour) -> DataTable.Row {
  let etat = contrat.etat(le: jour)
  return .init([
    "<a href=\"\(VoiesContrats.contrat(contrat.id))\">\(contrat.type.libelle)</a>", "\(contrat.debut.court)",
    "\(contrat.terme?.court ?? "—")", badge(etat.libelle, etat.ton), pastilleEligible(contrat),
    "\(heures.declarees.enFrancais)", "\(heures.valorisees.enFrancais)",
  ])
}
