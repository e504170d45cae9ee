/// One award out of the lines of a national table: its first state, and what modifications made of it. A table
/// gives either each state whole (`donneesActuelles`, `modification_id`), or the modification beside the first
/// state (`montantModification`…).
enum AwardStates {
  static func joined(_ rows: [Node]) -> Node {
    let states = ordered(rows)
    guard let first = states.first, let row = first.first else { return .null }
    let later = states.dropFirst().compactMap(modification)
    let beside = distinct(rows.flatMap { $0.members(of: "modifications", wrappedIn: "modification") })
    let replaced = ["titulaires", "concessionnaires", "modifications", "etat", "dateNotification"]
    return .object(
      row.fields.filter { !replaced.contains($0.name) }
        + awardees(first)
        + field("dateNotification", earliest(rows, "dateNotification"))
        + field("modifications", joined(beside) + later))
  }

  /// Lines by state, from the first to the current one.
  private static func ordered(_ rows: [Node]) -> [[Node]] {
    var states: [(state: State, rows: [Node])] = []
    for row in rows {
      let state = State(row)
      if let index = states.firstIndex(where: { $0.state == state }) {
        states[index].rows.append(row)
      } else {
        states.append((state, [row]))
      }
    }
    return states.sorted { $0.state < $1.state }.map(\.rows)
  }

  private static func modification(_ state: [Node]) -> Node? {
    guard let row = state.first else { return nil }
    return .object(
      field("id", row["etat"]?["modification"])
        + field("dateNotificationModification", row["dateNotification"])
        + field("datePublicationDonneesModification", row["datePublicationDonnees"])
        + field("montant", row["montant"] ?? row["valeurGlobale"]) + field("dureeMois", row["dureeMois"])
        + awardees(state))
  }

  /// The lines of one modification, one a new awardee, are one.
  private static func joined(_ modifications: [Node]) -> [Node] {
    var groups: [[Node]] = []
    for node in modifications where node.saysSomething {
      let alone = Node.object(node.fields.filter { $0.name != "titulaires" })
      let index = groups.firstIndex { Node.object($0[0].fields.filter { $0.name != "titulaires" }) == alone }
      if let index { groups[index].append(node) } else { groups.append([node]) }
    }
    return groups.map { .object($0[0].fields.filter { $0.name != "titulaires" } + awardees($0)) }
  }

  private static func awardees(_ rows: [Node]) -> [Node.Field] {
    ["titulaires", "concessionnaires"].flatMap { name in
      field(name, distinct(rows.flatMap { $0.members(of: name, wrappedIn: String(name.dropLast())) }))
    }
  }

  private static func earliest(_ rows: [Node], _ name: String) -> Node? {
    let dated = rows.compactMap { row in PublishedDay(row[name]).value.map { ($0, row[name]) } }
    return dated.min { $0.0 < $1.0 }?.1 ?? rows.first?[name]
  }

  private static func distinct(_ nodes: [Node]) -> [Node] {
    var seen: Set<Node> = []
    return nodes.filter { seen.insert($0).inserted }
  }

  private static func field(_ name: String, _ value: Node?) -> [Node.Field] {
    value.map { [.init(name: name, value: $0)] } ?? []
  }

  private static func field(_ name: String, _ members: [Node]) -> [Node.Field] {
    members.isEmpty ? [] : [.init(name: name, value: .list(members))]
  }
}

extension AwardStates {
  /// Which of its states a line tells.
  private struct State: Hashable, Comparable {
    let modification: Int
    let isCurrent: Bool
    let published: String

    init(_ row: Node) {
      let state = row["etat"]
      modification = state?["modification"]?.text.flatMap { DecimalText($0) }?.scaled(byPowerOfTen: 0) ?? 0
      let word = state?["actuel"]?.text?.folded ?? "oui"
      isCurrent = ["1", "true", "oui", "vrai"].contains(word)
      published = state == nil ? "" : PublishedDay(row["datePublicationDonnees"]).value?.description ?? ""
    }

    static func < (a: Self, b: Self) -> Bool {
      (a.modification, a.isCurrent ? 1 : 0, a.published) < (b.modification, b.isCurrent ? 1 : 0, b.published)
    }
  }
}
