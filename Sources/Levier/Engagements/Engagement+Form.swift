import Markup

extension NouvelEngagement {
  /// - Parameter etape: hours are typed once, at creation; the ledger changes them afterwards.
  init?(_ formulaire: inout FormState, _ etape: Etape) {
    var saisie = Saisie(formulaire)
    let titulaire = saisie.choixID("titulaire", de: Structure.self)
    let qualite = saisie.choix("qualite", Engagement.Qualite.self)
    let groupement = saisie.texteFacultatif("groupement", max: 120)
    let nom = saisie.texteFacultatif("correspondant", max: 120)
    let courriel = saisie.facultatif("courriel", Courriel.init)
    let telephone = saisie.facultatif("telephone", Telephone.init)
    let debut = saisie.obligatoire("debut", Jour.init)
    let echeance = saisie.obligatoire("echeance", Jour.init)
    let modalites = saisie.choixMultiple("modalites", Modalite.self)
    saisie.ordonner("debut", debut, "echeance", echeance, "L’échéance")
    if qualite == .groupement || qualite == .mandataire, saisie.estVide("groupement") {
      saisie.refuser("groupement", "Indiquez le nom du groupement.")
    }
    var (heures, libelle): (Heures?, String) = (.zero, "")
    if etape == .creation {
      heures = saisie.heuresDues("heures")
      if let heures, heures < .zero {
        saisie.refuser("heures", "Indiquez un nombre d’heures positif ou nul.")
      }
      libelle = saisie.texteFacultatif("libelle")
    }
    formulaire = saisie.formulaire
    guard formulaire.isValid, let titulaire, let qualite, let debut, let echeance, let heures
    else { return nil }
    self.init(
      titulaire: titulaire, qualite: qualite, groupement: groupement,
      correspondant: Correspondant(
        nom: nom, courriel: courriel?.adresse ?? "", telephone: telephone?.numero ?? ""),
      debut: debut, echeance: echeance, modalites: modalites, heures: heures,
      libelle: libelle.isEmpty ? "Acte d’engagement" : libelle)
  }

  enum Etape { case creation, modification }
}

extension NouvelleEcriture {
  init?(_ formulaire: inout FormState, sur engagement: ID<Engagement>) {
    var saisie = Saisie(formulaire)
    let genre = saisie.choix("genre", GenreEcriture.self)
    let le = saisie.obligatoire("le", Jour.init)
    let heures = saisie.heuresDues("heures")
    let libelle = saisie.texte("libelle")
    if genre == .transfert { saisie.refuser("genre", "Un transfert se saisit avec sa contrepartie.") }
    if let genre, let heures {
      saisie.verifier("heures") { () throws(GenreEcriture.Refus) in try genre.verifier(heures) }
    }
    formulaire = saisie.formulaire
    guard formulaire.isValid, let genre, let le, let heures, let libelle else { return nil }
    self.init(engagement: engagement, le: le, genre: genre, heures: heures, libelle: libelle)
  }
}

extension NouveauTransfert {
  init?(_ formulaire: inout FormState, de engagement: ID<Engagement>) {
    var saisie = Saisie(formulaire)
    let vers = saisie.choixID("vers", de: Engagement.self)
    let le = saisie.obligatoire("le", Jour.init)
    let heures = saisie.heuresDues("heures")
    let accord = saisie.texte("accord")
    if let heures, heures <= .zero {
      saisie.refuser("heures", "Indiquez un nombre d’heures supérieur à zéro.")
    }
    formulaire = saisie.formulaire
    guard formulaire.isValid, let vers, let le, let heures, let accord else { return nil }
    self.init(de: engagement, vers: vers, le: le, heures: heures, accord: accord)
  }
}

extension Saisie {
  /// Hours owed: as a contract writes them, never more than a territory could do.
  fileprivate mutating func heuresDues(_ champ: String) -> Heures? {
    guard let heures = obligatoire(champ, Heures.init) else { return nil }
    guard abs(heures.centiemes) <= Heures(heures: 10_000_000).centiemes else {
      refuser(champ, "Vérifiez ce nombre d’heures\u{a0}: il dépasse dix millions.")
      return nil
    }
    return heures
  }
}

extension Engagement {
  func formulaire(_ modalites: Set<Modalite>) -> FormState {
    FormState(values: [
      "titulaire": ["\(titulaire.id)"], "qualite": [qualite.rawValue], "groupement": [groupement],
      "correspondant": [correspondant.nom], "courriel": [correspondant.courriel],
      "telephone": [correspondant.telephone], "debut": [debut.iso], "echeance": [echeance.iso],
      "modalites": Modalite.allCases.filter(modalites.contains).map(\.rawValue),
      Version.champ: ["\(version)"],
    ])
  }
}
