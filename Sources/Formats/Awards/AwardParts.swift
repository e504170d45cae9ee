/// Reads the lists inside a record.
struct AwardParts {
  let record: Node

  func parties(of node: Node) -> [AwardParty] {
    let nodes =
      node.members(of: "titulaires", wrappedIn: "titulaire")
      + node.members(of: "concessionnaires", wrappedIn: "concessionnaire")
    return nodes.compactMap(Self.party)
  }

  /// Nil when nothing says who buys.
  static func buyer(of record: Node) -> AwardParty? {
    let nodes =
      record.members(of: "acheteur", wrappedIn: "acheteur")
      + record.members(of: "autoriteConcedante", wrappedIn: "autoriteConcedante")
    return nodes.lazy.compactMap(party).first
  }

  static func place(of record: Node) -> Award.Place {
    let place = record["lieuExecution"]
    return .init(
      code: place?["code"]?.identifier, typeCode: place?["typeCode"]?.said, nom: place?["nom"]?.said)
  }

  func modifications() -> [AwardModification] {
    record.members(of: "modifications", wrappedIn: "modification").map { node in
      AwardModification(
        id: number(node["id"]), objet: node["objetModification"]?.said ?? node["objet"]?.said,
        dateNotification: day(node["dateNotificationModification"] ?? node["dateSignatureModification"]),
        datePublication: day(node["datePublicationDonneesModification"]),
        montant: Amount(node["montant"] ?? node["valeurGlobale"]).value, dureeMois: number(node["dureeMois"]),
        titulaires: parties(of: node))
    }
  }

  func subcontracts() -> [AwardSubcontract] {
    record.members(of: "actesSousTraitance", wrappedIn: "acteSousTraitance").map { node in
      AwardSubcontract(
        id: number(node["id"]), objet: node["objet"]?.said, dateNotification: day(node["dateNotification"]),
        montant: Amount(node["montant"]).value, dureeMois: number(node["dureeMois"]),
        sousTraitant: node["sousTraitant"].flatMap(Self.party))
    }
  }

  /// A bare text is a number, or a name where it has next to no digit. One that is a list which could not be read
  /// names nobody.
  private static func party(_ node: Node) -> AwardParty? {
    let bare = node["id"] == nil ? node.identifier.flatMap(notAList) : nil
    let isName = bare.map { $0.count(where: \.isNumber) < 5 && $0.contains(where: \.isLetter) } ?? false
    let id = isName ? nil : node["id"]?.identifier.flatMap(notAList) ?? bare
    let names = [node["denominationSociale"], node["denomination"], node["nom"]]
    let denomination = isName ? bare : names.lazy.compactMap { $0?.said }.first.flatMap(notAList)
    let isWithheld = names.contains { $0?.text.map(Placeholder.isWithheld) ?? false }
    guard id != nil || denomination != nil || isWithheld else { return nil }
    return AwardParty(
      id: id ?? "", typeIdentifiant: node["typeIdentifiant"]?.said, denomination: denomination)
  }

  private static func notAList(_ text: String) -> String? { LooseList.isOne(text) ? nil : text }

  private func day(_ node: Node?) -> CalendarDay? { PublishedDay(node).value }

  private func number(_ node: Node?) -> Int? {
    node?.text.flatMap { DecimalText($0) }.flatMap { $0.scaled(byPowerOfTen: 0) }
  }
}
