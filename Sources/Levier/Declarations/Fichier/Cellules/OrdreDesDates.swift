import Formats

/// Whether the days of each column put the day or the month in front: what one of them shows that can be read
/// one way only, else what the agent said. French sheets put the day in front, unless the months that this makes
/// are as likely to be days.
struct OrdreDesDates: Sendable {
  private enum Verdict: Sendable {
    case jour
    case mois(temoin: String)
    /// Some days can only be read one way, some only the other.
    case contredit(temoin: String)
    case aDire(DateBarree)
  }

  private let rangs: [ColonneHeures: Int]
  private let verdicts: [ColonneHeures: Verdict]
  private let dit: OrdreDeDate?
  /// The columns whose days a program may have taken from texts, the month for the day.
  private let converties: [ColonneHeures: String]

  init(_ lignes: [TabularRow], _ correspondance: CorrespondanceHeures) {
    let (suite, ordre) = (lignes.dropFirst(correspondance.entete + 1), correspondance.ordre)
    rangs = correspondance.colonnes.filter { [.mois, .naissance].contains($0.key) }
    dit = ordre
    let releves = rangs.mapValues { ReleveDeDates(suite, $0) }
    let ailleurs = releves.values.contains { $0.moisDevant != nil }
    verdicts = Dictionary(
      uniqueKeysWithValues: releves.map { colonne, releve in
        (colonne, Self.verdict(colonne, releve, enDoute: ailleurs || ordre != nil))
      })
    converties = releves.compactMapValues { $0.joursAuDelaDeDouze ? nil : $0.moisDevant }
  }

  /// - Parameter enDoute: another column puts the month in front, or the agent was asked.
  private static func verdict(
    _ colonne: ColonneHeures, _ releve: ReleveDeDates, enDoute: Bool
  ) -> Verdict {
    if let temoin = releve.moisDevant {
      if releve.jourDevant != nil { return .contredit(temoin: temoin) }
      guard let ambigue = releve.ambigue, !releve.moisDevantPartout(colonne) else {
        return .mois(temoin: temoin)
      }
      return .aDire(ambigue)
    }
    guard releve.jourDevant == nil, let ambigue = releve.ambigue else { return .jour }
    if enDoute { return .aDire(ambigue) }
    // A birth read in the wrong order is nobody's; a month would be another.
    return colonne == .naissance || releve.vaSansDireJourDevant ? .jour : .aDire(ambigue)
  }

  /// A day that only the agent can tell how to read.
  var exemple: DateBarree? {
    [ColonneHeures.mois, .naissance].lazy.compactMap { colonne in
      if case .aDire(let exemple) = verdicts[colonne] { exemple } else { nil }
    }.first
  }

  var seDemande: Bool { dit == nil && exemple != nil }

  /// A day that shows, by itself, that a column puts the month in front.
  var moisDevant: String? {
    [ColonneHeures.mois, .naissance].lazy.compactMap { colonne in
      if case .mois(let temoin) = verdicts[colonne] { temoin } else { nil }
    }.first
  }
}

extension OrdreDesDates {
  /// The line with its days written day first.
  func remise(_ ligne: TabularRow) throws(LigneHeures.Refus) -> TabularRow {
    var remise = ligne
    for (colonne, rang) in rangs {
      try exigerSure(ligne.montree(rang), colonne)
      if let date = DateBarree(ligne.montree(rang)), ordre(colonne) == .mois {
        remise = remise.avec(.text(date.inversee), au: rang)
      }
    }
    return remise
  }

  private func ordre(_ colonne: ColonneHeures) -> OrdreDeDate? {
    switch verdicts[colonne] {
    case .mois: .mois
    case .aDire: dit
    case .jour, .contredit, nil: .jour
    }
  }

  private func exigerSure(_ cellule: Cell, _ colonne: ColonneHeures) throws(LigneHeures.Refus) {
    if case .date(let jour) = cellule, let temoin = converties[colonne], jour.day <= 12,
      jour.day != jour.month
    {
      throw .ordreDouteux(colonne, cellule.text, temoin: temoin)
    }
    guard let date = DateBarree(cellule), date.estAmbigue else { return }
    switch verdicts[colonne] {
    case .contredit(let temoin): throw .ordreDouteux(colonne, date.texte, temoin: temoin)
    case .aDire where dit == nil: throw .ordreDouteux(colonne, date.texte, temoin: nil)
    case .jour, .mois, .aDire, nil: break
    }
  }
}

extension TabularRow {
  /// The same with another text in a column, shown by a merge or not.
  fileprivate func avec(_ cellule: Cell, au rang: Int) -> TabularRow {
    var (cellules, aspect) = (cells, aspect)
    if aspect.merged[rang] != nil { aspect.merged[rang] = cellule }
    if cellules.indices.contains(rang) { cellules[rang] = cellule }
    return TabularRow(line: line, cells: cellules, units: units, aspect: aspect)
  }
}
