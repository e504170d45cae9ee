import Hummingbird
import Markup
import Storage

/// The choice of levers from the market's own page: what most published awards wait for.
struct RoutesQualification {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.facilitateur.post(VoiesMarches.leviers, use: qualifier)
  }

  @Sendable func qualifier(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<Marche>)
    async throws -> Reponse
  {
    let (champs, agent) = (try await requete.formulaire(ChampMarche.self), contexte.agent)
    let marche = try await services.storage.read { tx in try tx.marche(id, dans: agent.perimetre) }
    let recu = FormulaireRecu(
      champs: champs, lire: { formulaire in marche.leviersChoisis(&formulaire) },
      page: { formulaire, conflit in
        var formulaire = formulaire
        if conflit != nil {
          formulaire.refuse("Relisez ce marché\u{202F}: quelqu’un d’autre l’a modifié entre-temps.")
        }
        let refusee = formulaire
        return try await services.storage.read { tx in
          var fiche = try tx.ficheMarche(id, agent)
          fiche.qualification = refusee
          return pageMarche(fiche, par: agent.role)
        }
      })
    return try await services.enregistrer(recu, par: contexte.agent) { tx, leviers in
      try tx.qualifier(id, leviers, version: Version(champs), dans: agent.perimetre, par: agent.id)
      // Hours on the only lot, if it has none, are what comes next.
      let lot = try tx.lotUniqueSansEngagement(de: id, dans: agent.perimetre)
      return Enregistre(
        VoiesMarches.marche(id),
        "Le marché est qualifié\u{a0}: \(French.list(leviers.sorted().map(\.libelle))).",
        suite: lot.map { .voir("Fixer les heures dues", VoiesEngagements.nouvel($0)) })
    }
  }
}

extension Marche {
  /// The levers ticked, where the law of the market's day knows them.
  fileprivate func leviersChoisis(_ formulaire: inout Form<ChampMarche>) -> Set<LevierJuridique>? {
    var saisie = Saisie(formulaire)
    let leviers = saisie.choixMultiple(.leviers, LevierJuridique.self)
    saisie.verifier(.leviers) { () throws(Fondement.Refus) in
      _ = try Fondement(leviers, consultation: consultation ?? notification)
    }
    formulaire = saisie.formulaire
    return formulaire.isValid ? leviers : nil
  }
}
