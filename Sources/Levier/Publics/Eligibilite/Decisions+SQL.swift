import Markup
import Storage

extension TransactionLocale {
  /// Keeps a decision, unless its window meets another of the person, or somebody decided meanwhile.
  /// - Throws: `Chevauchement` or `ChangementConcurrent`, which undo the transaction.
  func decider(
    _ dossier: DossierEligibilite, _ suite: Eligibilite, regle: String? = nil, acte: ActePublics,
    par agent: ID<Agent>, version: Version
  ) throws {
    if let fenetre = suite.fenetre,
      let autre = try chevauchement(fenetre, de: dossier.participant, sauf: dossier.id)
    {
      throw Chevauchement(avec: autre)
    }
    guard try enregistrer(dossier, suite, regle: regle, acte: acte, par: agent, version: version)
    else { throw ChangementConcurrent() }
  }
}

/// Two windows of one person share a day: an hour would count under two decisions.
struct Chevauchement: RefusDeChamp {
  let avec: Fenetre

  var champ: any FieldName { ChampDecision.debut }

  var phrase: String {
    "Choisissez d’autres dates\u{202F}: la personne est déjà éligible du \(avec.debut.court) au \(avec.fin.court)."
  }
}
