import Hummingbird
import Markup
import Storage

struct RoutesLots {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.facilitateur.get(VoiesMarches.nouveauLot, use: nouveau)
    routes.facilitateur.post(VoiesMarches.lots, use: creer)
    routes.facilitateur.get(VoiesMarches.modifierLot, use: modifier)
    routes.facilitateur.post(VoiesMarches.lot, use: enregistrer)
  }

  @Sendable func nouveau(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Page {
    let (id, perimetre) = (try contexte.id(de: Marche.self), contexte.agent.perimetre)
    let (marche, premier) = try await services.storage.read { tx in
      (try tx.marche(id, dans: perimetre), try tx.lots(de: id, dans: perimetre).isEmpty)
    }
    let etat = Lot.etat(debut: marche.debut, fin: marche.fin, le: services.aujourdhui)
    let prerempli = FormState(values: [
      "debut": [marche.debut?.iso ?? ""], "fin": [marche.fin?.iso ?? ""], "cpv": [marche.cpv],
      "etat": [etat.rawValue], "intitule": [premier ? String(marche.objet.prefix(300)) : ""],
    ])
    return pageFormulaireLot(prerempli, marche: Reference(id: marche.id, nom: marche.objet))
  }

  @Sendable func creer(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    var formulaire = try await requete.formulaire()
    let (marche, agent) = (try await marche(contexte), contexte.agent)
    let reference = Reference(id: marche.id, nom: marche.objet)
    guard let nouveau = NouveauLot(&formulaire) else {
      return .refusee(pageFormulaireLot(formulaire, marche: reference))
    }
    let envoi = Envoi(formulaire, requete, par: contexte.agent.id)
    let jour = marche.consultation ?? marche.notification ?? services.aujourdhui
    do {
      let (chemin, regle) = try await services.storage.write { tx in
        let regle = try tx.reglesLocales(dans: agent.territoire).regle(le: jour)
        let chemin = try tx.uneFois(envoi) {
          let id = try tx.creer(nouveau, dans: marche.id, regle: regle ?? .initiale)
          try tx.tracer(ActeMarches.creation, .code(nouveau.etat), sur: id, par: .agent(agent.id))
          return VoiesMarches.lot(id)
        }
        return (chemin, regle)
      }
      return .vers(
        chemin,
        regle == nil
          ? "Le lot est ajouté, avec les chiffres de départ\u{202f}: le territoire n’avait pas de règle locale le \(jour.enFrancais)."
          : "Le lot est ajouté, avec les règles locales en vigueur le \(jour.enFrancais).")
    } catch StorageError.unique("lot_marche_id_numero_unique") {
      formulaire.refuse("numero", "Ce marché a déjà un lot de ce numéro.")
      return .refusee(pageFormulaireLot(formulaire, marche: reference))
    }
  }

  @Sendable func modifier(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Page {
    let lot = try await lot(contexte)
    return pageFormulaireLot(lot.formulaire, marche: lot.marche, de: lot)
  }

  @Sendable func enregistrer(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    var formulaire = try await requete.formulaire()
    let (lot, agent) = (try await lot(contexte), contexte.agent)
    guard let nouveau = NouveauLot(&formulaire) else {
      return .refusee(pageFormulaireLot(formulaire, marche: lot.marche, de: lot))
    }
    let version = Version(formulaire)
    do {
      let enregistre = try await services.storage.write { tx in
        guard try tx.enregistrer(lot.id, nouveau, version: version) else { return false }
        try tx.tracer(
          ActeMarches.modification, .passage(de: lot.etat, vers: nouveau.etat), sur: lot.id,
          par: .agent(agent.id))
        return true
      }
      guard enregistre else {
        formulaire[Version.champ] = "\(lot.version)"
        return .refusee(
          pageFormulaireLot(formulaire, marche: lot.marche, de: lot, conflit: avisDeConflit()))
      }
      return .vers(VoiesMarches.lot(lot.id), "Le lot est enregistré.")
    } catch StorageError.unique("lot_marche_id_numero_unique") {
      formulaire.refuse("numero", "Ce marché a déjà un lot de ce numéro.")
      return .refusee(pageFormulaireLot(formulaire, marche: lot.marche, de: lot))
    }
  }

  private func marche(_ contexte: ContexteFacilitateur) async throws -> Marche {
    let (id, perimetre) = (try contexte.id(de: Marche.self), contexte.agent.perimetre)
    return try await services.storage.read { tx in try tx.marche(id, dans: perimetre) }
  }

  private func lot(_ contexte: ContexteFacilitateur) async throws -> Lot {
    let (id, perimetre) = (try contexte.id(de: Lot.self), contexte.agent.perimetre)
    return try await services.storage.read { tx in try tx.lot(id, dans: perimetre) }
  }
}
