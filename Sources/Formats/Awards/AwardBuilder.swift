import Folding

/// Makes an award of a record's content, with the tolerance that real files ask for: only what has no buyer, no
/// object or no identifier cannot be used.
struct AwardBuilder {
  private let record: Node
  private let kind: Award.Kind
  private var doubts: [AwardDoubt: String] = [:]

  static func award(of node: Node, kind: Award.Kind) throws(AwardRefusal) -> Award {
    guard case .object(let fields) = node else { throw .notAnAward }
    if fields.count == 1, let kind = recordKinds[fields[0].name] {
      return try award(of: fields[0].value, kind: kind)
    }
    guard let kindOfFields = Self.kind(ofFields: fields.map(\.name)) else {
      // The envelopes of open data portals.
      guard let inner = node["record"] ?? node["fields"], inner != node else { throw .notAnAward }
      return try award(of: inner, kind: kind)
    }
    var builder = AwardBuilder(
      record: FlatRecord.nested(node), kind: kind == .concession ? kind : kindOfFields)
    return try builder.build()
  }

  /// The names under which files list their records.
  static let recordKinds: [String: Award.Kind] = [
    "marche": .marche, "contrat-concession": .concession, "contratConcession": .concession,
  ]

  /// Nil when the names are not those of an award.
  static func kind(ofFields names: [String]) -> Award.Kind? {
    let paths = names.compactMap { name in
      FlatRecord.official.contains(name) ? name : AwardColumns.field(of: name.folded)?.first
    }
    guard paths.contains(where: known.contains) else { return nil }
    return paths.contains("autoriteConcedante") || paths.contains("concessionnaires") ? .concession : .marche
  }

  private static let known: Set<String> = [
    "acheteur", "autoriteConcedante", "objet", "codeCPV", "titulaires", "concessionnaires",
  ]

  private init(record: Node, kind: Award.Kind) {
    self.record = record
    let nature = record["nature"]?.text?.folded ?? ""
    let isConcession = nature.contains("concession") || nature.contains("delegationdeservicepublic")
    self.kind = isConcession ? .concession : kind
  }

  private mutating func build() throws(AwardRefusal) -> Award {
    guard let id = record["id"]?.reference else { throw .missing(.id) }
    guard let buyer = AwardParts.buyer(of: record) else { throw .missing(.acheteur) }
    guard let objet = record["objet"]?.said else { throw .missing(.objet) }
    if buyer.siret == nil { doubts[.acheteurDouteux] = buyer.id }
    let social = try considerations()
    let reader = AwardParts(record: record)
    let (parties, subcontracts) = (reader.parties(of: record), reader.subcontracts())
    let (cents, months, modifications) = (amount(), months(), reader.modifications().inTime)
    doubt(parties, subcontracts)
    doubt(modifications, amount: cents, months: months)
    let title = LotTitle(objet)
    let place = AwardParts.place(of: record)
    doubt(lost: [objet, buyer.denomination, place.nom] + parties.map(\.denomination))
    return Award(
      kind: kind, id: id, acheteur: buyer, objet: objet, nature: record["nature"]?.said, codeCPV: cpv(),
      procedure: record["procedure"]?.said, lieuExecution: place, dureeMois: months,
      dateNotification: notification(), datePublication: publication(), montant: cents, titulaires: parties,
      considerationsSociales: social, idAccordCadre: record["idAccordCadre"]?.identifier,
      ccag: record["ccag"]?.said, modifications: modifications, sousTraitances: subcontracts,
      numeroLot: title.number, consultation: title.consultation, intituleLot: title.name,
      empreinte: record.fingerprint, publies: doubts
    )
  }

  private mutating func notification() -> CalendarDay? {
    switch PublishedDay(record["dateNotification"] ?? record["dateSignature"]) {
    case .day(let day): return day
    case .notGiven: doubts[.notificationAbsente] = ""
    case .unreadable(let raw): doubts[.notificationDouteuse] = raw
    }
    return nil
  }

  private mutating func publication() -> CalendarDay? {
    let read = PublishedDay(record["datePublicationDonnees"])
    if case .unreadable(let raw) = read { doubts[.dateDouteuse] = raw }
    return read.value
  }

  private mutating func amount() -> Int? {
    switch Amount(record["montant"] ?? record["valeurGlobale"]) {
    case .unreadable(let raw): doubts[.montantDouteux] = raw
    case .notGiven: doubts[.montantDouteux] = ""
    case .cents(let cents):
      if !Amount.isPlausible(cents) { doubts[.montantDouteux] = Amount.euros(cents) }
      return cents
    }
    return nil
  }

  private mutating func months() -> Int? {
    guard let raw = record["dureeMois"]?.text, !Placeholder.isNothing(raw) else { return nil }
    let decimal = DecimalText(raw.replacing(",", with: "."))
    let value = decimal?.plain.contains(".") == true ? nil : decimal?.scaled(byPowerOfTen: 0)
    if let value, (1...1200).contains(value) { return value }
    doubts[.dureeDouteuse] = raw
    return value == 0 ? 0 : nil
  }

  private mutating func cpv() -> String? {
    guard let raw = record["codeCPV"]?.identifier else { return nil }
    let parts = raw.split(separator: "-", maxSplits: 1)
    let digits = parts.first.map { String($0).trimmed } ?? ""
    if digits.utf8.count == 8, digits.utf8.allSatisfy(\.isDigit) { return digits }
    doubts[.cpvDouteux] = raw
    return raw
  }

  private mutating func considerations() throws(AwardRefusal) -> Set<SocialConsideration> {
    var found: Set<SocialConsideration> = []
    for node in record.members(of: "considerationsSociales", wrappedIn: "considerationSociale") {
      for label in SocialConsideration.labels(of: node) {
        if let known = SocialConsideration(label: label) {
          found.insert(known)
        } else {
          doubts[.considerationInconnue] = label
        }
      }
    }
    let positive = found.intersection([.clause, .critere, .reserve])
    if found.contains(.aucune), !positive.isEmpty { throw .contradictorySocial(positive) }
    if !positive.isEmpty { return positive }
    return found.contains(.aucune) ? [.aucune] : [.nonRenseigne]
  }
}

extension AwardBuilder {
  private mutating func doubt(_ parties: [AwardParty], _ subcontracts: [AwardSubcontract]) {
    if parties.isEmpty { doubts[.titulaireDouteux] = "" }
    if let wrong = parties.first(where: { $0.siretFault != nil }) { doubts[.titulaireDouteux] = wrong.id }
    if let wrong = subcontracts.compactMap(\.sousTraitant).first(where: { $0.siretFault != nil }) {
      doubts[.sousTraitantDouteux] = wrong.id
    }
  }

  /// Some publish what a modification adds, where its whole is asked for.
  private mutating func doubt(_ modifications: [AwardModification], amount: Int?, months: Int?) {
    let odd = modifications.compactMap(\.montant).last {
      !Amount.isPlausible($0) || $0 < (amount ?? 0) / 2 || $0 / 50 > amount ?? .max
    }
    if let odd { doubts[.montantDouteux] = Amount.euros(odd) }
    let short = modifications.compactMap(\.dureeMois).last { $0 < months ?? 1 }
    if let short { doubts[.dureeDouteuse] = String(short) }
  }

  private mutating func doubt(lost texts: [String?]) {
    let damaged = texts.compactMap { $0 }.first { $0.unicodeScalars.contains(where: \.isLost) }
    if let damaged { doubts[.texteAbime] = damaged }
  }
}

extension Unicode.Scalar {
  /// What stands for a character that was lost, or was never one of a text.
  fileprivate var isLost: Bool {
    if self == "\u{FFFD}" { return true }
    return (value < 0x20 || (0x7F...0x9F).contains(value)) && !properties.isWhitespace
  }
}
