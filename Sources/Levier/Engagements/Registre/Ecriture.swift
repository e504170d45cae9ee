import Storage

/// A line of the ledger of an engagement. It is never changed nor removed: a mistake is corrected by the
/// opposite line, which names the one it cancels.
struct Ecriture: Sendable {
  let id: ID<Ecriture>
  let engagement: ID<Engagement>
  let le: Jour
  let genre: GenreEcriture
  let heures: Heures
  let libelle: String
  let auteur: String
  /// The line that this one cancels.
  let corrige: ID<Ecriture>?
  let estCorrigee: Bool
  /// The other end of a transfer.
  let contrepartie: Contrepartie?

  struct Contrepartie: Sendable, Hashable {
    let engagement: ID<Engagement>
    let titulaire: String
    let lot: String
  }

  enum Refus: RefusDeChamp, Hashable {
    /// The line would leave less than nothing owed; here is what is owed.
    case obligationNegative(dues: Heures)
    /// The line would leave less than nothing done; here is what is done.
    case realisationNegative(faites: Heures)
    case dejaCorrigee
    case correctionDeCorrection
  }

  /// A correction is not corrected: the right line is written anew.
  var estCorrigeable: Bool { corrige == nil && !estCorrigee }
}

/// A line as typed, before it is stored.
struct NouvelleEcriture: Sendable, Hashable {
  var engagement: ID<Engagement>
  var le: Jour
  var genre: GenreEcriture
  var heures: Heures
  var libelle: String
  var corrige: ID<Ecriture>?
}

/// Hours moved from one engagement to another by a written agreement of buyers, holder and facilitator.
struct NouveauTransfert: Sendable, Hashable {
  var de: ID<Engagement>
  var vers: ID<Engagement>
  var le: Jour
  var heures: Heures
  /// The written agreement, as it can be found again.
  var accord: String
}
