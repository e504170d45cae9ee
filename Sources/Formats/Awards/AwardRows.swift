/// Joins the lines of a table that are parts of one award.
struct AwardRows {
  private let columns: AwardColumns
  private let scattered: Set<Int>
  private var current: (key: String, position: Int, rows: [Node])?
  /// The awards whose lines do not follow one another, in the order of their first ones.
  private var waiting: [(position: Int, rows: [Node])] = []
  private var places: [String: Int] = [:]

  init(_ columns: AwardColumns, scattered: Set<Int>) {
    (self.columns, self.scattered) = (columns, scattered)
  }

  /// Takes a line; gives the award that the lines before it made, once it is whole.
  mutating func take(_ cells: [String], at position: Int) -> AwardRecord? {
    let row = columns.record(cells)
    let key = columns.holdsParts ? Self.key(row) : String(position)
    if scattered.contains(key.hashValue) {
      let place = places[key] ?? waiting.count
      if place == waiting.count { waiting.append((position, [])) }
      places[key] = place
      waiting[place].rows.append(row)
      return nil
    }
    if let open = current, open.key == key, belongs(row, with: open.rows[0]) {
      current?.rows.append(row)
      return nil
    }
    let done = current.map { record($0.position, $0.rows) }
    current = (key, position, [row])
    return done
  }

  mutating func finish() -> [AwardRecord] {
    let last = current.map { [record($0.position, $0.rows)] } ?? []
    current = nil
    return last + waiting.map { record($0.position, $0.rows) }
  }

  /// Where lines are only awardees, all the rest is the same.
  private func belongs(_ row: Node, with first: Node) -> Bool {
    columns.holdsStates || row.withoutAwardees == first.withoutAwardees
  }

  private func record(_ position: Int, _ rows: [Node]) -> AwardRecord {
    do throws(AwardRefusal) {
      let node = rows.count == 1 && !columns.holdsStates ? rows[0] : AwardStates.joined(rows)
      let award = try AwardBuilder.award(of: node, kind: .marche)
      return .init(position: position, outcome: .success(award))
    } catch {
      return .init(position: position, outcome: .failure(error))
    }
  }

  /// What the lines of one award share. One identifier serves several lots, whose objects differ.
  static func key(_ row: Node) -> String {
    let buyer = (row["acheteur"] ?? row["autoriteConcedante"])?["id"]?.text ?? ""
    return [buyer, row["id"]?.text ?? "", row["objet"]?.text?.folded ?? ""].joined(separator: "|")
  }
}

extension AwardRows {
  /// Finds the keys that come back after another one. A key is kept as its hash: eight bytes an award.
  struct Scatter {
    private var seen: Set<Int> = []
    private var last: Int?
    private(set) var found: Set<Int> = []

    mutating func see(_ key: String) {
      let key = key.hashValue
      guard key != last else { return }
      if !seen.insert(key).inserted { found.insert(key) }
      last = key
    }
  }
}

extension Node {
  fileprivate var withoutAwardees: Node {
    guard case .object(let fields) = self else { return self }
    return .object(fields.filter { $0.name != "titulaires" && $0.name != "concessionnaires" })
  }
}
