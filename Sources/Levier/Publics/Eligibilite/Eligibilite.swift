/// Whether a person may be counted on clauses: decided by the facilitator on proof seen, before the start.
struct Eligibilite: Hashable, Sendable {
  let criteres: Set<Critere>
  let etat: Etat

  enum Etat: Hashable, Sendable {
    case aInstruire
    case piecesManquantes(motif: Texte)
    case valide(par: ID<Agent>, le: Jour, fenetre: Fenetre)
    case refuse(par: ID<Agent>, le: Jour, motif: Texte)
    /// The window is past: the calendar decided, no agent did.
    case expire(fenetre: Fenetre)
  }

  enum Refus: Error, Hashable { case pasFacilitateur, dejaDecidee, sansCritere, pasValide, pasExpiree }

  func reclamerPieces(role: Role, motif: Texte) throws(Refus) -> Eligibilite {
    try instruire(role)
    return vers(.piecesManquantes(motif: motif))
  }

  func valider(par agent: ID<Agent>, role: Role, le jour: Jour, fenetre: Fenetre) throws(Refus) -> Eligibilite
  {
    try instruire(role)
    guard !criteres.isEmpty else { throw .sansCritere }
    return vers(.valide(par: agent, le: jour, fenetre: fenetre))
  }

  func refuser(par agent: ID<Agent>, role: Role, le jour: Jour, motif: Texte) throws(Refus) -> Eligibilite {
    try instruire(role)
    return vers(.refuse(par: agent, le: jour, motif: motif))
  }

  /// Other bounds for a window already granted, such as those of a prolonged PASS IAE.
  func deplacer(role: Role, fenetre: Fenetre) throws(Refus) -> Eligibilite {
    guard role == .facilitateur else { throw .pasFacilitateur }
    guard case .valide(let agent, let jour, _) = etat else { throw .pasValide }
    return vers(.valide(par: agent, le: jour, fenetre: fenetre))
  }

  /// Other bounds for a window that is past, when they were mistaken: it may run again.
  func corriger(par agent: ID<Agent>, role: Role, le jour: Jour, fenetre: Fenetre) throws(Refus)
    -> Eligibilite
  {
    guard role == .facilitateur else { throw .pasFacilitateur }
    guard case .expire = etat else { throw .pasExpiree }
    return vers(
      fenetre.fin < jour ? .expire(fenetre: fenetre) : .valide(par: agent, le: jour, fenetre: fenetre))
  }

  /// The days that count. An expired window still does for its own days: closed months do not change.
  var fenetre: Fenetre? {
    switch etat {
    case .valide(_, _, let fenetre), .expire(let fenetre): fenetre
    case .aInstruire, .piecesManquantes, .refuse: nil
    }
  }

  private func instruire(_ role: Role) throws(Refus) {
    guard role == .facilitateur else { throw .pasFacilitateur }
    switch etat {
    case .aInstruire, .piecesManquantes: return
    case .valide, .refuse, .expire: throw .dejaDecidee
    }
  }

  private func vers(_ suite: Etat) -> Eligibilite { Eligibilite(criteres: criteres, etat: suite) }
}
