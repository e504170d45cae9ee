import Markup

extension NouvelleStructure {
  /// The structure that a form describes, or nil once each field to mend has its sentence.
  init?(_ formulaire: inout FormState) {
    var saisie = Saisie(formulaire)
    let genre = saisie.choix("genre", GenreStructure.self)
    let nom = saisie.texte("nom", max: 120)
    let antenne = saisie.texteFacultatif("antenne", max: 80)
    let siret = saisie.facultatif("siret", Siret.init)
    let adresse = saisie.texteFacultatif("adresse", max: 200)
    let codePostal = saisie.texteFacultatif("code_postal", max: 5)
    let commune = saisie.texteFacultatif("commune", max: 80)
    let courriel = saisie.facultatif("courriel", Courriel.init)
    let telephone = saisie.facultatif("telephone", Telephone.init)
    let conventionFin = saisie.facultatif("convention_fin", Jour.init)
    formulaire = saisie.formulaire
    guard formulaire.isValid, let genre, let nom else { return nil }
    self.init(
      genre: genre, nom: nom, antenne: antenne, siret: siret, adresse: adresse, codePostal: codePostal,
      commune: commune, courriel: courriel?.adresse ?? "", telephone: telephone?.affichage ?? "",
      conventionFin: conventionFin)
  }
}

extension Structure {
  /// The form that shows what is stored.
  var formulaire: FormState {
    FormState(values: [
      "genre": [genre.rawValue], "nom": [estANommer ? "" : nom], "antenne": [antenne], "siret": [siret ?? ""],
      "adresse": [adresse], "code_postal": [codePostal], "commune": [commune], "courriel": [courriel],
      "telephone": [telephone], "convention_fin": [conventionFin?.iso ?? ""], Version.champ: ["\(version)"],
    ])
  }
}
