import Storage

extension Transaction {
  /// What was done of a person's record, the records of a merge told by the names that they have today.
  func traces(deLaPersonne id: ID<Participant>) throws -> [Trace] {
    let traces = try traces(sur: id, ActePublics.self, ActeFusions.self, ActeCadre.self)
    let fiches = Set(traces.flatMap(\.fiches))
    guard !fiches.isEmpty else { return traces }
    let noms: [ID<Participant>: String] = Dictionary(
      uniqueKeysWithValues: try rows(
        "SELECT id, prenom, nom FROM participant WHERE id IN \(list: fiches.sorted())"
      ).map { row in
        let fiche: ID<Participant> = try row["id"]
        return (
          fiche, "\(NomDePersonne.complet(prenom: try row["prenom"], nom: try row["nom"])) (fiche \(fiche))"
        )
      })
    return traces.map { trace in
      var lue = trace
      let nommees = trace.fiches.compactMap { noms[$0] }
      if nommees.count == 2 { lue.mots = MotsDeTrace(avant: nommees[0], apres: nommees[1]) }
      return lue
    }
  }
}

extension Trace {
  fileprivate var fiches: [ID<Participant>] {
    acte is ActeFusions ? details.codes.compactMap(ID.init(segment:)) : []
  }
}
