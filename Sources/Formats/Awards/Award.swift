/// One published award (DECP, arrêté du 22 décembre 2022; earlier formats are brought to the same shape).
public struct Award: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable { case marche, concession }

  public struct Place: Hashable, Sendable {
    public let code: String?
    /// « Code postal », « Code commune », « Code département »…
    public let typeCode: String?
    public let nom: String?
  }

  public let kind: Kind
  /// As published: not a key, not even with the buyer.
  public let id: String
  /// Its SIRET is nil where what was published is none (`acheteurDouteux`).
  public let acheteur: AwardParty
  public let objet: String
  public let nature: String?
  /// Eight digits, a check digit left out; as published when it is none (`cpvDouteux`).
  public let codeCPV: String?
  public let procedure: String?
  public let lieuExecution: Place
  public let dureeMois: Int?
  /// Signature, for a concession; nil when absent or unreadable, with a doubt.
  public let dateNotification: CalendarDay?
  public let datePublication: CalendarDay?
  /// Cents, rounded, as published; nil when not given or unreadable.
  public let montant: Int?
  public let titulaires: [AwardParty]
  public let considerationsSociales: Set<SocialConsideration>
  public let idAccordCadre: String?
  public let ccag: String?
  /// From the first to the last in time.
  public let modifications: [AwardModification]
  public let sousTraitances: [AwardSubcontract]
  /// « 3 », « 2B », « A »: read in the title, the format has no field for it.
  public let numeroLot: String?
  /// The title up to the lot's mention, which the lots of one consultation share.
  public let consultation: String
  /// The title after the mention: what the lot is called, when it says so.
  public let intituleLot: String?
  /// SHA-256 of the published content, whatever the order of its fields and lists.
  public let empreinte: String
  /// What was kept although it looks wrong, and what was published there: empty where nothing was.
  public let publies: [AwardDoubt: String]

  public var doutes: Set<AwardDoubt> { Set(publies.keys) }
}

extension Award {
  /// Whether an amount says something: 1 € and 999 999 999 € stand for none.
  public static func isPlausible(cents: Int) -> Bool { Amount.isPlausible(cents) }

  /// The awardees at first, then after each change of them.
  public var titulairesSuccessifs: [[AwardParty]] {
    [titulaires] + modifications.map(\.titulaires).filter { !$0.isEmpty }
  }
}
