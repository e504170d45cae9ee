import Markup

extension Repartition {
  /// The form of a validation, filled with the shares proposed.
  func formulaire(version: Int) -> Form<ChampMois> {
    var formulaire = Form<ChampMois>([:], version: version)
    for (ligne, parts) in proposer() {
      for part in parts { formulaire[.part(ligne, part.engagement)] = part.heures.saisie }
    }
    return formulaire
  }

  /// The shares typed; a field that did not come is a share of zero.
  func lire(_ formulaire: inout Form<ChampMois>) -> [ID<LigneDeclaration>: [Imputation.Part]]? {
    var saisie = Saisie(formulaire)
    var choix: [ID<LigneDeclaration>: [Imputation.Part]] = [:]
    for ligne in lignes {
      choix[ligne.id] = saisie.parts(entre: ligne.engagements, travaillees: ligne.heures.total) {
        .part(ligne.id, $0)
      }
    }
    formulaire = saisie.formulaire
    return formulaire.isValid ? choix : nil
  }
}

extension Saisie {
  /// The shares of one line; an empty field is a share of zero.
  mutating func parts(
    entre engagements: [EngagementServi], travaillees: Heures, champ: (ID<Engagement>) -> Champ
  ) -> [Imputation.Part] {
    let parts = engagements.compactMap { engagement -> Imputation.Part? in
      let nom = champ(engagement.id)
      guard !estVide(nom), let heures = obligatoire(nom, Heures.init(_:)) else { return nil }
      return Imputation.Part(engagement: engagement.id, heures: heures)
    }
    guard let premier = engagements.first else { return parts }
    verifier(champ(premier.id)) { () throws(Imputation.Refus) in
      try Imputation.verifier(parts, travaillees: travaillees)
    }
    return parts
  }
}
