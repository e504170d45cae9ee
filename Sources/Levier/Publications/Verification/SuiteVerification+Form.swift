import Markup

enum ChampVerification: String, FieldName { case suite, valeur }

extension SuiteVerification {
  /// The decision that a form sends, or nil once its field says what to mend.
  init?(_ formulaire: inout Form<ChampVerification>, de objet: Verification.Objet) {
    switch formulaire[.suite] {
    case "prendre": self = .prendre
    case "garder": self = .garder
    case "meme": self = .meme
    case "distinct": self = .distinct
    case "laisser": self = .laisser
    default:
      guard case .doute(let doute) = objet, let correction = Correction(&formulaire, doute) else {
        return nil
      }
      self = .corriger(correction)
    }
  }
}

extension SuiteVerification.Correction {
  fileprivate init?(_ formulaire: inout Form<ChampVerification>, _ doute: Doute) {
    var saisie = Saisie(formulaire)
    let lue: Self? =
      switch doute {
      case .notificationAbsente, .notificationDouteuse: saisie.obligatoire(.valeur, Jour.init).map(Self.jour)
      case .montant, .montantRepete: saisie.obligatoire(.valeur, Montant.init).map(Self.montant)
      case .cpv: saisie.obligatoire(.valeur, Cpv.init).map(Self.cpv)
      case .acheteur, .titulaire: saisie.obligatoire(.valeur, Siret.init).map(Self.siret)
      case .texte, .nom: saisie.texte(.valeur, max: 1000).map(Self.texte)
      case .consideration: saisie.choix(.valeur, LevierJuridique.self).map(Self.levier)
      case .duree: Self.duree(&saisie)
      case .essai: nil
      }
    if case .montant(let montant)? = lue, montant <= .zero {
      saisie.refuser(.valeur, "Indiquez un montant positif.")
    }
    formulaire = saisie.formulaire
    guard formulaire.isValid, let lue else { return nil }
    self = lue
  }

  private static func duree(_ saisie: inout Saisie<ChampVerification>) -> Self? {
    if let mois = Int(saisie.formulaire[.valeur].sansEspaces), (1...600).contains(mois) {
      return .mois(mois)
    }
    saisie.refuser(.valeur, "Indiquez un nombre entier de mois, de 1 à 600.")
    return nil
  }
}
