import Markup

enum ChampLot: String, ChampSuivi {
  case numero, intitule, cpv, montant, debut, fin, clos

  static let jours: Set<Self> = [.debut, .fin]

  func code(de avant: String, a apres: String) -> String {
    self == .clos && apres.isEmpty ? "rouvert" : field
  }
}

extension NouveauLot {
  init?(_ formulaire: inout Form<ChampLot>) {
    var saisie = Saisie(formulaire)
    let numero = NumeroDeLot(saisie.texteFacultatif(.numero, max: 20, attendu: .reference)).texte
    let intitule = saisie.texte(.intitule, max: 300)
    let cpv = saisie.facultatif(.cpv, Cpv.init)
    let montant = saisie.facultatif(.montant, Montant.init)
    let debut = saisie.facultatif(.debut, Jour.init)
    let fin = saisie.facultatif(.fin, Jour.init)
    saisie.ordonner(debut, puis: .fin, fin, "La fin")
    if let montant, montant < .zero { saisie.refuser(.montant, "Indiquez un montant positif.") }
    formulaire = saisie.formulaire
    guard formulaire.isValid, let intitule else { return nil }
    self.init(
      numero: numero, intitule: intitule, cpv: cpv?.code ?? "", montant: montant, debut: debut, fin: fin,
      clos: formulaire[.clos] == "oui")
  }
}

extension Lot {
  var formulaire: Form<ChampLot> {
    Form(
      [
        .numero: numero, .intitule: intitule, .cpv: cpv, .montant: montant, .debut: debut, .fin: fin,
        .clos: clos ? "oui" : "",
      ], version: version)
  }
}
