import Hummingbird
import Markup
import Storage

extension Motif {
  static let depot: Motif = "/depots/:depot"
  static let confirmationDepot: Motif = "/depots/:depot/confirmation"
  static let renoncement: Motif = "/depots/:depot/renoncement"
}

/// What is done with a received file beside its own act: answered for, or given up.
struct RoutesDepots {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.agent.get(.depot, use: afficher)
    routes.agent.post(.confirmationDepot, use: confirmer)
    routes.agent.post(.renoncement, use: renoncer)
  }

  @Sendable func afficher(_ requete: Request, _ contexte: ContexteAgent) async throws -> Reponse {
    let depot = try await depot(contexte)
    guard depot.attendUneReponse else { return .vers(depot.genre.essai(depot.id), annonce: nil) }
    return .page(pageDoutes(depot))
  }

  @Sendable func confirmer(_ requete: Request, _ contexte: ContexteAgent) async throws -> Reponse {
    let (depot, agent) = (try await depot(contexte), contexte.agent.id)
    if depot.attendUneReponse {
      try await services.storage.write { tx in try tx.confirmer(depot, par: agent) }
    }
    return .vers(depot.genre.essai(depot.id), annonce: nil)
  }

  @Sendable func renoncer(_ requete: Request, _ contexte: ContexteAgent) async throws -> Reponse {
    let depot = try await services.renoncer(try contexte.id("depot"), par: contexte.agent.id)
    return .vers(depot.genre.accueil, "Le fichier «\u{a0}\(depot.nom)\u{a0}» est oublié.")
  }

  private func depot(_ contexte: ContexteAgent) async throws -> Depot {
    let (id, agent): (ID<Depot>, ID<Agent>) = (try contexte.id("depot"), contexte.agent.id)
    return try await services.storage.read { tx in try tx.depot(id, de: agent) }
  }
}

/// The button by which a sent file is given up.
func renoncerAuDepot(_ depot: Depot, _ style: ButtonStyle = .secondary) -> HTML {
  actionForm(to: Motif.renoncement.rempli("\(depot.id)").texte, label: "Renoncer", style: style)
}

extension Depot.Genre {
  fileprivate var ariane: [(String, Chemin)] {
    switch self {
    case .avis: [("Marchés", Motif.marches.rempli()), ("Reprendre des avis", accueil)]
    case .heures: [("Déclarations", Motif.declarations.rempli()), ("Importer un tableau d’heures", accueil)]
    }
  }
}

private func pageDoutes(_ depot: Depot) -> Page {
  Page(
    titre: "Est-ce un numéro de sécurité sociale\u{202f}?",
    chapeau: """
      Dans le fichier «\u{a0}\(depot.nom)\u{a0}», un nombre au moins en a la forme. Levier n’a pas le droit d’en
      garder\u{a0}: cherchez-le dans votre fichier à la place dite, ses chiffres sont masqués ici.
      """,
    ariane: depot.genre.ariane, rubrique: depot.genre == .avis ? .marches : .declarations,
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
          to: Motif.confirmationDepot.rempli("\(depot.id)").texte,
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
          "<li><a href=\"\(depot.genre.essai(depot.id))\">\(depot.nom)</a> \(renoncerAuDepot(depot))</li>" as HTML
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
