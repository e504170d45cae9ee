import Markup

extension NouveauParticipant {
  /// - Parameters:
  ///   - prescripteur: the structure that proposes, when it is not chosen in the form.
  ///   - jour: the day on which the age must be plausible.
  init?(_ formulaire: inout FormState, prescripteur: ID<Structure>? = nil, le jour: Jour) {
    var saisie = Saisie(formulaire)
    let nom = saisie.texte("nom", max: 80)
    let prenom = saisie.texte("prenom", max: 80)
    let naissance = saisie.obligatoire("naissance", Jour.init)
    let sexe = saisie.choix("sexe", Sexe.self)
    let commune = saisie.texteFacultatif("commune", max: 80)
    let qpv = saisie.choix("qpv", Participant.Qpv.self)
    let niveau = saisie.choix("niveau", NiveauFormation.self)
    let choisi =
      prescripteur != nil || saisie.estVide("prescripteur")
      ? prescripteur : saisie.choixID("prescripteur", de: Structure.self)
    guard let nom, let prenom, let naissance, let sexe, let qpv, let niveau else {
      formulaire = saisie.formulaire
      return nil
    }
    self.init(
      nom: nom, prenom: prenom, naissance: naissance, sexe: sexe, commune: commune, qpv: qpv, niveau: niveau,
      prescripteur: choisi)
    let nouveau = self
    saisie.verifier("naissance") { () throws(Refus) in try nouveau.verifier(le: jour) }
    formulaire = saisie.formulaire
    guard formulaire.isValid else { return nil }
  }
}

extension Participant {
  var formulaire: FormState {
    FormState(values: [
      "nom": [nom], "prenom": [prenom], "naissance": [naissance.iso], "sexe": [sexe.rawValue],
      "commune": [commune], "qpv": [qpv.rawValue], "niveau": [niveau.rawValue],
      "prescripteur": [prescripteur.map { "\($0.id)" } ?? ""], Version.champ: ["\(version)"],
    ])
  }
}
