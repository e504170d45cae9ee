import Hummingbird
import Markup
import Storage

extension Motif {
  static let reglages: Motif = "/reglages"
  static let regles: Motif = "/reglages/regles"
  static let nouvelleRegle: Motif = "/reglages/regles/nouvelle"
  static let smic: Motif = "/reglages/smic"
  static let nouveauSmic: Motif = "/reglages/smic/nouveau"
  static let seuils: Motif = "/reglages/seuils"
  static let nouveauSeuil: Motif = "/reglages/seuils/nouveau"
}

struct RoutesReglages {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.gestion.get(.reglages, use: afficher)
    routes.gestion.get(.nouvelleRegle, use: nouvelleRegle)
    routes.gestion.post(.regles, use: changerRegle)
    routes.gestion.get(.nouveauSmic) { _, _ in pageFormulaireSmic(FormState()) }
    routes.gestion.post(.smic, use: ajouterSmic)
    routes.gestion.get(.nouveauSeuil) { _, _ in pageFormulaireSeuil(FormState()) }
    routes.gestion.post(.seuils, use: ajouterSeuil)
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
    let envoi = formulaire
    do {
      let chemin = try await services.storage.write { tx in
        try tx.uneFois(envoi) {
          try tx.creer(nouvelle, dans: agent.territoire)
          try tx.tracer(
            "territoire", agent.territoire.rawValue, acte: "regle_locale",
            vers: "\(nouvelle.regle.nom), \(nouvelle.du.iso)", par: agent.id)
          return Motif.reglages.rempli()
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

  @Sendable func ajouterSmic(_ requete: Request, _ contexte: ContexteGestion) async throws -> Reponse {
    var formulaire = try await requete.formulaire()
    guard let smic = Smic(&formulaire) else { return .refusee(pageFormulaireSmic(formulaire)) }
    let (envoi, agent) = (formulaire, contexte.agent)
    do {
      let chemin = try await services.storage.write { tx in
        try tx.uneFois(envoi) {
          try tx.creer(smic)
          try tx.tracer(
            "territoire", agent.territoire.rawValue, acte: "smic",
            vers: "\(smic.horaire.enFrancais), \(smic.du.iso)", par: agent.id)
          return Motif.reglages.rempli().ancre("smic")
        }
      }
      return .vers(chemin, "Le SMIC horaire du \(smic.du.enFrancais) est ajouté.")
    } catch StorageError.unique {
      formulaire.refuse("du", "Un taux est déjà connu pour ce jour.")
      return .refusee(pageFormulaireSmic(formulaire))
    }
  }

  @Sendable func ajouterSeuil(_ requete: Request, _ contexte: ContexteGestion) async throws -> Reponse {
    var formulaire = try await requete.formulaire()
    guard let seuil = SeuilPublie(&formulaire) else { return .refusee(pageFormulaireSeuil(formulaire)) }
    let (envoi, agent) = (formulaire, contexte.agent)
    do {
      let chemin = try await services.storage.write { tx in
        try tx.uneFois(envoi) {
          try tx.creer(seuil)
          try tx.tracer(
            "territoire", agent.territoire.rawValue, acte: "seuil_europeen",
            vers: "\(seuil.seuil.montant.enFrancais), \(seuil.seuil.du.iso)", par: agent.id)
          return Motif.reglages.rempli().ancre("seuils")
        }
      }
      return .vers(chemin, "Le seuil du \(seuil.seuil.du.enFrancais) est ajouté.")
    } catch StorageError.unique("seuil_europeen_du_acheteur_nature_unique") {
      formulaire.refuse("du", "Un seuil est déjà connu pour cet acheteur, cet objet et ce jour.")
      return .refusee(pageFormulaireSeuil(formulaire))
    }
  }
}
