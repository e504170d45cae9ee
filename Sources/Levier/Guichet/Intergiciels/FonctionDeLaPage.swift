import HTTPTypes
import Hummingbird
import Markup
import Storage

/// A person with several functions may change it in another tab: what the first tab sends, or asks for, is not taken
/// as the other's. An address may name the function that it is opened under, which is then taken.
struct FonctionDeLaPage: RouterMiddleware {
  typealias Context = ContexteVisiteur
  let services: Services

  func handle(
    _ requete: Request, context: ContexteVisiteur,
    next: (Request, ContexteVisiteur) async throws -> Response
  ) async throws -> Response {
    guard let connecte = context.visite.connecte else { return try await next(requete, context) }
    let (visite, prise) = (context.visite, requete.fonction(Fonction.prise))
    if requete.method == .post, prise == nil, !requete.estDuCompte {
      let (sous, dit) = (requete.fonction(Fonction.parametre), requete.filtres[Fonction.parametre] != nil)
      // A page of before the second function said none.
      guard sous == connecte.fonction || !dit && visite.rattachements.isEmpty else {
        return try pageDUneAutreFonction(sous, visite, connecte).response(from: requete, context: context)
      }
    }
    if case .operateur = connecte, prise == nil, requete.uri.path == Chemin.accueil.texte {
      return .redirect(to: VoiesNational.national().texte)
    }
    guard !visite.rattachements.isEmpty else { return try await next(requete, context) }
    var contexte = context
    if let prise, prise != connecte.fonction, requete.vientDUnePage {
      contexte.visite.connecte = try await prendre(prise, requete, context.visite)
      if requete.method == .get { return .redirect(to: requete.sansFonction.texte) }
    }
    do {
      return try await next(requete, contexte)
    } catch is Absence where requete.method == .get {
      return try pageAilleursPeutEtre(requete, context.visite, connecte).response(
        from: requete, context: context)
    }
  }

  /// - Throws: `Absence` for what is not a function of that person.
  private func prendre(_ fonction: Fonction, _ requete: Request, _ visite: Visite) async throws -> Connecte {
    let (session, compte) = try (visite.session.ouAbsence(), (visite.connecte?.compte).ouAbsence())
    let jeton = try services.installation.session(requete).ouAbsence()
    return try await services.storage.write { tx in
      try tx.prendre(fonction, dans: session, de: compte)
      return try tx.connecte(jeton: jeton).ouAbsence().qui
    }
  }
}

extension Request {
  fileprivate func fonction(_ parametre: String) -> Fonction? {
    filtres[parametre].flatMap(Fonction.init(texte:))
  }

  /// What is the person's own, whatever they act as.
  fileprivate var estDuCompte: Bool {
    [VoiesConnexion.compte(), VoiesConnexion.deconnexion(), VoiesConnexion.connexion()].contains {
      uri.path == $0.texte || uri.path.hasPrefix("\($0.texte)/")
    } || uri.path.hasPrefix("/invitations/")
  }

  /// Another site's link changes nothing of what its reader acts as; what posts was checked already. Browsers that do
  /// not say it, name the page that leads here to this site alone.
  fileprivate var vientDUnePage: Bool {
    if method == .post { return true }
    if let site = headers[HTTPField.Name.secFetchSite] { return site == "same-origin" }
    guard let page = headers[.referer], let hote = head.authority else { return false }
    return page.hasPrefix("http://\(hote)/") || page.hasPrefix("https://\(hote)/")
  }
}

/// What was sent is lost on purpose, and told: nothing is written under a function that its author did not see.
private func pageDUneAutreFonction(_ sous: Fonction?, _ visite: Visite, _ connecte: Connecte) -> Page {
  let voulue = sous.flatMap { sous in visite.rattachements.first { $0.fonction == sous } }
  return Page(
    titre: "Vous avez changé de fonction", statut: .conflict,
    contenu: """
      <p>Cette page était ouverte pour \(voulue?.enClair ?? "une autre fonction que celle que vous avez maintenant")\u{a0};
      depuis, vous agissez pour \(connecte.lieu). Rien n’a été enregistré\u{a0}: \(voulue == nil ? "rouvrez la page, puis refaites votre saisie." : "reprenez la fonction, puis revenez à la page et envoyez-la de nouveau\u{202f}; la saisie est peut-être à refaire.")</p>
      \(voulue.map { boutonDeFonction($0, label: "Agir pour \($0.lieu)", vers: VoiesConnexion.fonction(), style: .primary) })
      """)
}

/// The page of another territory, perhaps: each function is offered, and none is told whether it is hers.
private func pageAilleursPeutEtre(_ requete: Request, _ visite: Visite, _ connecte: Connecte) -> Page {
  let retour = requete.sansFonction
  let autres = visite.rattachements.filter { $0.fonction != connecte.fonction }
  return Page(
    titre: "Page introuvable", statut: .notFound,
    contenu: """
      <p>Cette page n’existe pas, ou elle ne fait pas partie de ce que vous pouvez consulter pour \(connecte.lieu). Vous avez
      d’autres fonctions\u{a0}: elle est peut-être de l’une d’elles.</p>
      <ul class="liste">\(autres.map { "<li>\(boutonDeFonction($0, label: "Ouvrir pour \($0.lieu)", vers: VoiesConnexion.fonction(), retour: retour, style: .secondary))</li>" as HTML })</ul>
      <p><a href="/">Revenir à la liste «\u{a0}À faire\u{a0}»</a></p>
      """)
}

extension Rattachement {
  fileprivate var enClair: String { "\(lieu) (\(role.lowercased()))" }
}
