import Storage

extension Transaction {
  /// What was done of a market, with the reason of each setting aside, which stands in its own row.
  func traces(duMarche id: ID<Marche>) throws -> [Trace] {
    let traces = try traces(sur: id, ActeMarches.self, ActePublications.self, ActeCadre.self)
    let mises = traces.compactMap(\.miseDeCote)
    guard !mises.isEmpty else { return traces }
    let motifs: [ID<MiseDeCote>: String] = Dictionary(
      uniqueKeysWithValues: try rows("SELECT id, motif FROM mise_de_cote WHERE id IN \(list: mises)").map {
        (try $0["id"], try $0["motif"])
      })
    return traces.map { trace in
      var lue = trace
      if let mise = trace.miseDeCote { lue.mots = motifs[mise].map { MotsDeTrace(apres: $0) } }
      return lue
    }
  }
}

extension Trace {
  fileprivate var miseDeCote: ID<MiseDeCote>? {
    acte as? ActeMarches == .miseDeCote ? details.id() : nil
  }
}
