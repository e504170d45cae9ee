import Hummingbird
import Markup
import NIOCore

/// A page before its frame: a pure value, so that it is snapshotted as text.
struct Page: Sendable {
  let titre: String
  /// The sentence under the title that says what the page is for.
  var chapeau: HTML = .empty
  var ariane: [(String, Chemin)] = []
  var rubrique: Rubrique?
  var actions: HTML = .empty
  var statut: HTTPResponse.Status = .ok
  let contenu: HTML
}

extension Page: ResponseGenerator {
  func response(from request: Request, context: some RequestContext) throws -> Response {
    let visite = (context as? any ContexteLevier)?.visite
    var corps = ByteBuffer(string: "<!DOCTYPE html>\n")
    corps.writeBytes(html(pour: visite).utf8)
    var reponse = Response(
      status: statut,
      headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
      body: .init(byteBuffer: corps))
    if let sceau = visite?.sceau, visite?.annonce != nil { reponse.setCookie(sceau.effacee) }
    return reponse
  }

  /// The forms of who has several functions say under which they were shown: another tab may have changed it since.
  private func html(pour visite: Visite?) -> HTML {
    let html = cadre(visite)
    guard let visite, !visite.rattachements.isEmpty, let connecte = visite.connecte else { return html }
    return html.withPostsTelling(Fonction.parametre, connecte.fonction.texte)
  }

  func cadre(_ visite: Visite?) -> HTML {
    """
    <html lang="fr">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(titre) · Levier</title>
    <link rel="stylesheet" href="\(Ressource.feuille.adresse)">
    <link rel="icon" href="\(Ressource.icone.adresse)" type="image/svg+xml">
    <script type="module" src="\(Ressource.module.adresse)"></script>
    </head>
    <body>
    <a class="evitement" href="#contenu">Aller au contenu</a>
    \(bandeau(visite))
    <main id="contenu" tabindex="-1">
    \(ariane.isEmpty ? .empty : breadcrumb(ariane.map { ($0.0, $0.1.texte) }, current: titre))
    \(visite?.annonce.map(annonceFaite))
    <div class="titre">
    <h1>\(titre)</h1>
    \(chapeau.isEmpty ? .empty : "<p class=\"chapeau\">\(chapeau)</p>")
    \(actions.isEmpty ? .empty : "<div class=\"actions\">\(actions)</div>")
    </div>
    \(contenu)
    </main>
    <footer class="pied">
    <p>Levier, logiciel libre de suivi des clauses sociales d’insertion.</p>
    </footer>
    </body>
    </html>
    """
  }

  private func bandeau(_ visite: Visite?) -> HTML {
    guard let visite, let connecte = visite.connecte, let menu = visite.menu else {
      return """
        <header class="bandeau"><a class="marque" href="/">Levier</a></header>
        """
    }
    let rubriques = visite.agent.map { agent in menu.rubriques.filter { $0.roles.contains(agent.role) } }
    return """
      <header class="bandeau">
      <a class="marque" href="/">Levier</a>
      <nav aria-label="Principale" class="principale">
      <ul>\((rubriques ?? menu.deLOperateur).map(entree))</ul>
      </nav>
      <div class="session">
      <a href="\(menu.compte)">\(connecte.nom) <span class="role">\(connecte.role)</span></a>
      \(actionForm(to: menu.deconnexion.texte, label: "Se déconnecter", style: .quiet))
      </div>
      \(visite.rattachements.isEmpty ? .empty : choixDeFonction(visite.rattachements, connecte, vers: menu.fonction))
      </header>
      """
  }

  private func entree(_ entree: Rubrique) -> HTML {
    """
    <li><a href="\(entree.chemin)"\(attribute: "aria-current", entree == rubrique ? "page" : nil)>\(entree.libelle)</a></li>
    """
  }
}
