import Markup

enum ChampStructure: String, ChampSuivi {
  case genre, nom, antenne, siret, adresse
  case codePostal = "code_postal"
  case commune, courriel, telephone
  case conventionFin = "convention_fin"

  static let jours: Set<Self> = [.conventionFin]
}

extension NouvelleStructure {
  /// The structure that a form describes, or nil once each field to mend has its sentence.
  init?(_ formulaire: inout Form<ChampStructure>) {
    var saisie = Saisie(formulaire)
    let genre = saisie.choix(.genre, GenreStructure.self)
    let nom = saisie.texte(.nom, max: 120)
    let antenne = saisie.texteFacultatif(.antenne, max: 80)
    let siret = saisie.facultatif(.siret, Siret.init)
    let adresse = saisie.texteFacultatif(.adresse, max: 200)
    let codePostal = saisie.texteFacultatif(.codePostal, max: 5)
    let commune = saisie.texteFacultatif(.commune, max: 80)
    let courriel = saisie.facultatif(.courriel, Courriel.init)
    let telephone = saisie.facultatif(.telephone, Telephone.init)
    let conventionFin = saisie.facultatif(.conventionFin, Jour.init)
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
  var formulaire: Form<ChampStructure> {
    Form(
      [
        .genre: genre.rawValue, .nom: estANommer ? "" : nom, .antenne: antenne, .siret: siret,
        .adresse: adresse, .codePostal: codePostal, .commune: commune, .courriel: courriel,
        .telephone: telephone, .conventionFin: conventionFin,
      ], version: version)
  }
}
