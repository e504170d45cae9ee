import Hummingbird
import Markup
import Storage

/// The list, and the opening of a month.
struct RoutesDeclarations {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.declarant.get(VoiesDeclarations.declarations, use: lister)
    routes.declarant.post(VoiesDeclarations.declarations, use: ouvrir)
    routes.facilitateur.get(VoiesDeclarations.moisCharges, use: moisCharges)
  }

  @Sendable func lister(_ requete: Request, _ contexte: ContexteDeclarant) async throws -> Reponse {
    let (filtres, agent, aujourdhui) = (requete.filtres, contexte.agent, services.aujourdhui)
    let tranche = Tranche(filtres)
    let tri = Tri<TriDeclarations>(filtres, defaut: .mois, .desc)
    if let format = FormatExport(filtres) {
      let filtre = FiltreDeclarations(filtres)
      return try await services.exporter(format, par: agent) { tx in
        let declarations = try toutesLesPages {
          try tx.declarations(dans: agent.perimetre, filtre, tri: tri, page: $0)
        }
        return DeclarationListee.export(declarations, par: agent.role)
      }
    }
    return try await services.storage.read { tx in
      let employeurs = agent.role == .facilitateur ? try tx.employeurs(dans: agent.perimetre) : []
      let filtres = filtres.nommant("employeur", parmi: employeurs)
      let filtre = FiltreDeclarations(filtres)
      let liste = ListeDeclarations(
        declarations: try tx.declarations(dans: agent.perimetre, filtre, tri: tri, page: tranche),
        total: try tx.nombreDeDeclarations(dans: agent.perimetre, filtre),
        aFaire: try tx.moisAFaire(
          dans: agent.perimetre, parmi: filtre.moisAChercher(le: aujourdhui, par: agent.role),
          employeur: filtre.employeur,
          selon: try tx.pratiques(du: agent.territoire, le: aujourdhui).delais),
        employeurs: employeurs,
        filtres: filtres, tranche: tranche)
      return .page(pageDeclarations(liste, par: agent.role))
    }
  }

  /// Opening twice leads to the same declaration.
  @Sendable func ouvrir(_ requete: Request, _ contexte: ContexteDeclarant) async throws -> Reponse {
    let (formulaire, agent) = (try await requete.formulaire(), contexte.agent)
    guard let employeur = ID<Structure>(segment: formulaire["employeur"]),
      let mois = Mois(lu: formulaire["mois"])
    else { throw Absence() }
    guard mois <= services.aujourdhui.mois else {
      return .vers(VoiesDeclarations.declarations(), "Attendez le début du mois pour déclarer ses heures.")
    }
    let chemin = try await services.storage.write(dans: contexte.agent.territoire) { tx -> Chemin in
      _ = try tx.structure(employeur, dans: agent.perimetre)
      return VoiesDeclarations.declaration(try tx.ouvrirDeclaration(employeur, mois, par: agent.id))
    }
    return .vers(chemin, annonce: nil)
  }

  @Sendable func moisCharges(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Page {
    let (filtres, agent) = (requete.filtres, contexte.agent)
    let mois = filtres.rempli("mois").flatMap(Mois.init(lu:)) ?? services.aujourdhui.mois.precedent
    return try await services.storage.read { tx in
      let seuil = try tx.pratiques(du: agent.territoire, le: mois.premierJour).signalements.heuresMensuelles
      let lignes = try tx.lignesChargees(en: mois, audelaDe: seuil, dans: agent.perimetre)
      return pageMoisCharges(lignes, mois: mois, seuil: seuil)
    }
  }
}

extension Mois {
  /// A month in an address or a hidden field; anything else is none.
  init?(lu texte: String) {
    do { try self.init(texte) } catch { return nil }
  }
}

extension FiltreDeclarations {
  init(_ filtres: QueryString) {
    mois = filtres.rempli("mois").flatMap(Mois.init(lu:))
    employeur = filtres.rempli("employeur").flatMap(ID.init(segment:))
    switch filtres.rempli("etat") {
    case "a_faire": etat = .aFaire
    case let code?: etat = Declaration.Etat.Code(rawValue: code).map(Etat.code)
    case nil: etat = nil
    }
  }

  /// Where an unopened month may hide: the one asked for, or the year behind us. The month in hand is offered
  /// to its employer only: to a facilitator it is not late.
  fileprivate func moisAChercher(le jour: Jour, par role: Role) -> [Mois] {
    if case .code = etat { return [] }
    if let mois { return mois <= jour.mois ? [mois] : [] }
    return ((role == .facilitateur ? 1 : 0)...12).map { jour.mois - $0 }
  }
}
