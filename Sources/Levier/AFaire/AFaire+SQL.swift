import Storage

/// What a reading of the tasks is made with.
struct LectureTaches: Sendable {
  let agent: AgentConnecte
  let jour: Jour
  /// The practices of the territory, dated: hours are looked at by those of their month.
  let versions: [PratiquesDatees]
  /// Those of the day.
  let pratiques: Pratiques
  /// Tasks shown of each kind; the others are counted.
  var limite = 8
  /// The page to come back to once a task is done.
  var retour = Chemin.accueil

  init(agent: AgentConnecte, jour: Jour, _ versions: [PratiquesDatees]) {
    (self.agent, self.jour, self.versions) = (agent, jour, versions)
    pratiques = versions.pratiques(le: jour)
  }

  var perimetre: Perimetre { agent.perimetre }
  var delais: Delais { pratiques.delais }
}

extension Transaction {
  /// What is asked of a person under each of their functions, side by side.
  func aFaire(_ lectures: [LectureTaches]) throws -> AFaire {
    guard lectures.count > 1 else { return try lectures.first.map(aFaire) ?? AFaire(piles: []) }
    return AFaire(
      piles: try lectures.flatMap { lecture in
        let un = lecture.agent
        // Each names its function: a press may be the second one of its page.
        let seul = lectures.count { $0.agent.territoire == un.territoire } == 1
        let lieu = seul ? un.territoireNom : "\(un.structureNom), \(un.territoireNom)"
        return try aFaire(lecture).piles.map { $0.situee(lieu, .agent(un.id)) }
      })
  }

  /// One statement a kind of task, whatever their number.
  func aFaire(_ lecture: LectureTaches) throws -> AFaire {
    let piles: [Pile] =
      switch lecture.agent.role {
      case .facilitateur: try tachesDuFacilitateur(lecture)
      case .entreprise, .siae: try tachesDeLEmployeur(lecture)
      case .donneurOrdre:
        [try engagementsEnRetard(lecture), try lotsSansEngagement(lecture)]
      case .prescripteur:
        [
          try eligibilites(.piecesManquantes, lecture), try eligibilites(.aInstruire, lecture),
          try contratsQuiFinissent(lecture),
        ]
      case .financeur: []
      case .administrateur:
        [
          try premierFacilitateur(lecture), try comptesInvites(lecture), try structuresSansSiret(lecture),
          try regleAbsente(lecture),
        ]
      }
    return AFaire(piles: piles.filter { !$0.taches.isEmpty })
  }

  private func tachesDuFacilitateur(_ lecture: LectureTaches) throws -> [Pile] {
    [
      try declarationsRecues(lecture), try declarationsReclamees(lecture),
      try declarationsACompleter(lecture),
      try eligibilites(.aInstruire, lecture), try eligibilites(.piecesManquantes, lecture),
      try eligibilitesQuiFinissent(lecture), try contratsQuiFinissent(lecture),
      try sortiesInconnues(lecture), try engagementsEnRetard(lecture), try lotsSansEngagement(lecture),
      try premiersMarches(lecture), try marchesAQualifier(lecture), try publicationsADecider(lecture),
      try avisAVerifier(lecture), try structuresANommer(lecture),
      try comptesInvites(lecture),
    ]
  }

  private func tachesDeLEmployeur(_ lecture: LectureTaches) throws -> [Pile] {
    [
      try declarationsReclamees(lecture), try declarationsACompleter(lecture),
      try declarationsRecues(lecture),
      try engagementsEnRetard(lecture), try correspondantsManquants(lecture),
      try contratsQuiFinissent(lecture),
      try sortiesInconnues(lecture),
    ]
  }

  /// Rows of a statement that selects `count(*) OVER () AS total` beside its own columns. Its CROSS JOIN keeps
  /// SQLite to the order written: the few rows that wait first, then what they belong to.
  func pile(_ nom: String, _ sql: SQL, _ tache: (Row) throws -> Tache) throws -> Pile {
    try pile(nom, try rows(sql), tache)
  }

  func pile(_ nom: String, _ lues: [Row], _ tache: (Row) throws -> Tache) throws -> Pile {
    let total: Int? = try lues.first.map { try $0["total"] }
    return Pile(taches: try lues.map(tache), total: total ?? 0, nom: nom)
  }
}
