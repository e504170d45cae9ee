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

  @Sendable func nouvelle(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Engagement>)
    async throws -> Page
  {
    let engagement = try await engagement(id, contexte)
    let genre = requete.filtres.rempli("genre").flatMap(GenreEcriture.init(rawValue:))
    return pageFormulaireEcriture(
      Form([.le: services.aujourdhui, .genre: genre?.rawValue]), sur: engagement)
  }

  @Sendable func ecrire(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Engagement>)
    async throws -> Reponse
  {
    let (champs, agent) = (try await requete.formulaire(ChampEcriture.self), contexte.agent)
    let engagement = try await engagement(id, contexte)
    let (envoi, jour) = (Envoi(champs, requete, par: agent.id), services.aujourdhui)
    let recu = FormulaireRecu(
      champs: champs, lire: { NouvelleEcriture(&$0, sur: engagement, le: jour) },
      page: { formulaire, _ in pageFormulaireEcriture(formulaire, sur: engagement) })
    return try await services.enregistrer(recu, par: contexte.agent) { tx, ecriture in
      let chemin = try tx.uneFois(envoi) {
        if !champs.isTicked(.libelle, code: Ressemblance.code) { try tx.exigerUneAutre(ecriture) }
        try tx.ecrire(ecriture, par: agent.id)
        return VoiesEngagements.engagement(engagement.id)
      }
      return Enregistre(chemin, "L’écriture est au registre\u{a0}: \(ecriture.heures.signees).")
    }
  }

  @Sendable func nouveauTransfert(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Engagement>)
    async throws -> Page
  {
    let (engagement, perimetre) = (try await engagement(id, contexte), contexte.agent.perimetre)
    let autres = try await services.storage.read { tx in try tx.receveurs(de: engagement, dans: perimetre) }
    return pageFormulaireTransfert(
      Form([.le: services.aujourdhui]), sur: engagement, autres: autres)
  }

  @Sendable func transferer(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Engagement>)
    async throws -> Reponse
  {
    let (champs, agent) = (try await requete.formulaire(ChampTransfert.self), contexte.agent)
    let engagement = try await engagement(id, contexte)
    let autres = try await services.storage.read { tx in
      try tx.receveurs(de: engagement, dans: agent.perimetre)
    }
    let (envoi, jour) = (Envoi(champs, requete, par: agent.id), services.aujourdhui)
    let recu = FormulaireRecu(
      champs: champs, lire: { NouveauTransfert(&$0, de: engagement, le: jour) },
      page: { formulaire, _ in pageFormulaireTransfert(formulaire, sur: engagement, autres: autres) })
    return try await services.enregistrer(recu, par: contexte.agent) { tx, transfert in
      guard autres.contains(where: { $0.value == "\(transfert.vers)" }) else { throw Absence() }
      let chemin = try tx.uneFois(envoi) {
        try tx.transferer(transfert, par: agent.id)
        return VoiesEngagements.engagement(engagement.id)
      }
      return Enregistre(
        chemin, "\(transfert.heures.enFrancais) sont transférées, le total dû ne change pas.")
    }
  }

  @Sendable func proposerCorrection(
    _ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Ecriture>
  ) async throws -> Reponse {
    let (ecriture, engagement) = try await ecriture(id, contexte)
    guard ecriture.corrige == nil else { throw Absence() }
    guard ecriture.estCorrigeable else {
      return .vers(
        VoiesEngagements.engagement(engagement.id), Ecriture.Refus.dejaCorrigee.phrase)
    }
    let proposee = Form<ChampEcriture>([
      .le: services.aujourdhui,
      .libelle: "Annule «\u{a0}\(ecriture.libelle.prefix(120))\u{a0}» du \(ecriture.le.court)",
    ])
    return .page(pageCorrection(proposee, de: ecriture, sur: engagement))
  }

  @Sendable func corriger(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Ecriture>)
    async throws -> Reponse
  {
    let (champs, agent) = (try await requete.formulaire(ChampEcriture.self), contexte.agent)
    let (ecriture, engagement) = try await ecriture(id, contexte)
    let envoi = Envoi(champs, requete, par: agent.id)
    let recu = FormulaireRecu(
      champs: champs, lire: CorrectionEcriture.init,
      page: { formulaire, _ in pageCorrection(formulaire, de: ecriture, sur: engagement) })
    return try await services.enregistrer(recu, par: contexte.agent) { tx, correction in
      let chemin = try tx.uneFois(envoi) {
        do {
          try tx.corriger(ecriture, le: correction.le, motif: correction.motif, par: agent.id)
        } catch let refus as Ecriture.Refus {
          throw PhraseSeule(refus.phrase)  // no field of this page holds the hours
        }
        return VoiesEngagements.engagement(engagement.id)
      }
      return Enregistre(
        chemin, "L’écriture contraire est au registre\u{a0}: \((-ecriture.heures).signees).")
    }
  }

  private func engagement(_ id: ID<Engagement>, _ contexte: ContexteFacilitateur) async throws -> Engagement {
    let perimetre = contexte.agent.perimetre
    return try await services.storage.read { tx in try tx.engagement(id, dans: perimetre) }
  }

  private func ecriture(_ id: ID<Ecriture>, _ contexte: ContexteFacilitateur) async throws -> (
    Ecriture, Engagement
  ) {
    let perimetre = contexte.agent.perimetre
    return try await services.storage.read { tx in
      let ecriture = try tx.ecriture(id, dans: perimetre)
      return (ecriture, try tx.engagement(ecriture.engagement, dans: perimetre))
    }
  }
}
