import Hummingbird
import Markup
import Storage

struct RoutesEngagements {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.facilitateur.get(VoiesEngagements.nouvel, use: nouveau)
    routes.facilitateur.post(VoiesEngagements.engagements, use: creer)
    routes.facilitateur.get(VoiesEngagements.modifier, use: modifier)
    routes.facilitateur.post(VoiesEngagements.engagement, use: enregistrer)
  }

  @Sendable func nouveau(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Page {
    let (lot, agent) = (try contexte.id(de: Lot.self), contexte.agent)
    return try await services.storage.read { tx in
      let formulaire = try tx.engagementPropose(sur: lot, dans: agent.perimetre)
      return pageFormulaireEngagement(formulaire, try tx.cadre(sur: lot, pour: agent))
    }
  }

  @Sendable func creer(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    var formulaire = try await requete.formulaire()
    let (lot, agent) = (try contexte.id(de: Lot.self), contexte.agent)
    let cadre = try await services.storage.read { tx in try tx.cadre(sur: lot, pour: agent) }
    formulaire.nommer("titulaire", parmi: cadre.titulaires)
    guard let nouvel = NouvelEngagement(&formulaire, .creation) else {
      return .refusee(pageFormulaireEngagement(formulaire, cadre))
    }
    let envoi = Envoi(formulaire, requete, par: agent.id)
    do {
      let chemin = try await services.storage.write { tx in
        try tx.uneFois(envoi) {
          try tx.exigerTitulaire(nouvel.titulaire, dans: agent.perimetre)
          let id = try tx.creer(nouvel, sur: lot, par: agent.id)
          try tx.remettreEnSuivi(.lot(lot), dans: agent.perimetre, par: agent.id)
          try tx.tracer(ActeEngagements.creation, sur: id, par: .agent(agent.id))
          return VoiesEngagements.engagement(id)
        }
      }
      return .vers(chemin, "L’engagement est ajouté\u{a0}: \(nouvel.heures.enFrancais) dues.")
    } catch StorageError.unique("engagement_lot_id_titulaire_id_unique") {
      formulaire.refuse("titulaire", dejaEngage)
      return .refusee(pageFormulaireEngagement(formulaire, cadre))
    }
  }

  @Sendable func modifier(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Page {
    let (id, agent) = (try contexte.id(de: Engagement.self), contexte.agent)
    return try await services.storage.read { tx in
      let engagement = try tx.engagement(id, dans: agent.perimetre)
      let modalites = try tx.modalites(sur: engagement.lot.id)[id] ?? []
      return pageFormulaireEngagement(
        engagement.formulaire(modalites), try tx.cadre(sur: engagement.lot.id, pour: agent), de: engagement)
    }
  }

  @Sendable func enregistrer(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    var formulaire = try await requete.formulaire()
    let (id, agent) = (try contexte.id(de: Engagement.self), contexte.agent)
    let (avant, cadre) = try await services.storage.read { tx in
      let avant = try tx.engagement(id, dans: agent.perimetre)
      return (avant, try tx.cadre(sur: avant.lot.id, pour: agent))
    }
    formulaire.nommer("titulaire", parmi: cadre.titulaires)
    guard let nouvel = NouvelEngagement(&formulaire, .modification) else {
      return .refusee(pageFormulaireEngagement(formulaire, cadre, de: avant))
    }
    let version = Version(formulaire)
    do {
      let enregistre = try await services.storage.write { tx in
        try tx.exigerTitulaire(nouvel.titulaire, dans: agent.perimetre)
        guard try tx.enregistrer(id, nouvel, version: version) else { return false }
        try tx.tracer(
          ActeEngagements.modification, .jours(avant.debut, avant.echeance, nouvel.debut, nouvel.echeance),
          sur: id, par: .agent(agent.id))
        return true
      }
      guard enregistre else {
        formulaire[Version.champ] = "\(avant.version)"
        return .refusee(pageFormulaireEngagement(formulaire, cadre, de: avant, conflit: avisDeConflit()))
      }
      return .vers(VoiesEngagements.engagement(id), "L’engagement est enregistré.")
    } catch StorageError.unique("engagement_lot_id_titulaire_id_unique") {
      formulaire.refuse("titulaire", dejaEngage)
      return .refusee(pageFormulaireEngagement(formulaire, cadre, de: avant))
    }
  }
}

private let dejaEngage =
  "Cette structure a déjà un engagement sur ce lot\u{a0}: ajoutez plutôt une écriture à son registre."
