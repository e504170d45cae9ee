import Formats
import Markup

/// Which sheet of a file is read, and which column of it holds what: recognised where that is sure, chosen by
/// the agent elsewhere.
struct CorrespondanceHeures: Hashable, Sendable {
  /// The rank of the titles among the rows that hold something; of the lower ones where they take two rows.
  var entete: Int
  /// The row above holds titles too, each over one or several of those of this one.
  var surDeuxLignes = false
  var colonnes: [ColonneHeures: Int]
  /// Those that several titles suit, until the agent has chosen.
  var aChoisir: Set<ColonneHeures> = []
  /// For a sheet of one month, that does not say which.
  var mois: Mois?
  /// The sheet of a workbook; nil for a text, or until the agent has chosen.
  var feuille: String?
  /// The agent says that nobody worked: the sheet tells training alone.
  var sansTravail = false
  /// The lines of one contract and one month are added up.
  var additionner = false
  /// The lines that the workbook does not show are taken in too.
  var masquees = false
  /// Of the days whose column does not say it.
  var ordre: OrdreDeDate?

  /// Name and first name are in one column.
  var nomComplet: Bool { colonnes[.nom] != nil && colonnes[.nom] == colonnes[.prenom] }

  /// What is still to be said: who, when and how long, and what several titles compete for.
  var manque: [ColonneHeures] {
    ColonneHeures.allCases.filter { colonne in
      aChoisir.contains(colonne) || (colonnes[colonne] == nil && estRequise(colonne))
    }
  }

  private func estRequise(_ colonne: ColonneHeures) -> Bool {
    switch colonne {
    case .nom, .prenom: colonnes[.contrat] == nil
    case .mois: mois == nil
    case .heures: !sansTravail || colonnes[.formation] == nil
    case .contrat, .naissance, .formation, .siret: false
    }
  }
}

extension CorrespondanceHeures {
  /// Where the titles are looked for: the first rows of a sheet.
  static let lignesLues = 30

  /// The titles are the row, or the two rows, that name the most columns, or else that fill the most cells: a
  /// sheet often opens with a line that says what it is.
  init(devinee lignes: [TabularRow], feuille: String? = nil) {
    let candidates = lignes.indices.prefix(Self.lignesLues).flatMap { rang in
      [Titres(lignes, rang), Titres(lignes, rang, surDeux: true)].compactMap(\.self)
    }
    let meilleure = candidates.max { un, autre in un.note.lexicographicallyPrecedes(autre.note) }
    self.init(meilleure, mois: nil)
    self.feuille = feuille
  }

  /// The columns recognised under the titles of a row that the agent points at.
  init(entete: Int, titres: [String], mois: Mois?, lignes: ArraySlice<TabularRow> = []) {
    self.init(entete: entete, colonnes: [:], mois: mois)
    reconnaitre(ColonnesReconnues(titres, lignes))
  }

  /// The same, of a sheet.
  init(entete: Int, surDeuxLignes: Bool, de lignes: [TabularRow], mois: Mois?) {
    let titres = Titres(lignes, entete, surDeux: surDeuxLignes)
    self.init(titres, mois: mois)
    self.entete = entete
  }

  private init(_ titres: Titres?, mois: Mois?) {
    self.init(
      entete: titres?.rang ?? 0, surDeuxLignes: titres?.surDeux ?? false, colonnes: [:], mois: mois)
    if let titres { reconnaitre(titres.reconnues) }
  }

  private mutating func reconnaitre(_ reconnues: ColonnesReconnues) {
    (colonnes, aChoisir) = (reconnues.colonnes, Set(reconnues.concurrentes.keys))
  }

  /// Titles that might be those of the sheet.
  private struct Titres {
    let rang: Int
    let surDeux: Bool
    let reconnues: ColonnesReconnues
    let remplis: Int

    init?(_ lignes: [TabularRow], _ rang: Int, surDeux: Bool = false) {
      guard lignes.indices.contains(rang), !surDeux || rang > 0 else { return nil }
      let titres = lignes.titresLus(rang, surDeux: surDeux)
      (self.rang, self.surDeux) = (rang, surDeux)
      reconnues = ColonnesReconnues(titres, lignes[(rang + 1)...])
      remplis = lignes[rang].cells.count { !$0.isEmpty }
    }

    var note: [Int] { [reconnues.nombre, surDeux ? 0 : 1, remplis, -rang] }
  }
}
