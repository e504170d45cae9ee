import Storage

// What taking an award in asks of a person, and what was answered already.
extension Transaction {
  /// What was published of each field and that a person decided not to take.
  func gardes(surLeLot lot: ID<Lot>) throws -> [ChampPublie: Set<String>] {
    try gardes("lot_id = \(lot) AND porteur = 'lot'")
  }

  func gardes(surLeMarche marche: ID<Marche>) throws -> [ChampPublie: Set<String>] {
    try gardes("marche_id = \(marche) AND porteur = 'marche'")
  }

  private func gardes(_ celles: SQL) throws -> [ChampPublie: Set<String>] {
    var gardes: [ChampPublie: Set<String>] = [:]
    for row in try rows("SELECT champ, publie FROM verification WHERE issue = 'garde' AND \(celles)") {
      if let champ = ChampPublie(rawValue: try row["champ"]) {
        gardes[champ, default: []].insert(try row["publie"])
      }
    }
    return gardes
  }
}

extension TransactionLocale {
  /// Asks for the differences that are left, and forgets those that the new publication settled.
  func demander(_ decisions: [Decision], surLeLot lot: Lot) throws {
    try clore("lot_id = \(lot.id) AND porteur = 'lot'")
    for decision in decisions where decision.suite == .demander {
      try noter(.ecart(decision.champ, .lot), decision.vers.phrase, lot: lot.id)
    }
  }

  /// A difference of the market goes with one of its lots, by which it is found.
  func demander(_ decisions: [Decision], surLeMarche marche: ID<Marche>)
    throws
  {
    try clore("marche_id = \(marche) AND porteur = 'marche'")
    let demandees = decisions.filter { $0.suite == .demander }
    guard !demandees.isEmpty,
      let lot: ID<Lot> = try value("SELECT min(id) FROM lot WHERE marche_id = \(marche)")
    else { return }
    for decision in demandees {
      try noter(.ecart(decision.champ, .marche), decision.vers.phrase, lot: lot)
    }
  }

  func douter(_ doutes: [Doute: String], de lot: ID<Lot>) throws {
    for doute in Doute.allCases {
      if let publie = doutes[doute] { try noter(.doute(doute), publie, lot: lot) }
    }
  }

  /// Those of a new publication take the place of the former; what a person looked at is not asked again.
  func remplacerLesDoutes(_ doutes: [Doute: String], de lot: ID<Lot>) throws {
    // That of a name is of a structure, and asked once.
    try clore("lot_id = \(lot) AND genre = 'doute' AND champ <> \(Doute.nom.rawValue)")
    let vus = Set(
      try rows(
        """
        SELECT champ, publie FROM verification
        WHERE lot_id = \(lot) AND genre = 'doute' AND issue IN ('corrige', 'laisse')
        """
      ).map { "\(try $0["champ"] as String) \(try $0["publie"] as String)" })
    try douter(doutes.filter { !vus.contains("\($0.key.rawValue) \($0.value)") }, de: lot)
  }

  func rapprocher(_ lot: ID<Lot>, de autre: ID<Lot>) throws {
    try noter(.semblable(autre), "", lot: lot)
  }

  private func noter(
    _ objet: Verification.Objet, _ publie: String, lot: ID<Lot>
  ) throws {
    let colonnes: Columns = [
      "territoire_id": territoire, "lot_id": lot, "autre_lot_id": objet.autre, "genre": objet.genre,
      "porteur": objet.porteur, "champ": objet.champ, "publie": publie, "issue": "", "cree_le": now,
    ]
    try execute(
      """
      INSERT INTO verification (marche_id, \(colonnes.names))
      SELECT marche_id, \(colonnes.values) FROM lot WHERE territoire_id = \(territoire) AND id = \(lot)
      """)
  }

  /// By the lot or the market: the territory's open questions may be thousands (its sign keeps its index out).
  private func clore(_ celles: SQL) throws {
    try execute(
      "UPDATE verification SET issue = 'republie', le = \(now) WHERE +territoire_id = \(territoire) AND issue = '' AND \(celles)"
    )
  }
}

// As a row keeps it.
extension Verification.Objet {
  var genre: Verification.Genre {
    switch self {
    case .ecart: .ecart
    case .semblable: .semblable
    case .doute: .doute
    }
  }

  fileprivate var autre: ID<Lot>? {
    if case .semblable(let lot) = self { lot } else { nil }
  }

  fileprivate var porteur: String {
    if case .ecart(_, let porteur) = self { porteur.rawValue } else { "" }
  }

  fileprivate var champ: String {
    switch self {
    case .ecart(let champ, _): champ.rawValue
    case .semblable: ""
    case .doute(let doute): doute.rawValue
    }
  }
}
