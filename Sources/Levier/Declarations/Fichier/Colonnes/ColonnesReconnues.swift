import Formats
import Markup

/// The columns recognised under some titles: by their words, and by what stands under them.
struct ColonnesReconnues: Sendable {
  private(set) var colonnes: [ColonneHeures: Int] = [:]
  /// Where several titles suit a column equally: which one is asked.
  private(set) var concurrentes: [ColonneHeures: [Int]] = [:]

  /// How many rows under the titles are looked at.
  static let lignesVues = 60

  /// - Parameter titres: those of the row, and of the group above each where there may be one.
  init(_ titres: [TitreLu], _ lignes: ArraySlice<TabularRow>) {
    let vues = lignes.prefix(Self.lignesVues)
    let masquees = vues.first?.aspect.hiddenColumns ?? []
    for colonne in ColonneHeures.allCases {
      let titre = TitreHeures(colonne)
      let notes = titres.enumerated().compactMap { rang, lu in
        lu.certitude(titre, pour: colonne).map { (rang, $0) }
      }.filter { rang, certitude in colonne.convient(vues.map { $0[rang] }, certitude) }
      let meilleure = notes.map(\.1).max()
      let rangs = notes.filter { $0.1 == meilleure }.map(\.0)
      let seDemande = colonne.seDemandeMasquee && rangs.contains(where: masquees.contains)
      if rangs.count == 1, !seDemande { colonnes[colonne] = rangs[0] }
      if rangs.count > 1 || seDemande { concurrentes[colonne] = rangs }
    }
    reunir(titres.map(\.mots), vues)
  }

  init(_ titres: [String], _ lignes: ArraySlice<TabularRow>) {
    self.init(titres.map { TitreLu($0) }, lignes)
  }

  var nombre: Int { colonnes.count + concurrentes.count }

  /// Name and first name in one column: told by its title, or by what it holds where no other has first names.
  private mutating func reunir(_ mots: [[String]], _ lignes: ArraySlice<TabularRow>) {
    let doubles = mots.indices.filter { TitreHeures.porteLesDeux(mots[$0]) }
    if colonnes[.nom] == nil, concurrentes[.nom] == nil, doubles.count == 1 {
      (colonnes[.nom], colonnes[.prenom]) = (doubles[0], doubles[0])
    } else if let nom = colonnes[.nom], colonnes[.prenom] == nil, concurrentes[.prenom] == nil {
      let noms = lignes.map { $0[nom].text }.filter { !$0.isEmpty }
      let entiers = noms.count { $0.contains(where: \.isWhitespace) }
      if entiers > 0, entiers * 10 >= noms.count * 9 { colonnes[.prenom] = nom }
    }
  }
}

extension ColonneHeures {
  /// A column that the sheet does not show says nothing for sure of what was done; a birth date that it hides
  /// tells the same person.
  fileprivate var seDemandeMasquee: Bool { [.heures, .formation, .mois].contains(self) }

  /// Whether what stands under a title may be this column's; an empty one may.
  fileprivate func convient(_ cellules: [Cell], _ certitude: TitreHeures.Certitude) -> Bool {
    let pleines = cellules.filter { !$0.isEmpty }
    return switch self {
    case .nom, .prenom: true
    case .naissance: pleines.isEmpty || pleines.contains(where: \.peutEtreUneNaissance)
    case .contrat: pleines.isEmpty || pleines.contains { NumeroLu($0) != nil }
    case .siret:
      (pleines.isEmpty && certitude == .sure) || pleines.contains { $0.text.count(where: \.estChiffre) == 14 }
    case .mois: pleines.isEmpty || pleines.contains(where: \.estUnMois)
    case .heures: pleines.isEmpty || pleines.contains { !$0.estUneDate }
    case .formation: pleines.isEmpty || pleines.contains(where: \.estUneDuree)
    }
  }
}

extension Cell {
  fileprivate var estUneDate: Bool { if case .date = self { true } else { false } }

  /// One that cannot be read is refused in its line: without its column, people would be told by name alone.
  fileprivate var peutEtreUneNaissance: Bool {
    if case .unreadable = self { true } else { text.contains(where: \.isNumber) }
  }

  fileprivate var estUnMois: Bool {
    if case .unreadable = self { return true }
    do throws(Mois.Refus) {
      _ = try MoisLu(jourDevant)
      return true
    } catch { return false }
  }

  private var jourDevant: Cell {
    DateBarree(self).flatMap { $0.moisDevant ? .text($0.inversee) : nil } ?? self
  }

  /// A cell that cannot be read says nothing against its column: it is refused in its line.
  fileprivate var estUneDuree: Bool {
    do throws(DureeLue.Refus) {
      _ = try DureeLue(self)
      return true
    } catch {
      if case .illisible = error { return true }
      return false
    }
  }
}
