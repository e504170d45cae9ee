/// What a person decided of something to look at.
enum SuiteVerification: Sendable {
  case prendre, garder, meme, distinct, laisser
  case corriger(Correction)

  /// A value typed in the place of what was published.
  enum Correction: Sendable {
    case jour(Jour), montant(Montant), cpv(Cpv), mois(Int), texte(String), siret(Siret), levier(
      LevierJuridique)
  }

  enum Refus: Error, Phrase, Hashable {
    /// The days of the lot or of the market would not follow one another.
    case joursEnDesordre
    /// Hours are owed on both lots.
    case deuxEngagements
    /// Nothing was published of it since.
    case plusRienAPrendre
  }
}

extension SuiteVerification.Refus {
  var phrase: String {
    switch self {
    case .joursEnDesordre:
      "Les dates ne se suivraient plus\u{a0}: ouvrez le lot ou le marché et corrigez-les ensemble."
    case .deuxEngagements:
      "Des heures sont dues sur les deux lots\u{a0}: gardez-les séparés, ou déplacez d’abord un engagement."
    case .plusRienAPrendre: "Cette publication n’en dit plus rien\u{a0}: gardez votre saisie."
    }
  }
}
