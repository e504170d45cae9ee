import Markup
import Storage

extension Transaction {
  /// A declaration's page, in a fixed number of statements.
  func page(
    _ id: ID<Declaration>, pour agent: AgentConnecte, vue: VueDeclaration
  ) throws -> PageDeclaration {
    let fiche = try ficheDeclaration(id, dans: agent.perimetre)
    let versions = try versionsPratiques(du: agent.territoire)
    let seuils = versions.pratiques(le: fiche.mois.premierJour).signalements
    var page = PageDeclaration(
      fiche: fiche, role: agent.role, seuils: seuils, formulaire: fiche.formulaire, vue: vue)
    let code = fiche.declaration.etat.code
    if [.brouillon, .aCompleter].contains(code) {
      page.dateLimite = try dateLimite(
        de: fiche.declaration.employeur, fiche.mois, selon: versions.pratiques(le: Jour(now)).delais)
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
    page.traces = try traces(sur: id, ActeDeclarations.self, ActeCadre.self).map { $0.dite(par: fiche) }
    return page
  }
}

extension Trace {
  /// Whose line was written or corrected is told by the line itself.
  fileprivate func dite(par fiche: FicheDeclaration) -> Trace {
    let contrat: ID<Contrat>? =
      switch acte as? ActeDeclarations {
      case .correction: fiche.lignes.first { $0.id == details.id() }?.contrat
      case .ajoutDeLigne: details.id()
      default: nil
      }
    guard let personne = fiche.contrats.first(where: { $0.id == contrat })?.personne, let mots else {
      return self
    }
    var dite = self
    dite.mots = MotsDeTrace(
      avant: mots.avant.isEmpty ? "" : "\(personne), \(mots.avant)",
      apres: mots.avant.isEmpty ? "\(personne), \(mots.apres)" : mots.apres)
    return dite
  }
}
