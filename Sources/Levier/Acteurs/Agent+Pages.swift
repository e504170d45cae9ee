import Markup

func pageNouvelAgent(_ structure: Structure, par auteur: Role, _ formulaire: Form<ChampAgent>) -> Page {
  let roles = Role.possibles(dans: structure.nature).filter { $0.peutEtreDonne(par: auteur) }
  let ariane = [
    ("Structures", VoiesActeurs.structures()), (structure.nom, VoiesActeurs.structure(structure.id)),
  ]
  guard !roles.isEmpty else {
    return Page(
      titre: "Ajouter un compte", ariane: ariane, rubrique: .structures,
      contenu: notice(
        .information, "Seul un administrateur peut ouvrir un compte dans cette structure."))
  }
  return pageDeFormulaire(
    "Ajouter un compte",
    chapeau:
      "Pour \(structure.nomComplet). La personne choisira son mot de passe par un lien que vous lui remettrez.",
    ariane: ariane, rubrique: .structures, formulaire, vers: VoiesActeurs.agents(structure.id),
    bouton: "Créer le compte et son lien", largeur: .etroite,
    """
    \(selectField(.role, label: "Rôle", form: formulaire, options: roles.choices(\.libelle), presence: .required))
    \(textField(.prenom, label: "Prénom", form: formulaire, presence: .required))
    \(textField(.nom, label: "Nom", form: formulaire, presence: .required))
    \(textField(.courriel, label: "Courriel", form: formulaire, hint: "Il servira à se connecter.", kind: .email, presence: .required))
    \(roles.contains(.facilitateur) ? checkbox(.instructeur, label: "Instruit les éligibilités\u{a0}: peut lire les motifs que la loi protège", form: formulaire) : .empty)
    """)
}

func pageLien(_ agent: Agent, lien: String) -> Page {
  Page(
    titre: "Lien pour \(agent.nomComplet)",
    chapeau:
      "Copiez ce lien et remettez-le à la personne. Il sert une fois, pendant quatorze jours, et ne sera plus affiché.",
    ariane: [("Structures", VoiesActeurs.structures())],
    rubrique: .structures,
    contenu: """
      <p><label for="lien">Lien à copier</label>
      <input id="lien" class="lien" type="text" readonly value="\(lien)" data-copier></p>
      <p><a href="\(VoiesActeurs.structure(agent.structure))">Revenir à la structure</a></p>
      """)
}

/// Told to who keeps the accounts and may not enter them.
enum PhraseLien {
  static func pourQui(_ agent: Agent) -> String {
    switch agent.role {
    case .administrateur: "Son lien est remis par un administrateur."
    case .facilitateur where agent.instructeur: "Son lien est remis par un facilitateur instructeur."
    default: "Son lien est remis par un facilitateur."
    }
  }
}

extension Agent.Etat {
  var libelle: String {
    switch self {
    case .invite: "invitation en attente"
    case .actif: "actif"
    case .suspendu: "suspendu"
    }
  }

  var ton: Tone {
    switch self {
    case .invite: .warning
    case .actif: .success
    case .suspendu: .neutral
    }
  }
}
