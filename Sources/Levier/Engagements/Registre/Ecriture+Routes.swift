import Hummingbird
import Markup
import Storage

struct RoutesEcritures {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.facilitateur.get(VoiesEngagements.nouvelleEcriture, use: nouvelle)
    routes.facilitateur.post(VoiesEngagements.ecritures, use: ecrire)
    routes.facilitateur.get(VoiesEngagements.nouveauTransfert, use: nouveauTransfert)
    routes.facilitateur.post(VoiesEngagements.transferts, use: transferer)
    routes.facilitateur.get(VoiesEngagements.correctionEcriture, use: proposerCorrection)
    routes.facilitateur.post(VoiesEngagements.correctionEcriture, use: corriger)
  }

  @Sendable func nouvelle(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Page {
    let engagement = try await engagement(contexte)
    return pageFormulaireEcriture(
      FormState(values: ["le": [services.aujourdhui.iso]]), sur: engagement)
  }

  @Sendable func ecrire(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    var formulaire = try await requete.formulaire()
    let (engagement, agent) = (try await engagement(contexte), contexte.agent)
    guard let ecriture = NouvelleEcriture(&formulaire, sur: engagement.id) else {
      return .refusee(pageFormulaireEcriture(formulaire, sur: engagement))
    }
    let envoi = Envoi(formulaire, requete, par: agent.id)
    do {
      let chemin = try await services.storage.write { tx in
        try tx.uneFois(envoi) {
          try tx.ecrire(ecriture, par: agent.id)
          return VoiesEngagements.engagement(engagement.id)
        }
      }
      return .vers(chemin, "L’écriture est au registre\u{a0}: \(ecriture.heures.signees).")
    } catch let refus as Ecriture.Refus {
      formulaire.refuse("heures", refus.phrase)
      return .refusee(pageFormulaireEcriture(formulaire, sur: engagement))
    }
  }

  @Sendable func nouveauTransfert(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Page {
    let (engagement, perimetre) = (try await engagement(contexte), contexte.agent.perimetre)
    let autres = try await services.storage.read { tx in try tx.receveurs(de: engagement, dans: perimetre) }
    return pageFormulaireTransfert(
      FormState(values: ["le": [services.aujourdhui.iso]]), sur: engagement, autres: autres)
  }

  @Sendable func transferer(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    var formulaire = try await requete.formulaire()
    let (engagement, agent) = (try await engagement(contexte), contexte.agent)
    let autres = try await services.storage.read { tx in
      try tx.receveurs(de: engagement, dans: agent.perimetre)
    }
    guard let transfert = NouveauTransfert(&formulaire, de: engagement.id) else {
      return .refusee(pageFormulaireTransfert(formulaire, sur: engagement, autres: autres))
    }
    guard autres.contains(where: { $0.value == "\(transfert.vers)" }) else { throw Absence() }
    let envoi = Envoi(formulaire, requete, par: agent.id)
    do {
      let chemin = try await services.storage.write { tx in
        try tx.uneFois(envoi) {
          try tx.transferer(transfert, par: agent.id)
          return VoiesEngagements.engagement(engagement.id)
        }
      }
      return .vers(chemin, "\(transfert.heures.enFrancais) sont transférées, le total dû ne change pas.")
    } catch let refus as Ecriture.Refus {
      formulaire.refuse("heures", refus.phrase)
      return .refusee(pageFormulaireTransfert(formulaire, sur: engagement, autres: autres))
    }
  }

  @Sendable func proposerCorrection(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Page
  {
    let (ecriture, engagement) = try await ecriture(contexte)
    guard ecriture.estCorrigeable else { throw Absence() }
    let proposee = FormState(values: [
      "le": [services.aujourdhui.iso],
      "libelle": ["Annule «\u{a0}\(ecriture.libelle.prefix(120))\u{a0}» du \(ecriture.le.court)"],
    ])
    return pageCorrection(proposee, de: ecriture, sur: engagement)
  }

  @Sendable func corriger(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    var saisie = Saisie(try await requete.formulaire())
    let (ecriture, engagement) = try await ecriture(contexte)
    let agent = contexte.agent
    let (le, motif) = (saisie.obligatoire("le", Jour.init), saisie.texte("libelle"))
    guard let le, let motif else {
      return .refusee(pageCorrection(saisie.formulaire, de: ecriture, sur: engagement))
    }
    let envoi = Envoi(saisie.formulaire, requete, par: agent.id)
    do {
      let chemin = try await services.storage.write { tx in
        try tx.uneFois(envoi) {
          try tx.corriger(ecriture, le: le, motif: motif, par: agent.id)
          return VoiesEngagements.engagement(engagement.id)
        }
      }
      return .vers(chemin, "L’écriture contraire est au registre\u{a0}: \((-ecriture.heures).signees).")
    } catch let refus as Ecriture.Refus {
      saisie.refuser("", refus.phrase)
      return .refusee(pageCorrection(saisie.formulaire, de: ecriture, sur: engagement))
    }
  }

  private func engagement(_ contexte: ContexteFacilitateur) async throws -> Engagement {
    let (id, perimetre) = (try contexte.id(de: Engagement.self), contexte.agent.perimetre)
    return try await services.storage.read { tx in try tx.engagement(id, dans: perimetre) }
  }

  private func ecriture(_ contexte: ContexteFacilitateur) async throws -> (Ecriture, Engagement) {
    let (id, perimetre) = (try contexte.id(de: Ecriture.self), contexte.agent.perimetre)
    return try await services.storage.read { tx in
      let ecriture = try tx.ecriture(id, dans: perimetre)
      return (ecriture, try tx.engagement(ecriture.engagement, dans: perimetre))
    }
  }
}
