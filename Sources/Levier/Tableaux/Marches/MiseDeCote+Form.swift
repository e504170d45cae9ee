import Markup

/// Which markets to set aside, why, and where one comes back to.
struct DemandeMiseDeCote {
  let marches: Set<ID<Marche>>
  let motif: Texte
  let retour: Chemin

  init?(_ formulaire: inout Form<ChampDeCote>) {
    var saisie = Saisie(formulaire)
    let marches = Set(formulaire.all(.marche).compactMap(ID<Marche>.init(segment:)))
    if marches.isEmpty { saisie.refuser(.marche, MiseDeCote.Refus.aucunMarche.phrase) }
    let motif = saisie.obligatoire(.motif, siVide: "Indiquez pourquoi ces marchés sont laissés de côté.") {
      texte throws(Texte.Refus) in try Texte(texte, max: 120)
    }
    formulaire = saisie.formulaire
    guard formulaire.isValid, let motif else { return nil }
    (self.marches, self.motif) = (marches, motif)
    retour = formulaire.retour ?? VoiesMarches.marchesAQualifier
  }
}

extension MiseDeCote {
  /// The reasons met most, offered and not imposed.
  static let motifsCourants = ["sans clause sociale", "hors du territoire", "trop court ou trop petit"]
}
