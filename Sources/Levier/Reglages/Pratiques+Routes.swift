import Hummingbird
import Markup
import Storage

/// The alerts and delays of a territory: a version is added, none is ever changed.
struct RoutesPratiques {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.gestion.get(VoiesReglages.nouvellesPratiques, use: nouvelles)
    routes.gestion.post(VoiesReglages.pratiques, use: changer)
  }

  /// The practices of today, to change what changes.
  @Sendable func nouvelles(_ requete: Request, _ contexte: ContexteGestion) async throws -> Page {
    let (territoire, jour) = (contexte.agent.territoire, services.aujourdhui)
    return try await services.storage.read { tx in
      pageFormulairePratiques(try tx.pratiques(du: territoire, le: jour).formulaire)
    }
  }

  @Sendable func changer(_ requete: Request, _ contexte: ContexteGestion) async throws -> Reponse {
    let (champs, agent) = (try await requete.formulaire(ChampPratiques.self), contexte.agent)
    let envoi = Envoi(champs, requete, par: agent.id)
    let recu = FormulaireRecu(
      champs: champs, lire: PratiquesDatees.init,
      page: { formulaire, _ in pageFormulairePratiques(formulaire) })
    return try await services.enregistrer(recu) { tx, nouvelles in
      let chemin = try tx.uneFois(envoi) {
        try tx.ajouter(nouvelles, dans: agent.territoire)
        try tx.tracer(
          ActeReglages.pratiques, .jours(nouvelles.du), sur: agent.territoire, par: .agent(agent.id))
        return VoiesReglages.reglages().ancre("pratiques")
      }
      return Enregistre(
        chemin, "Ces alertes et ces délais s’appliquent à partir du \(nouvelles.du.enFrancais).")
    }
  }
}

extension PratiquesDatees {
  /// Practices are added in the order of time, so that the past keeps its own.
  enum Refus: RefusDeChamp, Hashable {
    case avantLaDerniere(Jour)

    var champ: any FieldName { ChampPratiques.du }

    var phrase: String {
      switch self {
      case .avantLaDerniere(let jour):
        "D’autres s’appliquent déjà depuis le \(jour.enFrancais)\u{a0}: choisissez une date plus tardive."
      }
    }
  }
}

extension Transaction {
  fileprivate func ajouter(_ nouvelles: PratiquesDatees, dans territoire: ID<Territoire>) throws {
    if let derniere = try versionsPratiques(du: territoire).first, derniere.du >= nouvelles.du {
      throw PratiquesDatees.Refus.avantLaDerniere(derniere.du)
    }
    try creer(nouvelles, dans: territoire)
  }
}
