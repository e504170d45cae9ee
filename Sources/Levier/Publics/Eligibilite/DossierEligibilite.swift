import Storage

/// An eligibility as it is kept: its state, why it was asked, and what was seen to decide it.
struct DossierEligibilite: Sendable, Identifiable {
  let id: ID<DossierEligibilite>
  let participant: Participant.ID
  let eligibilite: Eligibilite
  let criteres: [CritereInvoque]
  /// Whether the reader follows it: to another, neither its criteria nor its notes are told.
  let estDetaillee: Bool
  /// The name of the local rule from which the window was computed.
  let regle: String
  let decideePar: String?
  let decideeLe: Instant?
  let ouverteLe: Instant
  let version: Int

  /// A reason put forward, and by whom and when its proof was seen.
  struct CritereInvoque: Sendable, Hashable {
    let critere: Critere
    let vuePar: String?
    let vueLe: Jour?
  }

  enum Refus: Error, Hashable { case pieceNonVue }

  var etat: Eligibilite.Etat.Code { eligibilite.etat.code }

  /// The state on a day: a window that is past has expired, whether or not the calendar was told.
  func etat(le jour: Jour) -> Eligibilite.Etat.Code {
    if etat == .valide, let fin = eligibilite.fenetre?.fin, fin < jour { return .expire }
    return etat
  }

  var estOuverte: Bool { etat == .aInstruire || etat == .piecesManquantes }
  var estSensible: Bool { criteres.contains { $0.critere.estSensible } }

  /// Branch A rests on the employer's own agreement; for the others one proof at least must have been seen, and for a
  /// protected one whatever its branch, which must not be told by what is accepted.
  func exigerUnePiece() throws(Refus) {
    guard
      criteres.contains(where: {
        $0.vueLe != nil || ($0.critere.branche == .structure && !$0.critere.estSensible)
      })
    else { throw .pieceNonVue }
  }
}

extension DossierEligibilite.Refus: Phrase {
  var phrase: String {
    switch self {
    case .pieceNonVue: "Notez au moins une pièce vue avant de valider."
    }
  }
}

extension Critere: Storable {}
extension Eligibilite.Etat.Code: Storable {}
extension Fenetre.Cause: Storable {}
extension Sortie: Storable {}
