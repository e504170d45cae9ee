import Markup

/// A window's dates and why; or the reason alone of a refusal, of proofs asked for.
enum ChampDecision: String, FieldName { case debut, fin, cause, motif }

extension Fenetre {
  /// A later one is a slip of the hand, and what is computed from it could no longer be typed again.
  private static let derniereAnnee = 2099

  /// The window that a form describes: an empty end is computed, another one needs its cause.
  /// - Parameter regles: the territory's rules, of which the one in force on the first day computes.
  init?(_ formulaire: inout Form<ChampDecision>, regles: [RegleDatee]) {
    var saisie = Saisie(formulaire)
    let debut = saisie.obligatoire(.debut, Jour.init)
    let fin = saisie.facultatif(.fin, Jour.init)
    let cause = saisie.choix(.cause, Cause.self)
    var lue: Fenetre?
    if saisie.formulaire.isValid, let debut, let cause {
      let calculee = Fenetre(premiereHeure: debut, regle: regles.regle(le: debut) ?? .initiale)
      if debut.annee > Self.derniereAnnee {
        saisie.refuser(
          .debut, "Vérifiez l’année\u{202F}: une éligibilité ne commence pas après \(Self.derniereAnnee).")
      }
      saisie.verifier(.fin) { () throws(Refus) in
        lue =
          try fin.map { fin throws(Refus) in try Fenetre(debut: debut, fin: fin, cause: cause) } ?? calculee
      }
      if let lue, cause == .entree, lue.fin != calculee.fin {
        saisie.refuser(
          .cause,
          "Choisissez la cause d’une fin autre que le \(calculee.fin.enFrancais), que donne la règle locale.")
      }
    }
    formulaire = saisie.formulaire
    guard formulaire.isValid, let lue else { return nil }
    self = lue
  }
}
