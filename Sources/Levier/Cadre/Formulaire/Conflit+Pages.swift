import Markup

/// Told to the second of two agents who edit the same thing: nothing of what they typed is lost.
/// - Parameter ecarts: the fields that they do not write alike.
func avisDeConflit(_ ecarts: [String]) -> HTML {
  let differences =
    ecarts.isEmpty
    ? "" : " Elle diffère de la fiche enregistrée sur\u{a0}: \(French.list(ecarts, last: "et"))."
  return conflit(
    """
    Quelqu’un a enregistré cette fiche pendant que vous la modifiiez. Votre saisie est conservée
    ci-dessous.\(differences) Relisez-la, puis enregistrez pour remplacer la version de votre collègue, visible dans un
    autre onglet.
    """)
}

/// A notice where the eye and the keyboard land.
func conflit(titre: String? = nil, _ contenu: HTML) -> HTML {
  "<div id=\"erreurs\" tabindex=\"-1\" role=\"alert\">\(notice(.warning, title: titre, contenu))</div>"
}
