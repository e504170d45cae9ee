import Markup

/// A line of the ledger, or the opposite of one: that has its day and its reason alone.
enum ChampEcriture: String, FieldName { case genre, heures, le, libelle }

extension NouvelleEcriture {
  init?(_ formulaire: inout Form<ChampEcriture>, sur engagement: Engagement) {
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
    guard formulaire.isValid, let genre, let le, let heures, let libelle else { return nil }
    self.init(engagement: engagement.id, le: le, genre: genre, heures: heures, libelle: libelle)
  }
}

enum ChampTransfert: String, FieldName { case vers, heures, le, accord }

extension NouveauTransfert {
  init?(_ formulaire: inout Form<ChampTransfert>, de engagement: ID<Engagement>) {
    var saisie = Saisie(formulaire)
    let vers = saisie.choixID(.vers, de: Engagement.self)
    let le = saisie.obligatoire(.le, Jour.init)
    let heures = saisie.heuresDues(.heures)
    let accord = saisie.texte(.accord)
    if let heures, heures <= .zero {
      saisie.refuser(.heures, "Indiquez un nombre d’heures supérieur à zéro.")
    }
    formulaire = saisie.formulaire
    guard formulaire.isValid, let vers, let le, let heures, let accord else { return nil }
    self.init(de: engagement, vers: vers, le: le, heures: heures, accord: accord)
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
