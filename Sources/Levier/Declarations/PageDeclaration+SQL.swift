import Markup
import Storage

extension Transaction {
  /// A declaration's page, in a fixed number of statements.
  func page(
    _ id: ID<Declaration>, pour agent: AgentConnecte, vue: VueDeclaration
  ) throws -> PageDeclaration {
    let fiche = try ficheDeclaration(id, dans: agent.perimetre)
    let pratiques = try pratiques(du: agent.territoire, le: fiche.mois.premierJour)
    let seuils = pratiques.signalements
    var page = PageDeclaration(
      fiche: fiche, role: agent.role, seuils: seuils, formulaire: fiche.formulaire, vue: vue)
    let code = fiche.declaration.etat.code
    if [.brouillon, .aCompleter].contains(code) {
      page.terme = try terme(de: fiche.declaration.employeur, fiche.mois, selon: pratiques.delais)
    }
    if code.estComptee { page.imputations = try imputations(de: id) }
    if agent.role == .facilitateur {
      page.charges = try moisCharges(de: fiche.declaration, audelaDe: seuils.heuresMensuelles)
    }
    if agent.role == .facilitateur, code == .transmise {
      let repartition = try repartition(de: fiche)
      page.repartition = repartition
      page.formulaire = repartition.formulaire(version: fiche.entete.version)
    }
    page.traces = try traces(sur: id, ActeDeclarations.self, ActeCadre.self)
    return page
  }
}
