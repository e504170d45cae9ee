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
          seuils: try tx.seuilsEuropeens(), jour: jour))
    }
  }

  /// The rules of today, to change what changes.
  @Sendable func nouvelleRegle(_ requete: Request, _ contexte: ContexteGestion) async throws -> Page {
    let (territoire, jour) = (contexte.agent.territoire, services.aujourdhui)
    return try await services.storage.read { tx in
      pageFormulaireRegle(try tx.regleEnVigueur(dans: territoire, le: jour).formulaire)
    }
  }

  @Sendable func changerRegle(_ requete: Request, _ contexte: ContexteGestion) async throws -> Reponse {
    var formulaire = try await requete.formulaire()
    let agent = contexte.agent
    guard let nouvelle = NouvelleRegle(&formulaire) else { return .refusee(pageFormulaireRegle(formulaire)) }
    let envoi = Envoi(formulaire, requete, par: agent.id)
    do {
      let chemin = try await services.storage.write { tx in
        try tx.uneFois(envoi) {
          try tx.creer(nouvelle, dans: agent.territoire)
          try tx.tracer(
            ActeReglages.regleLocale, .jours(nouvelle.du), sur: agent.territoire, par: .agent(agent.id))
          return VoiesReglages.reglages()
        }
      }
      return .vers(
        chemin,
        "«\u{a0}\(nouvelle.regle.nom)\u{a0}» s’applique aux consultations à partir du \(nouvelle.du.enFrancais)."
      )
    } catch RegleDatee.Refus.avantLaDerniere(let jour) {
      formulaire.refuse(
        "du",
        "Une règle s’applique déjà depuis le \(jour.enFrancais)\u{a0}: choisissez une date plus tardive.")
      return .refusee(pageFormulaireRegle(formulaire))
    }
  }
}
