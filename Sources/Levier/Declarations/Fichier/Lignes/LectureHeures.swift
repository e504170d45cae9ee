import Folding
import Formats
import Markup

/// Reads the lines of a sheet in their order: further down, other titles may begin another table.
struct LectureHeures {
  private let aujourdhui: Jour
  private var tableur: TableurHeures
  private var doutes: DoutesHeures
  /// The line of titles that are not all known: what stands under them is not read.
  private var arret: Int?

  init(_ tableur: TableurHeures, le aujourdhui: Jour) {
    (self.tableur, self.aujourdhui) = (tableur, aujourdhui)
    doutes = DoutesHeures(tableur)
  }

  mutating func lire(_ rang: Int) -> TableurHeures.Lue {
    let ligne = tableur.lignes[rang]
    if arret != nil, tableur.ecart(ligne) == .titres { arret = nil }
    let suivants = tableur.titresSuivants(rang)
    if let suivants { passer(a: suivants, ligne: ligne.line) }
    return TableurHeures.Lue(
      position: ligne.line, personne: LigneHeures.personne(ligne, tableur.correspondance),
      lue: Result { () throws(LigneHeures.Refus) in
        if suivants != nil { throw .autresTitres }
        if let arret { throw .sousAutresTitres(ligne: arret) }
        if let ecart = tableur.ecart(ligne) { throw ecart }
        return try LigneHeures(
          doutes.lever(ligne), tableur.correspondance, le: aujourdhui, unites: doutes.unites)
      })
  }

  private mutating func passer(a suivants: CorrespondanceHeures, ligne: Int) {
    arret = suivants.manque.isEmpty ? nil : ligne
    guard arret == nil else { return }
    tableur = TableurHeures(
      lignes: tableur.lignes, correspondance: suivants, feuilles: tableur.feuilles)
    doutes = DoutesHeures(tableur)
  }
}

extension TableurHeures {
  /// The columns that a line of titles below the first names: those of another table, or of another file put
  /// end to end with this one.
  fileprivate func titresSuivants(_ rang: Int) -> CorrespondanceHeures? {
    let ligne = lignes[rang]
    guard ligne.peutEtreUnTitre, ecart(ligne) != .titres else { return nil }
    var lus = titres(rang)
    guard Set(lus.colonnes.keys).union(lus.aChoisir).count > 2 else { return nil }
    (lus.feuille, lus.additionner) = (correspondance.feuille, correspondance.additionner)
    (lus.masquees, lus.ordre) = (correspondance.masquees, correspondance.ordre)
    return lus
  }

  /// What stands over a title may say whose hours they are; a line of the table above does not.
  private func titres(_ rang: Int) -> CorrespondanceHeures {
    let mois = correspondance.mois
    if rang > 0, lignes[rang - 1].mots == nil {
      return CorrespondanceHeures(
        entete: rang, titres: lignes.titres(rang), mois: mois, lignes: lignes[(rang + 1)...])
    }
    return CorrespondanceHeures(entete: rang, surDeuxLignes: false, de: lignes, mois: mois)
  }
}

extension TabularRow {
  fileprivate var peutEtreUnTitre: Bool { (mots ?? 0) > 2 }

  /// How many cells hold words; nil where one begins by a figure, as in a line of hours.
  fileprivate var mots: Int? {
    var mots = 0
    for cellule in cells {
      switch cellule {
      case .empty: break
      case .text(let texte):
        guard let premier = texte.utf8.first(where: { $0 != 0x20 }) else { break }
        if premier.isDigit { return nil }
        mots += 1
      default: return nil
      }
    }
    return mots
  }
}
