import Folding
import Formats
import Markup

/// What the whole of a column says of its lines: the unit of its title, the order of its days, decimals among
/// hours and minutes.
struct DoutesHeures {
  let unites: [ColonneHeures: UniteDeTitre]
  private let colonnes: [ColonneHeures: Int]
  private let ordre: OrdreDesDates
  /// The columns that hold hours and minutes: « 151:40 ».
  private let enMinutes: Set<ColonneHeures>

  init(_ tableur: TableurHeures) {
    let (titres, colonnes) = (tableur.titres, tableur.correspondance.colonnes)
    let suite = tableur.lignes.dropFirst(tableur.correspondance.entete + 1)
    self.colonnes = colonnes
    var unites: [ColonneHeures: UniteDeTitre] = [:]
    for colonne in [ColonneHeures.heures, .formation] {
      guard let rang = colonnes[colonne], titres.indices.contains(rang) else { continue }
      unites[colonne] = UniteDeTitre(titres[rang])
    }
    self.unites = unites
    ordre = tableur.ordre
    enMinutes = Set(
      [ColonneHeures.heures, .formation].filter { colonne in
        colonnes[colonne].map { rang in suite.contains { $0[rang].estEnMinutes } } ?? false
      })
  }

  /// The line as its columns are to be read: with its days written day first.
  func lever(_ ligne: TabularRow) throws(LigneHeures.Refus) -> TabularRow {
    for colonne in enMinutes {
      guard let rang = colonnes[colonne], ligne[rang].peutEtreEnMinutes else { continue }
      throw .decimalesOuMinutes(ligne[rang].text)
    }
    return try ordre.remise(ligne)
  }
}

extension Cell {
  /// « 151:40 », « 7h30 », or a duration of a spreadsheet; « 70,5 h » is none.
  fileprivate var estEnMinutes: Bool {
    switch self {
    case .duration: return true
    case .text(let texte):
      guard texte.utf8.contains(where: { $0 == 0x3A || $0 | 0x20 == 0x68 }) else { return false }
      let lettres = texte.utf8.filter { $0 != 0x20 }
      return zip(lettres, lettres.dropFirst()).contains { marque, suite in
        [0x3A, 0x68, 0x48].contains(marque) && suite.isDigit
      }
    default: return false
    }
  }

  /// « 7.30 » may be half past seven; a spreadsheet's 7.3 may have been that.
  fileprivate var peutEtreEnMinutes: Bool {
    let (texte, longueurs): (String, ClosedRange<Int>)
    switch self {
    case .number(let nombre): (texte, longueurs) = (nombre, 1...2)
    case .text(let ecrit): (texte, longueurs) = (String(ecrit.rognee), 2...2)
    default: return false
    }
    let parties = texte.split(whereSeparator: { ".,".contains($0) })
    guard parties.count == 2, longueurs.contains(parties[1].count), let lues = Int(parties[1]) else {
      return false
    }
    return (parties[1].count == 1 ? lues * 10 : lues) < 60
  }
}
