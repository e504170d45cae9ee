/// Makes an award of a record's content, with the tolerance that real files ask for.
struct AwardBuilder {
  private let record: Node
  private let kind: Award.Kind
  private var doubts: Set<AwardDoubt> = []

  static func award(of node: Node, kind: Award.Kind) throws(AwardRefusal) -> Award {
    if case .object(let fields) = node, fields.count == 1, let kind = recordKinds[fields[0].name] {
      return try award(of: fields[0].value, kind: kind)
    }
    guard case .object = node, knownFields.contains(where: { node[$0] != nil }) else { throw .notAnAward }
    var builder = AwardBuilder(record: node, kind: kind)
    return try builder.build()
  }

  /// The names under which files list their records.
  static let recordKinds: [String: Award.Kind] = [
    "marche": .marche, "contrat-concession": .concession, "contratConcession": .concession,
  ]
  private static let knownFields = ["id", "acheteur", "autoriteConcedante", "objet", "codeCPV", "titulaires"]

  private init(record: Node, kind: Award.Kind) {
    self.record = record
    self.kind = kind == .concession || record["autoriteConcedante"] != nil ? .concession : .marche
  }

  private mutating func build() throws(AwardRefusal) -> Award {
    guard let id = record["id"]?.text else { throw .missing(.id) }
    let siret = try buyer()
    guard let objet = record["objet"]?.text else { throw .missing(.objet) }
    let notification = try requiredDate(record["dateNotification"] ?? record["dateSignature"])
    let publication = date(record["datePublicationDonnees"])
    let social = try considerations()
    let cents = try amount()
    let cpv = cpv()
    let months = months(record["dureeMois"])
    let reader = AwardParts(record: record)
    let parties = reader.parties(of: record)
    if parties.isEmpty || parties.contains(where: { $0.siretFault != nil }) {
      doubts.insert(.titulaireDouteux)
    }
    let subcontracts = reader.subcontracts()
    if subcontracts.contains(where: { $0.sousTraitant?.siretFault != nil }) {
      doubts.insert(.sousTraitantDouteux)
    }
    if objet.unicodeScalars.contains("\u{FFFD}") { doubts.insert(.texteAbime) }
    let title = LotTitle(objet)
    let place = record["lieuExecution"]
    return Award(
      kind: kind, id: id, acheteurSiret: siret, acheteurNom: buyerNode?["nom"]?.text, objet: objet,
      nature: record["nature"]?.text, codeCPV: cpv, procedure: record["procedure"]?.text,
      lieuExecution: .init(
        code: place?["code"]?.text, typeCode: place?["typeCode"]?.text, nom: place?["nom"]?.text),
      dureeMois: months, dateNotification: notification, datePublication: publication, montant: cents,
      titulaires: parties, considerationsSociales: social, idAccordCadre: record["idAccordCadre"]?.text,
      ccag: record["ccag"]?.text, modifications: reader.modifications(), sousTraitances: subcontracts,
      numeroLot: title.number, consultation: title.consultation, intituleLot: title.name,
      empreinte: record.fingerprint, doutes: doubts
    )
  }

  private var buyerNode: Node? { record["acheteur"] ?? record["autoriteConcedante"] }

  private func buyer() throws(AwardRefusal) -> String {
    guard let raw = buyerNode?["id"]?.text ?? buyerNode?.text else { throw .missing(.acheteur) }
    switch SiretCheck.check(raw) {
    case .success(let digits): return digits
    case .failure(let fault): throw .badSiret(raw, fault)
    }
  }

  /// Years before public data existed are typing errors.
  private func requiredDate(_ node: Node?) throws(AwardRefusal) -> CalendarDay {
    guard let raw = node?.text else { throw .missing(.dateNotification) }
    guard let day = CalendarDay(text: raw), (1990...2100).contains(day.year) else {
      throw .badDate(.dateNotification, raw)
    }
    return day
  }

  private mutating func date(_ node: Node?) -> CalendarDay? {
    guard let raw = node?.text else { return nil }
    let day = CalendarDay(text: raw)
    if day == nil { doubts.insert(.dateDouteuse) }
    return day
  }

  private mutating func amount() throws(AwardRefusal) -> Int? {
    switch Amount(record["montant"] ?? record["valeurGlobale"]) {
    case .unreadable(let raw): throw .badAmount(raw)
    case .notGiven:
      doubts.insert(.montantDouteux)
      return nil
    case .cents(let cents):
      if !Amount.isPlausible(cents) { doubts.insert(.montantDouteux) }
      return cents
    }
  }

  private mutating func months(_ node: Node?) -> Int? {
    guard let raw = node?.text else { return nil }
    let value = DecimalText(raw).flatMap { $0.scaled(byPowerOfTen: 0) }
    guard let value, (0...1200).contains(value) else {
      doubts.insert(.dureeDouteuse)
      return nil
    }
    return value
  }

  private mutating func cpv() -> String? {
    guard let raw = record["codeCPV"]?.text else { return nil }
    let parts = raw.split(separator: "-", maxSplits: 1)
    let digits = parts.first.map { String($0).trimmed } ?? ""
    if digits.utf8.count == 8, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return digits }
    doubts.insert(.cpvDouteux)
    return raw
  }

  private mutating func considerations() throws(AwardRefusal) -> Set<SocialConsideration> {
    var found: Set<SocialConsideration> = []
    for node in record.members(of: "considerationsSociales", wrappedIn: "considerationSociale") {
      guard let label = node.text else { continue }
      if let known = SocialConsideration(label: label) {
        found.insert(known)
      } else {
        doubts.insert(.considerationInconnue)
      }
    }
    let positive = found.intersection([.clause, .critere, .reserve])
    if found.contains(.aucune), !positive.isEmpty { throw .contradictorySocial(positive) }
    if !positive.isEmpty { return positive }
    return found.contains(.aucune) ? [.aucune] : [.nonRenseigne]
  }
}
