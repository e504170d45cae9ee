import Hummingbird
import Logging
import Storage

/// The router of the whole application: what every request passes, then each chapter's routes.
func guichet(_ services: Services) -> Router<ContexteVisiteur> {
  let routeur = Router(context: ContexteVisiteur.self, options: .autoGenerateHeadEndpoints)
  routeur.add(middleware: JournalDesRequetes())
  routeur.add(middleware: EntetesDeSecurite(https: services.installation.https))
  routeur.add(middleware: SceauDuNavigateur(installation: services.installation))
  routeur.add(middleware: Erreurs())
  ressources(routeur)
  sante(routeur, services)
  routeur.add(middleware: AdresseBienFormee())
  routeur.add(middleware: MemeOrigine())
  routeur.add(middleware: AdresseDOrigine(mandataires: services.installation.mandataires))
  routeur.add(middleware: LectureSession(services: services))
  routeur.add(middleware: FonctionDeLaPage(services: services))
  routeur.add(middleware: TraceDesConfirmations(services: services))
  let routes = Routes(
    visiteur: routeur.group(),
    personne: routeur.group(context: ContextePersonne.self),
    operateur: routeur.group(context: ContexteOperateur.self),
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
  RoutesStructures(services: services, exigerLaNature: { try $0.exigerLaNature(de: $1, $2) }).ajouter(
    a: routes)
  RoutesFicheStructure(services: services).ajouter(a: routes)
  RoutesAgents(services: services).ajouter(a: routes)
  RoutesOperations(services: services).ajouter(a: routes)
  RoutesMarches(services: services).ajouter(a: routes)
  RoutesLectureMarches(services: services).ajouter(a: routes)
  RoutesMisesDeCote(services: services).ajouter(a: routes)
  RoutesQualification(services: services).ajouter(a: routes)
  RoutesLots(services: services).ajouter(a: routes)
  RoutesReglesDuLot(services: services).ajouter(a: routes)
  RoutesImportAvis(services: services).ajouter(a: routes)
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
  RoutesEngagements(services: services, tenue: { try $0.tenue(de: $1) }).ajouter(a: routes)
  RoutesFicheEngagement(services: services).ajouter(a: routes)
  RoutesEcritures(services: services).ajouter(a: routes)
  RoutesReglages(services: services).ajouter(a: routes)
  RoutesNational(services: services).ajouter(a: routes)
  RoutesPratiques(services: services).ajouter(a: routes)
  RoutesExports(services: services).ajouter(a: routes)
  RoutesFicheLot(services: services).ajouter(a: routes)
  RoutesPublics(services: services).ajouter(a: routes)
  let instruction = LectureInstruction(services: services, entree: { try $0.entree(de: $1, le: $2) })
  RoutesEligibilites(services: services, instruction: instruction).ajouter(a: routes)
  RoutesDecisions(services: services, instruction: instruction).ajouter(a: routes)
  RoutesLecturePublics(services: services).ajouter(a: routes)
  RoutesFicheReservee(services: services).ajouter(a: routes)
  RoutesSalaries(services: services).ajouter(a: routes)
  RoutesDoublons(services: services).ajouter(a: routes)
  RoutesContrats(services: services, tenue: { try $0.tenue(de: $1) }).ajouter(a: routes)
  RoutesLectureContrats(services: services).ajouter(a: routes)
  return routeur
}

private func ressources(_ routeur: Router<ContexteVisiteur>) {
  for ressource in [Ressource.feuille, .module, .icone] {
    routeur.get(RouterPath("/public/\(ressource.nom)")) { _, _ in ressource }
  }
}
