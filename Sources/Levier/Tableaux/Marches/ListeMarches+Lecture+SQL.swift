import Markup
import Storage

/// How the pages of markets are read from their address.
extension FiltreMarches {
  init(_ filtres: QueryString) {
    self.init(
      mot: filtres.rempli("mot"), nature: filtres.rempli("nature").flatMap(Nature.init(rawValue:)),
      donneurOrdre: filtres.rempli("donneur_ordre").flatMap(ID.init(segment:)),
      suivi: filtres["suivi"].flatMap(SuiviMarche.init(rawValue:)) ?? .courant)
  }
}

extension Tri<TriMarches> {
  init(marches filtres: QueryString) { self.init(filtres, defaut: .notification, .desc) }
}

extension Tranche {
  /// Awards to look at come by the hundred: longer pages can be asked for.
  init(marches filtres: QueryString, sur total: Int) {
    let lignes = filtres["lignes"].flatMap { Int($0) }.flatMap { ListeMarches.lignes.contains($0) ? $0 : nil }
    let demandee = Tranche(filtres)
    self = Tranche(page: demandee.page, taille: lignes ?? demandee.taille).bornee(sur: total)
  }
}

extension Transaction {
  /// - Parameter cochage: what was ticked and refused; nothing when the list is only read.
  func listeMarches(
    _ filtres: QueryString, _ agent: AgentConnecte, cochage: Form<ChampDeCote>? = nil
  ) throws -> ListeMarches {
    let donneursOrdre = try structuresAuChoix([.donneurOrdre], dans: agent.territoire)
    let filtres = filtres.nommant("donneur_ordre", parmi: donneursOrdre)
    let (filtre, peutEcarter) = (FiltreMarches(filtres), agent.role == .facilitateur)
    let total = try nombreDeMarches(dans: agent.perimetre, filtre)
    let tranche = Tranche(marches: filtres, sur: total)
    let marches = try marches(
      dans: agent.perimetre, filtre, tri: Tri(marches: filtres), page: tranche)
    let coches = filtres[ListeMarches.coches] == nil ? [] : marches.map(\.id)
    return ListeMarches(
      marches: marches, total: total,
      donneursOrdre: donneursOrdre, filtres: filtres.removing(ListeMarches.coches), tranche: tranche,
      suivi: filtre.suivi,
      cochage: peutEcarter && filtre.suivi == .aQualifier ? cochage ?? .miseDeCote(coches) : nil)
  }

  func ficheMarche(
    _ id: ID<Marche>, _ agent: AgentConnecte, _ cochage: Form<ChampDeCote>? = nil
  ) throws -> FicheMarche {
    let (marche, entree) = (try marche(id, dans: agent.perimetre), try entreeDeLaConditionSociale())
    return FicheMarche(
      marche: marche, lots: try lots(de: id, dans: agent.perimetre),
      exigence: try exigence(de: marche, entree),
      entree: entree,
      traces: try traces(duMarche: id), jour: Jour(now), cochage: cochage)
  }
}
