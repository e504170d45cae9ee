import Markup

enum ChampEngagement: String, ChampSuivi {
  case titulaire, qualite, groupement, nature, heures, libelle, debut, echeance, modalites
  case correspondant, courriel, telephone

  static let jours: Set<Self> = [.debut, .echeance]
}

extension NouvelEngagement {
  /// - Parameter etape: hours are typed once, at creation; the ledger changes them afterwards.
  init?(_ formulaire: inout Form<ChampEngagement>, _ etape: Etape) {
    var saisie = Saisie(formulaire)
    let titulaire = saisie.choixID(.titulaire, de: Structure.self)
    let qualite = saisie.choix(.qualite, Engagement.Qualite.self)
    let groupement = saisie.texteFacultatif(.groupement, max: 120)
    let nom = saisie.texteFacultatif(.correspondant, max: 120)
    let courriel = saisie.facultatif(.courriel, Courriel.init)
    let telephone = saisie.facultatif(.telephone, Telephone.init)
    let nature = saisie.choix(.nature, NatureDue.self)
    let debut = saisie.obligatoire(.debut, Jour.init)
    let echeance = saisie.obligatoire(.echeance, Jour.init)
    let modalites = saisie.choixMultiple(.modalites, Modalite.self)
    saisie.ordonner(debut, puis: .echeance, echeance, "L’échéance")
    if qualite == .groupement || qualite == .mandataire, saisie.estVide(.groupement) {
      saisie.refuser(.groupement, "Indiquez le nom du groupement.")
    }
    var (heures, libelle): (Heures?, String) = (.zero, "")
    if etape == .creation {
      heures = saisie.heuresDues(.heures)
      if let heures, heures < .zero {
        saisie.refuser(.heures, "Indiquez un nombre d’heures positif ou nul.")
      }
      libelle = saisie.texteFacultatif(.libelle)
    }
    formulaire = saisie.formulaire
    guard formulaire.isValid, let titulaire, let nature, let qualite, let debut, let echeance, let heures
    else { return nil }
    self.init(
      titulaire: titulaire, nature: nature, qualite: qualite, groupement: groupement,
      correspondant: Correspondant(
        nom: nom, courriel: courriel?.adresse ?? "", telephone: telephone?.numero ?? ""),
      debut: debut, echeance: echeance, modalites: modalites, heures: heures,
      libelle: libelle.isEmpty ? "Acte d’engagement" : libelle)
  }

  enum Etape { case creation, modification }
}

extension Saisie {
  /// Hours owed: as a contract writes them, never more than a territory could do.
  mutating func heuresDues(_ champ: Champ) -> Heures? {
    guard let heures = obligatoire(champ, Heures.init) else { return nil }
    guard abs(heures.centiemes) <= Heures(heures: 10_000_000).centiemes else {
      refuser(champ, "Vérifiez ce nombre d’heures\u{a0}: il dépasse dix millions.")
      return nil
    }
    return heures
  }
}

extension Engagement {
  func formulaire(_ modalites: Set<Modalite>) -> Form<ChampEngagement> {
    Form(
      [
        .titulaire: titulaire.id, .nature: nature.rawValue, .qualite: qualite.rawValue,
        .groupement: groupement, .debut: debut,
        .echeance: echeance, .modalites: Modalite.allCases.filter(modalites.contains).map(\.rawValue),
        .correspondant: correspondant.nom, .courriel: correspondant.courriel,
        .telephone: correspondant.telephone,
      ], version: version)
  }
}
