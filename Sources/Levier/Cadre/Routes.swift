import Hummingbird

/// The groups of routes, one a guard.
struct Routes {
  let visiteur: RouterGroup<ContexteVisiteur>
  let personne: RouterGroup<ContextePersonne>
  let operateur: RouterGroup<ContexteOperateur>
  let agent: RouterGroup<ContexteAgent>
  let facilitateur: RouterGroup<ContexteFacilitateur>
  let gestion: RouterGroup<ContexteGestion>
  let declarant: RouterGroup<ContexteDeclarant>
  let employeur: RouterGroup<ContexteEmployeur>
  let marches: RouterGroup<ContexteMarches>
  let publics: RouterGroup<ContextePublics>
  let bilans: RouterGroup<ContexteBilans>
  let tableaux: RouterGroup<ContexteTableaux>
}
