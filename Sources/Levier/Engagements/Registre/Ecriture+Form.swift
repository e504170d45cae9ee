import Markup

/// A line of the ledger, or the opposite of one: that has its day and its reason alone.
enum ChampEcriture: String, FieldName { case genre, heures, le, libelle }

extension NouvelleEcriture {
  /// - Parameter jour: today.
  init?(_ formulaire: inout Form<ChampEcriture>, sur engagement: Engagement, le jour: Jour) {
    var saisie = Saisie(formulaire)
    let genre = saisie.choix(.genre, GenreEcriture.self)
    let le = saisie.obligatoire(.le, Jour.init)
    let heures = saisie.heuresDues(.heures)
    let libelle = saisie.texte(.libelle)
    if genre == .transfert { saisie.refuser(.genre, "Un transfert se saisit avec sa contrepartie.") }
    if genre?.livre == .fait, engagement.nature == .insertion {
      saisie.refuser(.genre, "Les heures d’insertion faites viennent des déclarations des employeurs.")
    }
    if let genre, let heures {
      saisie.verifier(.heures) { () throws(GenreEcriture.Refus) in try genre.verifier(heures) }
    }
    formulaire = saisie.formulaire
    if let le { formulaire.demanderLaDate(.le, le, engagement, jour) }
    guard formulaire.isValid, let genre, let le, let heures, let libelle else { return nil }
    self.init(engagement: engagement.id, le: le, genre: genre, heures: heures, libelle: libelle)
  }
}

enum ChampTransfert: String, FieldName { case vers, heures, le, accord }

extension NouveauTransfert {
  /// - Parameter jour: today.
  init?(_ formulaire: inout Form<ChampTransfert>, de engagement: Engagement, le jour: Jour) {
    var saisie = Saisie(formulaire)
    let vers = saisie.choixID(.vers, de: Engagement.self)
    let le = saisie.obligatoire(.le, Jour.init)
    let heures = saisie.heuresDues(.heures)
    let accord = saisie.texte(.accord)
    if let heures, heures <= .zero {
      saisie.refuser(.heures, "Indiquez un nombre d’heures supérieur à zéro.")
    }
    formulaire = saisie.formulaire
    if let le { formulaire.demanderLaDate(.le, le, engagement, jour) }
    guard formulaire.isValid, let vers, let le, let heures, let accord else { return nil }
    self.init(de: engagement.id, vers: vers, le: le, heures: heures, accord: accord)
  }
}

extension Form {
  /// A line counts from the moment it is written, whatever its day: one that is to come, or older than the engagement by
  /// a year, may be a slip.
  fileprivate mutating func demanderLaDate(_ champ: Name, _ le: Jour, _ engagement: Engagement, _ jour: Jour)
  {
    let phrase =
      le > jour
      ? "Cette date est à venir, et l’écriture compte dès maintenant\u{202f}: vérifiez, ou cochez la case."
      : "Cette date est bien avant le début de l’engagement\u{202f}: vérifiez, ou cochez la case."
    guard le > jour || le < engagement.debut.plus(mois: -12), !isTicked(champ, code: le.iso) else { return }
    ask(champ, phrase, tick: "C’est bien cette date", code: le.iso)
  }
}

/// The day and the reason of an opposite line.
struct CorrectionEcriture: Sendable {
  let le: Jour
  let motif: String

  init?(_ formulaire: inout Form<ChampEcriture>) {
    var saisie = Saisie(formulaire)
    let (le, motif) = (saisie.obligatoire(.le, Jour.init), saisie.texte(.libelle))
    formulaire = saisie.formulaire
    guard let le, let motif else { return nil }
    (self.le, self.motif) = (le, motif)
  }
}
