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

  /// The last practices, planned ones too, to change what changes.
  @Sendable func nouvelles(_ requete: Request, _ contexte: ContexteGestion) async throws -> Page {
    let (territoire, jour) = (contexte.agent.territoire, services.aujourdhui)
    return try await services.storage.read { tx in
      pageFormulairePratiques(
        (try tx.versionsPratiques(du: territoire).first?.pratiques ?? tx.pratiques(du: territoire, le: jour))
          .formulaire)
    }
  }

  @Sendable func changer(_ requete: Request, _ contexte: ContexteGestion) async throws -> Reponse {
    let (champs, agent) = (try await requete.formulaire(ChampPratiques.self), contexte.agent)
    let envoi = Envoi(champs, requete, par: agent.id)
    let recu = FormulaireRecu(
      champs: champs, lire: PratiquesDatees.init,
      page: { formulaire, _ in pageFormulairePratiques(formulaire) })
    return try await services.enregistrer(recu, par: contexte.agent) { tx, nouvelles in
      let chemin = try tx.uneFois(envoi) {
        try tx.ajouter(nouvelles)
        try tx.tracer(
          ActeReglages.pratiques, .jours(nouvelles.du), sur: agent.territoire, par: .agent(agent.id))
        return VoiesReglages.reglages()
      }
      return Enregistre(
        chemin, "Ces alertes et ces délais s’appliquent à partir du \(nouvelles.du.enFrancais).")
    }
  }
}

extension PratiquesDatees {
  /// What applies is never rewritten: a version starts after the one in force, before or after those to come.
  enum Refus: RefusDeChamp, Hashable {
    case avantCellesEnVigueur(Jour), unMemeJour(Jour)

    var champ: any FieldName { ChampPratiques.du }

    var phrase: String {
      switch self {
      case .avantCellesEnVigueur(let jour):
        "D’autres s’appliquent déjà depuis le \(jour.enFrancais)\u{a0}: choisissez une date plus tardive."
      case .unMemeJour(let jour):
        "D’autres sont déjà prévues au \(jour.enFrancais)\u{a0}: choisissez un autre jour."
      }
    }
  }
}

extension TransactionLocale {
  fileprivate func ajouter(_ nouvelles: PratiquesDatees) throws {
    let jours = try versionsPratiques(du: territoire).map(\.du)
    if let actuelles = jours.filter({ $0 <= Jour(now) }).max(), nouvelles.du <= actuelles {
      throw PratiquesDatees.Refus.avantCellesEnVigueur(actuelles)
    }
    guard !jours.contains(nouvelles.du) else { throw PratiquesDatees.Refus.unMemeJour(nouvelles.du) }
    try creer(nouvelles)
  }
}
