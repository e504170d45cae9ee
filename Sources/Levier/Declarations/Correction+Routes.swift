import Hummingbird
import Markup
import Storage

/// The correction of one line of a closed month.
struct RoutesCorrection {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.facilitateur.get(.correction, use: afficher)
    routes.facilitateur.post(.correction, use: corriger)
  }

  @Sendable func afficher(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Page {
    let (fiche, ligne, contrat) = try await lire(contexte)
    let formulaire = FormState(values: [
      Version.champ: ["\(fiche.entete.version)"], "heures": [ligne.heures.heures.saisie],
      "formation": [ligne.heures.formation == .zero ? "" : ligne.heures.formation.saisie],
    ])
    return pageCorrection(formulaire, ligne, contrat, de: fiche)
  }

  @Sendable func corriger(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    let recu = try await requete.formulaire()
    let (fiche, ligne, contrat) = try await lire(contexte)
    let agent = contexte.agent
    var saisie = Saisie(recu)
    if saisie.estVide("heures") { saisie.refuser("heures", "Indiquez les bonnes heures, ou 0.") }
    let juste = saisie.ligne("heures", "formation", en: fiche.mois, nature: .correction)
    let motif = saisie.obligatoire("motif") { texte throws(Texte.Refus) in try Texte(texte, max: 500) }
    if let juste, juste.heures == ligne.heures.heures, juste.formation == ligne.heures.formation {
      saisie.refuser("heures", "Changez les heures : celles-ci sont déjà enregistrées.")
    }
    guard saisie.formulaire.isValid, let juste, let motif else {
      return .refusee(pageCorrection(saisie.formulaire, ligne, contrat, de: fiche))
    }
    let (id, version, perimetre) = (fiche.declaration.id, Version(recu), agent.perimetre)
    let correction = Correction(ligne: ligne.id, juste: juste, motif: motif)
    do {
      try await services.storage.write { tx in
        let fiche = try tx.ficheDeclaration(id, dans: perimetre)
        try fiche.entete.exiger(version)
        try tx.corriger(fiche, correction, par: agent.id, role: agent.role)
      }
      return .vers(.declaration(id), "La ligne \(contrat.personne.precedeDeDe) est corrigée.")
    } catch {
      return try await RoutesDeclaration(services: services).expliquer(error, id, agent)
    }
  }

  /// A line that stands, in a closed month.
  private func lire(
    _ contexte: ContexteFacilitateur
  ) async throws -> (FicheDeclaration, LigneLue, ContratDuMois) {
    let (id, agent) = (try contexte.id(de: Declaration.self), contexte.agent)
    let numero = try contexte.id("ligne", de: LigneDeclaration.self)
    let fiche = try await services.storage.read { tx in
      try tx.ficheDeclaration(id, dans: agent.perimetre)
    }
    guard fiche.declaration.etat.code == .cloturee,
      let ligne = fiche.enVigueur.first(where: { $0.id == numero }),
      let contrat = fiche.contrats.first(where: { $0.id == ligne.contrat })
    else { throw Absence() }
    return (fiche, ligne, contrat)
  }
}
