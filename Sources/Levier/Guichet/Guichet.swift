import Hummingbird
import Logging
import Storage

/// The router of the whole application: what every request passes, then each chapter's routes.
func guichet(_ services: Services) -> Router<ContexteVisiteur> {
  let routeur = Router(context: ContexteVisiteur.self, options: .autoGenerateHeadEndpoints)
  routeur.add(middleware: JournalDesRequetes())
  routeur.add(middleware: EntetesDeSecurite(https: services.reglages.https))
  routeur.add(middleware: SceauDuNavigateur(reglages: services.reglages))
  routeur.add(middleware: Erreurs())
  ressources(routeur)
  sante(routeur, services)
  routeur.add(middleware: AdresseBienFormee())
  routeur.add(middleware: MemeOrigine())
  routeur.add(middleware: AdresseDOrigine(mandataires: services.reglages.mandataires))
  routeur.add(middleware: LectureSession(services: services))
  routeur.add(middleware: TraceDesConfirmations(services: services))
  let routes = Routes(
    visiteur: routeur.group(),
    agent: routeur.group(context: ContexteAgent.self),
    facilitateur: routeur.group(context: ContexteFacilitateur.self),
    gestion: routeur.group(context: ContexteGestion.self),
    declarant: routeur.group(context: ContexteDeclarant.self),
    employeur: routeur.group(context: ContexteEmployeur.self),
    marches: routeur.group(context: ContexteMarches.self),
    publics: routeur.group(context: ContextePublics.self),
    bilans: routeur.group(context: ContexteBilans.self),
    tableaux: routeur.group(context: ContexteTableaux.self))
  RoutesConnexion(services: services).ajouter(a: routes)
  RoutesStructures(services: services).ajouter(a: routes)
  RoutesAgents(services: services).ajouter(a: routes)
  RoutesOperations(services: services).ajouter(a: routes)
  RoutesMarches(services: services).ajouter(a: routes)
  RoutesMisesDeCote(services: services).ajouter(a: routes)
  RoutesQualification(services: services).ajouter(a: routes)
  RoutesLots(services: services).ajouter(a: routes)
  RoutesReprise(services: services).ajouter(a: routes)
  RoutesVerifications(services: services).ajouter(a: routes)
  RoutesReunions(services: services).ajouter(a: routes)
  RoutesDepots(services: services, genres: [.avis, .heures]).ajouter(a: routes)
  RoutesBilans(services: services).ajouter(a: routes)
  RoutesAFaire(services: services).ajouter(a: routes)
  RoutesTableaux(services: services).ajouter(a: routes)
  RoutesDeclarations(services: services).ajouter(a: routes)
  RoutesDeclaration(services: services).ajouter(a: routes)
  RoutesCorrection(services: services).ajouter(a: routes)
  RoutesImportHeures(services: services).ajouter(a: routes)
  RoutesEngagements(services: services).ajouter(a: routes)
  RoutesEcritures(services: services).ajouter(a: routes)
  RoutesReglages(services: services).ajouter(a: routes)
  RoutesPratiques(services: services).ajouter(a: routes)
  RoutesExports(services: services).ajouter(a: routes)
  RoutesFicheLot(services: services).ajouter(a: routes)
  RoutesPublics(services: services).ajouter(a: routes)
  RoutesContrats(services: services).ajouter(a: routes)
  return routeur
}

private func ressources(_ routeur: Router<ContexteVisiteur>) {
  for ressource in [Ressource.feuille, .module, .icone] {
    routeur.get(RouterPath("/public/\(ressource.nom)")) { _, _ in ressource }
  }
}
