import Markup

enum ChampAgent: String, FieldName { case role, prenom, nom, courriel, instructeur }

extension NouvelAgent {
  init?(_ formulaire: inout Form<ChampAgent>, dans nature: NatureStructure, par auteur: Role) {
    var saisie = Saisie(formulaire)
    let role = saisie.choix(.role, Role.self)
    let prenom = saisie.texte(.prenom, max: 80)
    let nom = saisie.texte(.nom, max: 80)
    let courriel = saisie.obligatoire(.courriel, Courriel.init)
    if let role, !Role.possibles(dans: nature).contains(role) || !role.peutEtreDonne(par: auteur) {
      saisie.refuser(.role, "Ce rôle ne peut pas être donné dans cette structure par votre compte.")
    }
    formulaire = saisie.formulaire
    guard formulaire.isValid, let role, let prenom, let nom, let courriel else { return nil }
    self.init(
      role: role, prenom: prenom, nom: nom, courriel: courriel,
      instructeur: role == .facilitateur && formulaire[.instructeur] == "oui")
  }
}

/// That person has that role in that structure already.
struct AdresseConnue: RefusDeChamp {
  let champ: any FieldName = ChampAgent.courriel
  let phrase = "Cette adresse a déjà ce rôle dans cette structure. S’il est suspendu, rétablissez-le."
}
