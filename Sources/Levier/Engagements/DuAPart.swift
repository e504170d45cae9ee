import Storage

/// What clauses ask beside insertion, of one nature: counted apart, in no sum.
struct DuAPart: Hashable, Sendable {
  let nature: NatureDue
  let engagements: Int
  let dues: Heures
  let faites: Heures

  init(_ row: Row) throws {
    nature = try row["nature"]
    engagements = try row["engagements"]
    dues = try row["dues"]
    faites = try row["faites"]
  }

  /// « 40 h faites sur 140 h de stage ».
  var phrase: String { "\(faites.enFrancais) faites sur \(nature.dite(dues))" }
}
