import Hummingbird
import Markup
import Storage

/// Where the operator of the installation keeps what the law gives to the whole country.
struct RoutesNational {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.operateur.get(VoiesNational.national, use: afficher)
    RoutesDeChiffre(services: services, lire: { try $0.smicsTenus() }).ajouter(a: routes)
    RoutesDeChiffre(services: services, lire: { try $0.seuilsTenus() }).ajouter(a: routes)
    RoutesDeChiffre(services: services, lire: { try $0.seuilsNationauxTenus() }).ajouter(a: routes)
    RoutesDeChiffre(services: services, lire: { try $0.entreesTenues() }).ajouter(a: routes)
    RoutesDeChiffre(services: services, lire: { try $0.joursFeriesTenus(depuis: nil) }).ajouter(a: routes)
  }

  @Sendable func afficher(_ requete: Request, _ contexte: ContexteOperateur) async throws -> Page {
    let jour = services.aujourdhui
    return try await services.storage.read { tx in
      pageNational(
        DonneesNationales(
          smics: try tx.smicsTenus(), seuils: try tx.seuilsTenus(), nationaux: try tx.seuilsNationauxTenus(),
          entrees: try tx.entreesTenues(), feries: try tx.joursFeriesTenus(depuis: jour),
          territoires: try tx.territoires().count, traces: try tx.tracesNationales()))
    }
  }
}

/// One kind of figure: added, and corrected with what it was told.
struct RoutesDeChiffre<C: ChiffreNational>: Sendable {
  let services: Services
  let lire: @Sendable (any Transaction) throws -> [Tenu<C>]

  func ajouter(a routes: Routes) {
    if let nouveau = C.voies.nouveau {
      routes.operateur.get(nouveau) { _, _ in pageChiffre(Form(), de: nil as Tenu<C>?) }
      routes.operateur.post(C.voies.tous, use: creer)
    }
    routes.operateur.get(C.voies.voieDuChiffre, use: modifier)
    routes.operateur.post(C.voies.voieDuChiffre, use: corriger)
  }

  @Sendable func creer(_ requete: Request, _ contexte: ContexteOperateur) async throws -> Reponse {
    let operateur = contexte.operateur.id
    let recu = formulaire(try await requete.formulaire(C.Champ.self), de: nil)
    return try await services.enregistrerAuNational(recu) { tx, chiffre in
      try tx.ajouter(chiffre, par: .operateur(operateur))
      return Enregistre(
        VoiesNational.national(), "\(chiffre.enClair)\u{a0}: ajouté pour tous les territoires.")
    }
  }

  @Sendable func modifier(_ requete: Request, _ contexte: ContexteOperateur, _ id: ID<C>) async throws -> Page
  {
    let tenu = try await tenu(id)
    let traces = try await services.storage.read { tx in try tx.traces(sur: id, ActeNational.self) }
    return pageChiffre(tenu.formulaire, de: tenu, traces: traces)
  }

  @Sendable func corriger(_ requete: Request, _ contexte: ContexteOperateur, _ id: ID<C>) async throws
    -> Reponse
  {
    let (operateur, tenu) = (contexte.operateur.id, try await tenu(id))
    let champs = try await requete.formulaire(C.Champ.self)
    return try await services.enregistrerAuNational(formulaire(champs, de: tenu)) { tx, chiffre in
      guard chiffre.remplace(tenu.chiffre) else { throw Absence() }
      guard chiffre != tenu.chiffre else { throw Inchange(chemin: VoiesNational.national()) }
      try tx.corriger(tenu, par: chiffre, version: Version(champs), auteur: .operateur(operateur))
      return Enregistre(
        VoiesNational.national(), "\(chiffre.enClair)\u{a0}: corrigé pour tous les territoires.")
    }
  }

  private func formulaire(_ champs: Form<C.Champ>, de tenu: Tenu<C>?) -> FormulaireRecu<C.Champ, C> {
    FormulaireRecu(
      champs: champs, actuelle: tenu?.formulaire, unicites: [C.unicite], lire: { C(&$0) },
      page: { formulaire, conflit in pageChiffre(formulaire, de: tenu, conflit: conflit) })
  }

  private func tenu(_ id: ID<C>) async throws -> Tenu<C> {
    try await services.storage.read { tx in try lire(tx).first { $0.id == id }.ouAbsence() }
  }
}

extension Tenu where Chiffre: ChiffreNational {
  fileprivate var formulaire: Form<Chiffre.Champ> {
    var formulaire = chiffre.formulaire
    formulaire[.version] = "\(version)"
    return formulaire
  }
}
