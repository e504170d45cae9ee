import HTTPTypes
import Markup

enum ChampConnexion: String, FieldName {
  case courriel
  case motDePasse = "mot_de_passe"
}

enum ChampMotDePasse: String, FieldName {
  case actuel
  case motDePasse = "mot_de_passe"
  case repetition
}

func pageConnexion(_ formulaire: Form<ChampConnexion>) -> Page {
  Page(
    titre: "Se connecter",
    chapeau: "Levier suit les clauses sociales d’insertion de votre territoire.",
    contenu: """
      <div class="etroit">
      \(errorSummary(formulaire))
      \(postForm(to: VoiesConnexion.connexion().texte, """
        \(hiddenField(ChampCommun.retour, formulaire[.retour]))
        \(textField(.courriel, label: "Adresse électronique", form: formulaire, kind: .email, presence: .required, autocomplete: "username"))
        \(textField(.motDePasse, label: "Mot de passe", form: formulaire, kind: .password, presence: .required, autocomplete: "current-password"))
        \(submitButton("Se connecter"))
        """))
      <p>Pas encore de mot de passe, ou mot de passe oublié\u{202f}? Demandez un lien à un facilitateur
      de votre territoire, ou à la personne qui administre l’installation si vous agissez dans plusieurs.</p>
      </div>
      """)
}

func pageInvitation(_ invitation: Invitation, jeton: Jeton, _ formulaire: Form<ChampMotDePasse>) -> Page {
  Page(
    titre: "Choisir votre mot de passe",
    chapeau: "Bonjour \(invitation.prenom). Votre compte est \(invitation.courriel).",
    contenu: """
      <div class="etroit">
      \(errorSummary(formulaire))
      \(postForm(to: VoiesConnexion.invitation(jeton).texte, """
        \(champsNouveauMotDePasse(formulaire))
        \(submitButton("Enregistrer et se connecter"))
        """))
      </div>
      """)
}

/// One more function for who has an account.
func pageRattachement(
  _ invitation: Invitation, jeton: Jeton, estConnecte: Bool, _ formulaire: Form<ChampMotDePasse>
) -> Page {
  let motDePasse: HTML =
    estConnecte
    ? .empty
    : "\(textField(.actuel, label: "Votre mot de passe", form: formulaire, kind: .password, presence: .required, autocomplete: "current-password"))"
  return Page(
    titre: "Ajouter une fonction à votre compte",
    chapeau: "Bonjour \(invitation.prenom). Cette fonction vous est proposée\u{a0}: \(invitation.lieu).",
    contenu: """
      <div class="etroit">
      \(errorSummary(formulaire))
      <p>L’adresse \(invitation.courriel) ouvre déjà un compte Levier. Il vous suffira pour tout\u{a0}: vous choisirez en
      haut de chaque page pour qui vous agissez.</p>
      \(postForm(to: VoiesConnexion.invitation(jeton).texte, """
        \(motDePasse)
        \(submitButton("Ajouter cette fonction"))
        """))
      <p>Mot de passe oublié\u{202f}? Ce compte ouvre plusieurs fonctions\u{a0}: demandez un lien à la personne qui administre
      l’installation, aucun territoire ne peut changer le mot de passe d’un autre.</p>
      </div>
      """)
}

func pageInvitationPerimee() -> Page {
  Page(
    titre: "Ce lien ne sert plus", statut: .notFound,
    contenu: """
      <p>Le lien a déjà servi, a été remplacé, ou date de plus de quatorze jours. Demandez-en un nouveau à la
      personne qui vous l’a envoyé.</p>
      """)
}

func pageCompte(
  _ connecte: Connecte, _ rattachements: [Rattachement], sessions: [Session], courante: ID<Session>?,
  _ formulaire: Form<ChampMotDePasse>
) -> Page {
  Page(
    titre: "Votre compte",
    chapeau: "\(connecte.nom), \(connecte.role), \(connecte.lieu).",
    contenu: """
      \(rattachements.isEmpty ? .empty : card("Vos fonctions", id: "fonctions", fonctions(rattachements, connecte)))
      \(card("Appareils connectés", id: "appareils", """
        <ul class="liste">\(sessions.map { ligneSession($0, courante: $0.id == courante) })</ul>
        \(actionForm(to: VoiesConnexion.deconnexionPartout().texte, label: "Se déconnecter partout", style: .danger))
        """))
      \(card("Changer de mot de passe", id: "mot-de-passe", """
        <div class="etroit">
        \(errorSummary(formulaire))
        \(postForm(to: VoiesConnexion.compte().texte, """
          \(textField(.actuel, label: "Mot de passe actuel", form: formulaire, kind: .password, presence: .required, autocomplete: "current-password"))
          \(champsNouveauMotDePasse(formulaire))
          \(submitButton("Changer de mot de passe"))
          """))
        </div>
        """))
      """)
}

private func fonctions(_ rattachements: [Rattachement], _ actuel: Connecte) -> HTML {
  """
  <ul class="liste">\(rattachements.map { rattachement in
    """
    <li><strong>\(rattachement.lieu)</strong>
    <br><small>\(rattachement.role)</small>
    \(rattachement.fonction == actuel.fonction
      ? badge("en cours", .success)
      : "<div class=\"boutons\">\(boutonDeFonction(rattachement, label: "Agir pour \(rattachement.lieu)", vers: VoiesConnexion.fonction(), style: .secondary))</div>")
    </li>
    """ as HTML
  })</ul>
  """
}

private func ligneSession(_ session: Session, courante: Bool) -> HTML {
  """
  <li>\(appareil(session.navigateur))
  \(courante ? badge("cet appareil", .success) : .empty)
  <br><small>ouverte le \(session.ouverteLe.enFrancais), depuis \(session.adresse)</small></li>
  """
}

/// « Firefox, Windows »: of the browser's signature, what its owner recognises.
func appareil(_ signature: String) -> String {
  let navigateurs = [
    ("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"),
  ]
  let systemes = [
    ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"),
    ("Mac OS", "Mac"), ("Linux", "Linux"),
  ]
  let reconnus = [navigateurs, systemes].compactMap { noms in noms.first { signature.contains($0.0) }?.1 }
  return reconnus.isEmpty ? "Navigateur inconnu" : reconnus.joined(separator: ", ")
}

private func champsNouveauMotDePasse(_ formulaire: Form<ChampMotDePasse>) -> HTML {
  """
  \(textField(.motDePasse, label: "Nouveau mot de passe", form: formulaire, hint: "Au moins 12 caractères\u{a0}: quatre mots sans rapport entre eux conviennent bien.", kind: .password, presence: .required, autocomplete: "new-password"))
  \(textField(.repetition, label: "Le même, une seconde fois", form: formulaire, kind: .password, presence: .required, autocomplete: "new-password"))
  """
}

extension MotDePasse.Refus: Phrase {
  var phrase: String {
    switch self {
    case .tropCourt(let n):
      "Ce mot de passe compte \(French.count(n, "caractère", "caractères"))\u{a0}: choisissez-en un d’au moins \(MotDePasse.longueurs.lowerBound)."
    case .tropLong:
      "Ce mot de passe est trop long\u{a0}: \(MotDePasse.longueurs.upperBound) caractères au plus."
    case .different: "Les deux saisies diffèrent\u{a0}: tapez deux fois le même mot de passe."
    case .tropCourant:
      "Ce mot de passe se devine\u{a0}: il tient en mots courants, en suites de touches, en chiffres ou en votre nom. Choisissez plutôt quatre mots sans rapport entre eux."
    }
  }

  var champ: ChampMotDePasse { self == .different ? .repetition : .motDePasse }
}
