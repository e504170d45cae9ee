/// What an employer says was worked in a month, on its way from draft to closed book.
struct Declaration: Hashable, Sendable {
  let id: ID<Declaration>
  let employeur: ID<Structure>
  let mois: Mois
  let etat: Etat

  enum Etat: Hashable, Sendable {
    case brouillon
    case transmise(par: ID<Agent>)
    case aCompleter(motif: Texte)
    case validee(par: ID<Agent>)
    case cloturee(par: ID<Agent>)
  }

  enum Refus: Error, Hashable {
    case roleSansDroit(Role), pasFacilitateur, moisAVenir
    case aVerifier, dejaTransmise, pasTransmise, pasValidee, pasModifiable, pasCloturee, pasARouvrir
  }

  /// The employer hands its month over, or the facilitator does for it.
  func transmettre(par agent: ID<Agent>, role: Role, le jour: Jour) throws(Refus) -> Declaration {
    guard [.entreprise, .siae, .facilitateur].contains(role) else { throw .roleSansDroit(role) }
    guard estModifiable else { throw .dejaTransmise }
    guard mois <= jour.mois else { throw .moisAVenir }
    return vers(.transmise(par: agent))
  }

  func demanderComplement(role: Role, motif: Texte) throws(Refus) -> Declaration {
    guard role == .facilitateur else { throw .pasFacilitateur }
    guard case .transmise = etat else { throw .pasTransmise }
    return vers(.aCompleter(motif: motif))
  }

  /// Only a facilitator validates; an employer's own agent never does. The facilitator who typed a month in
  /// for an employer may.
  func valider(par agent: ID<Agent>, role: Role) throws(Refus) -> Declaration {
    guard role == .facilitateur else { throw .pasFacilitateur }
    guard case .transmise = etat else { throw .pasTransmise }
    return vers(.validee(par: agent))
  }

  /// Locks the month: nothing in it changes any more, corrections are new lines.
  func cloturer(par agent: ID<Agent>, role: Role) throws(Refus) -> Declaration {
    guard role == .facilitateur else { throw .pasFacilitateur }
    guard case .validee = etat else { throw .pasValidee }
    return vers(.cloturee(par: agent))
  }

  /// Gives a validated month back to its author: its shares among engagements are undone.
  /// - Throws: `pasARouvrir` unless it is validated, and not closed.
  func rouvrir(role: Role, motif: Texte) throws(Refus) -> Declaration {
    guard role == .facilitateur else { throw .pasFacilitateur }
    guard case .validee = etat else { throw .pasARouvrir }
    return vers(.aCompleter(motif: motif))
  }

  /// Undoes a validation: the month waits for it again, as its author handed it over.
  /// - Parameter auteur: who had handed it over.
  /// - Throws: `pasARouvrir` unless it is validated, and not closed.
  func annulerValidation(role: Role, transmisePar auteur: ID<Agent>) throws(Refus) -> Declaration {
    guard role == .facilitateur else { throw .pasFacilitateur }
    guard case .validee = etat else { throw .pasARouvrir }
    return vers(.transmise(par: auteur))
  }

  private func vers(_ suite: Etat) -> Declaration {
    Declaration(id: id, employeur: employeur, mois: mois, etat: suite)
  }
}
