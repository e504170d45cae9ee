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
    var formulaire = try await requete.formulaire()
    let agent = contexte.agent
    guard let nouvelles = PratiquesDatees(&formulaire) else {
      return .refusee(pageFormulairePratiques(formulaire))
    }
    let envoi = Envoi(formulaire, requete, par: agent.id)
    do {
      let chemin = try await services.storage.write { tx in
        try tx.uneFois(envoi) {
          try tx.ajouter(nouvelles, dans: agent.territoire)
          try tx.tracer(
            ActeReglages.pratiques, .jours(nouvelles.du), sur: agent.territoire, par: .agent(agent.id))
          return VoiesReglages.reglages().ancre("pratiques")
        }
      }
      return .vers(chemin, "Ces alertes et ces délais s’appliquent à partir du \(nouvelles.du.enFrancais).")
    } catch PratiquesDatees.Refus.avantLaDerniere(let jour) {
      formulaire.refuse(
        "du",
        "D’autres s’appliquent déjà depuis le \(jour.enFrancais)\u{a0}: choisissez une date plus tardive.")
      return .refusee(pageFormulairePratiques(formulaire))
    }
  }
}

extension PratiquesDatees {
  /// Practices are added in the order of time, so that the past keeps its own.
  enum Refus: Error, Hashable { case avantLaDerniere(Jour) }
}

extension Transaction {
  fileprivate func ajouter(_ nouvelles: PratiquesDatees, dans territoire: ID<Territoire>) throws {
    if let derniere = try versionsPratiques(du: territoire).first, derniere.du >= nouvelles.du {
      throw PratiquesDatees.Refus.avantLaDerniere(derniere.du)
    }
    try creer(nouvelles, dans: territoire)
  }
}
