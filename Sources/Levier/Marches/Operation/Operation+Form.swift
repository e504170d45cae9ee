import Markup

enum ChampOperation: String, ChampSuivi {
  case intitule
  case donneurOrdre = "donneur_ordre"
  case commune
}

extension NouvelleOperation {
  init?(_ formulaire: inout Form<ChampOperation>) {
    var saisie = Saisie(formulaire)
    let donneurOrdre = saisie.choixID(.donneurOrdre, de: Structure.self)
    let intitule = saisie.texte(.intitule, max: 300)
    let commune = saisie.texteFacultatif(.commune, max: 80)
    formulaire = saisie.formulaire
    guard formulaire.isValid, let donneurOrdre, let intitule else { return nil }
    self.init(donneurOrdre: donneurOrdre, intitule: intitule, commune: commune)
  }
}

extension Operation {
  var formulaire: Form<ChampOperation> {
    Form([.intitule: intitule, .donneurOrdre: donneurOrdre.id, .commune: commune], version: version)
  }
}
