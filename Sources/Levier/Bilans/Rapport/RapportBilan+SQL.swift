import Markup
import Storage

/// How a reader wants the report drawn.
struct OptionsBilan: Hashable, Sendable {
  /// Nothing chosen: the territory's rule in force at the end of the period.
  var diviseur: Heures?
  var masque: Bool
  var produitLe: Jour
}

/// A report, and what else its page needs.
struct LectureBilan: Sendable {
  let rapport: RapportBilan
  let portees: [PorteeNommee]
  let textes: TextesBilan
}

extension Transaction {
  /// - Throws: `Absence` for a scope that is not the reader's.
  func rapport(_ demande: DemandeBilan, _ options: OptionsBilan) throws -> LectureBilan {
    let donnees = try donnees(demande)
    let portees = try portees(demande.lecteur, parmi: donnees.structures)
    guard let portee = portees.first(where: { $0.portee == demande.portee }) else { throw Absence() }
    let regle = try regleEnVigueur(dans: demande.lecteur.territoire, le: demande.periode.fin)
    let textes = try textes(demande)
    let choix = PresentationBilan(
      portee: portee, diviseur: options.diviseur ?? regle.diviseurEtp,
      regle: options.diviseur == nil ? regle.nom : nil, produitLe: options.produitLe, masque: options.masque,
      nommeLesLots: demande.lecteur.acces != .agregats,
      detaillePersonnes: demande.lecteur.detaille(demande.portee))
    return LectureBilan(
      rapport: RapportBilan(donnees, demande.lecteur, choix, textes: textes.remplis), portees: portees,
      textes: textes)
  }

  /// The scopes that a reader may choose.
  private func portees(_ lecteur: LecteurBilan, parmi acteurs: [ID<Structure>: DonneesBilan.Acteur]) throws
    -> [PorteeNommee]
  {
    let territoire = PorteeNommee(portee: .territoire, nom: lecteur.territoireNom)
    switch lecteur.acces {
    case .agregats: return [territoire]
    case .donneurOrdre(let id):
      guard let lui = acteurs[id] else { return [] }
      let siennes = try operations(lecteur, "AND operation.donneur_ordre_id = \(id)")
      return [PorteeNommee(portee: .donneurOrdre(id), nom: lui.nom)] + siennes
    case .territoire:
      let donneurs = acteurs.filter { $0.value.genre.nature == .donneurOrdre }
        .sorted { (French.fold($0.value.nom), $0.key) < (French.fold($1.value.nom), $1.key) }
        .map { PorteeNommee(portee: .donneurOrdre($0.key), nom: $0.value.nom) }
      return [territoire] + donneurs + (try operations(lecteur))
    }
  }

  private func operations(_ lecteur: LecteurBilan, _ filtre: SQL = "") throws -> [PorteeNommee] {
    try rows(
      """
      SELECT operation.id, operation.intitule
      FROM operation
      WHERE operation.territoire_id = \(lecteur.territoire) \(filtre)
      ORDER BY operation.cle_tri, operation.id
      """
    ).map { PorteeNommee(portee: .operation(try $0["id"]), nom: try $0["intitule"]) }
  }
}
