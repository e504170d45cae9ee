import HTTPTypes
import Markup

/// The button by which a sent file is given up.
func renoncerAuDepot(_ depot: Depot, _ style: ButtonStyle = .secondary) -> HTML {
  actionForm(to: VoiesDepots.renoncement(depot.id).texte, label: "Renoncer", style: style)
}

func pageDoutes(_ depot: Depot, _ genre: GenreDeDepot) -> Page {
  Page(
    titre: "Est-ce un numéro de sécurité sociale\u{202f}?",
    chapeau: """
      Dans le fichier «\u{a0}\(depot.nom)\u{a0}», un nombre au moins en a la forme. Levier n’a pas le droit d’en
      garder\u{a0}: cherchez-le dans votre fichier à la place dite, ses chiffres sont masqués ici.
      """,
    ariane: genre.ariane, rubrique: genre.rubrique,
    contenu: """
      \(DataTable(
        "Nombres à vérifier",
        columns: [.init("Où", .heading), .init("Ce qui l’entoure")],
        rows: depot.doutes.map { .init(["\($0.place)", "\($0.extrait)"]) }))
      \(depot.doutes.count < FouilleDeFichier.doutesMontres
        ? .empty : "<p>Ce sont les premiers\u{202f}; il peut y en avoir d’autres.</p>")
      \(buttonRow(
        renoncerAuDepot(depot, .primary),
        actionForm(
          to: VoiesDepots.confirmation(depot.id).texte,
          label: "Ce n’est pas un numéro de sécurité sociale\u{a0}: continuer")))
      <p>Si c’en est un, renoncez\u{a0}: le fichier est oublié aussitôt. Retirez le numéro, puis envoyez-le de nouveau.</p>
      """)
}

/// Why a file is not taken in, and what the sender can do about it.
func page(_ manque: PlaceManquante) -> Page {
  switch manque {
  case .agent(let depots):
    Page(
      titre: "Trop de fichiers en attente", statut: .contentTooLarge,
      contenu: """
        <p>Le vôtre n’a pas été gardé\u{a0}: ceux que vous avez déjà envoyés attendent encore d’être appliqués et
        occupent toute la place prévue. Appliquez-les, ou renoncez-y, puis envoyez-le de nouveau.</p>
        <ul class="liste">\(depots.map { depot in
          "<li><a href=\"\(VoiesDepots.depot(depot.id))\">\(depot.nom)</a> \(renoncerAuDepot(depot))</li>" as HTML
        })</ul>
        """)
  case .installation:
    Page(
      titre: "Plus assez de place pour un fichier", statut: .serviceUnavailable,
      contenu: """
        <p>Le serveur n’a plus assez de place pour garder votre fichier, même un moment. Le reste fonctionne\u{a0}:
        rien n’est perdu. Prévenez votre administrateur, puis réessayez.</p>
        """)
  }
}
