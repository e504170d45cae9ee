import Markup

/// The rules of a territory from a day on, or those of a lot.
enum ChampRegle: String, ChampSuivi {
  case nom, du
  case moisEligibilite = "mois_eligibilite"
  case diviseurEtp = "diviseur_etp"
  case moisCdi = "mois_cdi"
  case base
  case plafondFormation = "plafond_formation"
  case penaliteMode = "penalite_mode"
  case penaliteValeur = "penalite_valeur"
  case cadence = "cadence"
  case jourLimite = "jour_limite"
}

/// A new version of the territory's rules, as typed.
struct NouvelleRegle: Sendable, Hashable {
  let regle: RegleLocale
  let du: Jour
}

extension NouvelleRegle {
  init?(_ formulaire: inout Form<ChampRegle>) {
    var saisie = Saisie(formulaire)
    let du = saisie.obligatoire(.du, Jour.init)
    formulaire = saisie.formulaire
    guard let regle = RegleLocale(&formulaire), let du else { return nil }
    self.init(regle: regle, du: du)
  }
}

extension RegleLocale {
  init?(_ formulaire: inout Form<ChampRegle>) {
    var saisie = Saisie(formulaire)
    let nom = saisie.texte(.nom, max: 120)
    let mois = saisie.entier(.moisEligibilite, dans: 1...120)
    let cdi = saisie.estVide(.moisCdi) ? nil : saisie.entier(.moisCdi, dans: 1...120)
    let base = saisie.choix(.base, RegleLocale.Base.self)
    let plafond = saisie.entier(.plafondFormation, dans: 0...100)
    let diviseur = saisie.obligatoire(.diviseurEtp, Heures.init)
    if let diviseur, !(Heures(heures: 1000)...Heures(heures: 2500)).contains(diviseur) {
      saisie.refuser(.diviseurEtp, "Indiquez un nombre d’heures entre 1 000 et 2 500.")
    }
    let penalite = saisie.bareme()
    let periode = saisie.choix(.cadence, CadenceDeclaration.Periode.self)
    let jour = saisie.estVide(.jourLimite) ? nil : saisie.entier(.jourLimite, dans: 1...31)
    formulaire = saisie.formulaire
    guard formulaire.isValid, let nom, let mois, let base, let plafond, let diviseur, let penalite,
      let periode
    else { return nil }
    self.init(
      nom: nom, moisEligibilite: mois, moisCdi: cdi, base: base, plafondFormation: plafond,
      diviseurEtp: diviseur, penalite: penalite, cadence: CadenceDeclaration(periode: periode, jour: jour))
  }
}

extension Saisie<ChampRegle> {
  fileprivate mutating func bareme() -> Bareme? {
    guard let mode = choix(.penaliteMode, Bareme.Mode.self) else { return nil }
    guard mode != .aucune else { return .aucune }
    let siVide =
      mode == .multipleSmic
      ? "Indiquez un multiple du SMIC horaire, par exemple 2."
      : "Indiquez un montant en euros, par exemple 60."
    guard let montant = obligatoire(.penaliteValeur, siVide: siVide, Montant.init) else { return nil }
    guard montant > .zero, montant <= Montant(euros: 1000) else {
      refuser(.penaliteValeur, "Indiquez une valeur supérieure à zéro, et d’au plus 1 000.")
      return nil
    }
    return Bareme(mode: mode, valeur: montant.centimes)
  }
}

extension RegleLocale {
  var formulaire: Form<ChampRegle> {
    Form([
      .nom: nom, .moisEligibilite: moisEligibilite, .moisCdi: moisCdi, .base: base.rawValue,
      .plafondFormation: plafondFormation, .diviseurEtp: diviseurEtp,
      .penaliteMode: penalite.mode.rawValue,
      .penaliteValeur: penalite == .aucune ? nil : Montant(centimes: penalite.valeur),
      .cadence: cadence.periode.rawValue, .jourLimite: cadence.jour,
    ])
  }
}
