import Markup

enum ChampParticipant: String, ChampSuivi {
  case nom, prenom, naissance, sexe, commune, qpv, niveau, prescripteur
}

extension NouveauParticipant {
  /// - Parameters:
  ///   - prescripteur: the structure that proposes, when it is not chosen in the form.
  ///   - jour: the day on which the age must be plausible.
  init?(_ formulaire: inout Form<ChampParticipant>, prescripteur: ID<Structure>? = nil, le jour: Jour) {
    var saisie = Saisie(formulaire)
    let (nom, prenom) = saisie.nomDePersonne()
    let naissance = saisie.obligatoire(.naissance, Naissance.init)
    let sexe = saisie.choix(.sexe, Sexe.self)
    let commune = saisie.texteFacultatif(.commune, max: 80)
    let qpv = saisie.choix(.qpv, Participant.Qpv.self)
    let niveau = saisie.choix(.niveau, NiveauFormation.self)
    let choisi =
      prescripteur != nil || saisie.estVide(.prescripteur)
      ? prescripteur : saisie.choixID(.prescripteur, de: Structure.self)
    guard let nom, let prenom, let naissance, let sexe, let qpv, let niveau else {
      formulaire = saisie.formulaire
      return nil
    }
    self.init(
      nom: nom, prenom: prenom, naissance: naissance, sexe: sexe, commune: commune, qpv: qpv, niveau: niveau,
      prescripteur: choisi)
    let nouveau = self
    saisie.verifier(.naissance) { () throws(Refus) in try nouveau.verifier(le: jour) }
    if saisie.formulaire.error(for: .naissance) == nil, nouveau.ageDouteux(le: jour) {
      saisie.formulaire.ask(
        .naissance,
        "Son âge dépend d’un jour inconnu\u{202F}: vérifiez l’année, ou cochez la case sous ce champ.",
        tick: "Cette personne a bien entre 14 et 80\u{a0}ans", code: "age")
    }
    formulaire = saisie.formulaire
    guard formulaire.isValid else { return nil }
  }
}

extension Saisie<ChampParticipant> {
  /// A person of one name says so; it may be typed in either field.
  fileprivate mutating func nomDePersonne() -> (nom: String?, prenom: String?) {
    guard !estVide(.nom) || !estVide(.prenom) else { return (texte(.nom), texte(.prenom)) }
    let (nom, prenom) = (texteFacultatif(.nom, max: 80), texteFacultatif(.prenom, max: 80))
    for (champ, libelle) in [(ChampParticipant.nom, "le nom"), (.prenom, "le prénom")] where estVide(champ) {
      formulaire.ask(
        champ, "Indiquez \(libelle), ou cochez la case sous ce champ si la personne n’a qu’un seul nom.",
        tick: "Cette personne n’a qu’un seul nom", code: "nom-unique")
    }
    return (nom, prenom)
  }
}

extension Participant {
  var formulaire: Form<ChampParticipant> {
    var formulaire = Form<ChampParticipant>(
      [
        .nom: nom, .prenom: prenom, .naissance: naissance.court, .sexe: sexe.rawValue, .commune: commune,
        .qpv: qpv.rawValue, .niveau: niveau.rawValue,
        .prescripteur: prescripteurEstTu ? nil : prescripteur?.id,
      ], version: version)
    if estUnNomSeul { formulaire.tick(prenom.isEmpty ? .prenom : .nom, code: "nom-unique") }
    return formulaire
  }
}
