import Hummingbird
import Markup
import Storage

struct RoutesReglages {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.gestion.get(VoiesReglages.reglages, use: afficher)
    routes.gestion.get(VoiesReglages.nouvelleRegle, use: nouvelleRegle)
    routes.gestion.post(VoiesReglages.regles, use: changerRegle)
  }

  @Sendable func afficher(_ requete: Request, _ contexte: ContexteGestion) async throws -> Page {
    let (territoire, jour) = (contexte.agent.territoire, services.aujourdhui)
    return try await services.storage.read { tx in
      pageReglages(
        Reglement(
          regles: try tx.reglesLocales(dans: territoire),
          pratiques: try tx.versionsPratiques(du: territoire), smics: try tx.smics(),
          seuils: try tx.seuilsEuropeens(), nationaux: try tx.seuilsNationaux(),
          entrees: try tx.entreesEnVigueur(), jour: jour))
    }
  }

  /// The last rules, planned ones too, to change what changes.
  @Sendable func nouvelleRegle(_ requete: Request, _ contexte: ContexteGestion) async throws -> Page {
    let (territoire, jour) = (contexte.agent.territoire, services.aujourdhui)
    return try await services.storage.read { tx in
      pageFormulaireRegle(
        (try tx.reglesLocales(dans: territoire).first?.regle
          ?? tx.regleEnVigueur(dans: territoire, le: jour)).formulaire)
    }
  }

  @Sendable func changerRegle(_ requete: Request, _ contexte: ContexteGestion) async throws -> Reponse {
    let (champs, agent) = (try await requete.formulaire(ChampRegle.self), contexte.agent)
    let envoi = Envoi(champs, requete, par: agent.id)
    let recu = FormulaireRecu(
      champs: champs, lire: NouvelleRegle.init, page: { formulaire, _ in pageFormulaireRegle(formulaire) })
    return try await services.enregistrer(recu, par: contexte.agent) { tx, nouvelle in
      let chemin = try tx.uneFois(envoi) {
        try tx.creer(nouvelle)
        try tx.tracer(
          ActeReglages.regleLocale, .jours(nouvelle.du), sur: agent.territoire, par: .agent(agent.id))
        return VoiesReglages.reglages()
      }
      return Enregistre(
        chemin,
        "«\u{a0}\(nouvelle.regle.nom)\u{a0}» s’applique aux consultations à partir du \(nouvelle.du.enFrancais)."
      )
    }
  }
}
