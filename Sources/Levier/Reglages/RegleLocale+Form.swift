import Markup

/// A new version of the territory's rules, as typed.
struct NouvelleRegle: Sendable, Hashable {
  let regle: RegleLocale
  let du: Jour
}

extension NouvelleRegle {
  init?(_ formulaire: inout FormState) {
    var saisie = Saisie(formulaire)
    let nom = saisie.texte("nom", max: 120)
    let du = saisie.obligatoire("du", Jour.init)
    let mois = saisie.entier("mois_eligibilite", dans: 1...120)
    let cdi = saisie.estVide("mois_cdi") ? nil : saisie.entier("mois_cdi", dans: 1...120)
    let base = saisie.choix("base", RegleLocale.Base.self)
    let plafond = saisie.entier("plafond_formation", dans: 0...100)
    let diviseur = saisie.obligatoire("diviseur_etp", Heures.init)
    if let diviseur, !(Heures(heures: 1000)...Heures(heures: 2500)).contains(diviseur) {
      saisie.refuser("diviseur_etp", "Indiquez un nombre d’heures entre 1 000 et 2 500.")
    }
    let penalite = saisie.bareme()
    formulaire = saisie.formulaire
    guard formulaire.isValid, let nom, let du, let mois, let base, let plafond, let diviseur, let penalite
    else { return nil }
    self.init(
      regle: RegleLocale(
        nom: nom, moisEligibilite: mois, moisCdi: cdi, base: base, plafondFormation: plafond,
        diviseurEtp: diviseur, penalite: penalite),
      du: du)
  }
}

extension Saisie {
  mutating func entier(_ champ: String, dans bornes: ClosedRange<Int>) -> Int? {
    guard let nombre = French.parseInteger(formulaire[champ]), bornes.contains(nombre) else {
      refuser(champ, "Indiquez un nombre entier entre \(bornes.lowerBound) et \(bornes.upperBound).")
      return nil
    }
    return nombre
  }

  fileprivate mutating func bareme() -> Bareme? {
    guard let mode = choix("penalite_mode", Bareme.Mode.self) else { return nil }
    guard mode != .aucune else { return .aucune }
    guard let montant = obligatoire("penalite_valeur", Montant.init) else { return nil }
    guard montant > .zero, montant <= Montant(euros: 1000) else {
      refuser("penalite_valeur", "Indiquez une valeur supérieure à zéro, et d’au plus 1 000.")
      return nil
    }
    return Bareme(mode: mode, valeur: montant.centimes)
  }
}

extension RegleLocale {
  var formulaire: FormState {
    FormState(values: [
      "nom": [nom], "mois_eligibilite": ["\(moisEligibilite)"],
      "mois_cdi": [moisCdi.map { "\($0)" } ?? ""], "base": [base.rawValue],
      "plafond_formation": ["\(plafondFormation)"], "diviseur_etp": [diviseurEtp.saisie],
      "penalite_mode": [penalite.mode.rawValue],
      "penalite_valeur": [penalite == .aucune ? "" : Montant(centimes: penalite.valeur).saisie],
    ])
  }
}

extension Smic {
  init?(_ formulaire: inout FormState) {
    var saisie = Saisie(formulaire)
    let du = saisie.obligatoire("du", Jour.init)
    let horaire = saisie.obligatoire("horaire", Montant.init)
    let source = saisie.texte("source")
    if let horaire, !(Montant(euros: 1)...Montant(euros: 100)).contains(horaire) {
      saisie.refuser("horaire", "Indiquez le SMIC horaire brut, en euros.")
    }
    formulaire = saisie.formulaire
    guard formulaire.isValid, let du, let horaire, let source else { return nil }
    self.init(du: du, horaire: horaire, source: source)
  }
}

extension SeuilPublie {
  init?(_ formulaire: inout FormState) {
    var saisie = Saisie(formulaire)
    let du = saisie.obligatoire("du", Jour.init)
    let au = saisie.facultatif("au", Jour.init)
    let acheteur = saisie.choix("acheteur", SeuilEuropeen.Acheteur.self)
    let objet = saisie.choix("objet", SeuilEuropeen.Objet.self)
    let montant = saisie.obligatoire("montant", Montant.init)
    let source = saisie.texte("source")
    saisie.ordonner("du", du, "au", au, "La fin")
    if let montant, montant <= .zero { saisie.refuser("montant", "Indiquez un montant supérieur à zéro.") }
    formulaire = saisie.formulaire
    guard formulaire.isValid, let du, let acheteur, let objet, let montant, let source else { return nil }
    self.init(
      seuil: SeuilEuropeen(du: du, au: au, acheteur: acheteur, objet: objet, montant: montant), source: source
    )
  }
}
