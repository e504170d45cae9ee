/// Reads the lists inside a record.
struct AwardParts {
  let record: Node

  func parties(of node: Node) -> [AwardParty] {
    let nodes =
      node.members(of: "titulaires", wrappedIn: "titulaire")
      + node.members(of: "concessionnaires", wrappedIn: "concessionnaire")
    return nodes.compactMap(party)
  }

  func modifications() -> [AwardModification] {
    record.members(of: "modifications", wrappedIn: "modification").map { node in
      AwardModification(
        id: number(node["id"]), objet: node["objetModification"]?.text ?? node["objet"]?.text,
        dateNotification: day(node["dateNotificationModification"] ?? node["dateSignatureModification"]),
        montant: Amount(node["montant"] ?? node["valeurGlobale"]).value, dureeMois: number(node["dureeMois"]),
        titulaires: parties(of: node))
    }
  }

  func subcontracts() -> [AwardSubcontract] {
    record.members(of: "actesSousTraitance", wrappedIn: "acteSousTraitance").map { node in
      AwardSubcontract(
        id: number(node["id"]), objet: node["objet"]?.text, dateNotification: day(node["dateNotification"]),
        montant: Amount(node["montant"]).value, dureeMois: number(node["dureeMois"]),
        sousTraitant: node["sousTraitant"].flatMap(party))
    }
  }

  private func party(_ node: Node) -> AwardParty? {
    let denomination = node["denominationSociale"]?.text ?? node["denomination"]?.text ?? node["nom"]?.text
    let id = node["id"]?.text ?? (node["id"] == nil ? node.text : nil)
    guard id != nil || denomination != nil else { return nil }
    return AwardParty(
      id: id ?? "", typeIdentifiant: node["typeIdentifiant"]?.text, denomination: denomination)
  }

  private func day(_ node: Node?) -> CalendarDay? { node?.text.flatMap { CalendarDay(text: $0) } }

  private func number(_ node: Node?) -> Int? {
    node?.text.flatMap { DecimalText($0) }.flatMap { $0.scaled(byPowerOfTen: 0) }
  }
}
