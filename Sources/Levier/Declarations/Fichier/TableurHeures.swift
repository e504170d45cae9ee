import Formats
import Markup

/// A received sheet of hours, with its columns named as far as they are known.
struct TableurHeures: Sendable {
  let lignes: [TabularRow]
  let correspondance: CorrespondanceHeures
  /// Those of the workbook; none for a text.
  let feuilles: [TabularSheet]
  /// The titles that its columns are chosen by.
  let titres: [String]
  /// Of the columns that are read, in their own row: what a line that repeats the titles holds.
  private let titresRepetes: [Int: String]
  let ordre: OrdreDesDates

  init(lignes: [TabularRow], correspondance: CorrespondanceHeures, feuilles: [TabularSheet] = []) {
    (self.lignes, self.correspondance, self.feuilles) = (lignes, correspondance, feuilles)
    titres = lignes.titres(correspondance.entete, surDeux: correspondance.surDeuxLignes)
    let propres = lignes.titres(correspondance.entete)
    let rangs = Set(correspondance.colonnes.values)
    titresRepetes = Dictionary(
      uniqueKeysWithValues: rangs.map { ($0, propres.indices.contains($0) ? propres[$0] : "") })
    ordre = OrdreDesDates(lignes, correspondance)
  }

  /// Several sheets could be meant, and none was chosen.
  var feuilleAChoisir: Bool { !feuilles.isEmpty && correspondance.feuille == nil }

  /// All that is needed to read its lines is known.
  var estPret: Bool { !feuilleAChoisir && correspondance.manque.isEmpty && !ordre.seDemande }

  /// Several titles that suit one column.
  var concurrents: [ColonneHeures: [Int]] {
    let suite = lignes.dropFirst(correspondance.entete + 1)
    let titres = lignes.titresLus(correspondance.entete, surDeux: correspondance.surDeuxLignes)
    return ColonnesReconnues(titres, suite).concurrentes
  }

  /// A title as it is told apart from those alike: with its column's letter where it is not alone, or empty.
  func libelle(_ rang: Int) -> String {
    let titre = titres.indices.contains(rang) ? titres[rang] : ""
    let lettre = "colonne \(Self.lettres(rang))\(estMasquee(rang) ? ", masquée" : "")"
    if titre.isEmpty { return lettre.prefix(1).uppercased() + lettre.dropFirst() }
    return titres.count { $0 == titre } > 1 || estMasquee(rang) ? "\(titre) (\(lettre))" : titre
  }

  private func estMasquee(_ rang: Int) -> Bool {
    lignes.last?.aspect.hiddenColumns.contains(rang) ?? false
  }

  /// « A », « Z », « AA ».
  static func lettres(_ rang: Int) -> String {
    let derniere = String(UnicodeScalar(UInt8(65 + rang % 26)))
    return rang < 26 ? derniere : lettres(rang / 26 - 1) + derniere
  }

  /// A line read, or refused, with the name that it bears.
  struct Lue: Sendable {
    let position: Int
    let personne: String
    let lue: Result<LigneHeures, LigneHeures.Refus>
  }

  func lire(le aujourdhui: Jour) -> [Lue] {
    var lecture = LectureHeures(self, le: aujourdhui)
    return lignes.indices.dropFirst(correspondance.entete + 1).map { lecture.lire($0) }
  }
}

extension TableurHeures {
  /// A line of totals, the titles once more, as at the head of a printed page, or what the sheet does not show.
  func ecart(_ ligne: TabularRow) -> LigneHeures.Refus? {
    if repeteLesTitres(ligne) { return .titres }
    if estUnTotal(ligne) { return .total }
    return ligne.aspect.isHidden && !correspondance.masquees ? .masquee : nil
  }

  private func repeteLesTitres(_ ligne: TabularRow) -> Bool {
    titresRepetes.count > 1 && titresRepetes.allSatisfy { rang, titre in ligne[rang].text == titre }
  }

  /// « TOTAL », « Sous-total Besson » at the head of a line, that names nobody by a first name, a birth date
  /// or a contract.
  private func estUnTotal(_ ligne: TabularRow) -> Bool {
    let colonnes = correspondance.colonnes
    let tete = ligne.cells.first { !$0.isEmpty }?.text ?? ""
    let nom = colonnes[.nom].map { ligne[$0].text } ?? ""
    guard [tete, nom].contains(where: Self.annonceUnTotal) else { return false }
    let nommantes = [ColonneHeures.prenom, .naissance, .contrat].compactMap { colonnes[$0] }
    return nommantes.allSatisfy { rang in
      let texte = ligne[rang].text
      return texte.isEmpty || Self.annonceUnTotal(texte)
    }
  }

  private static func annonceUnTotal(_ texte: String) -> Bool {
    guard let initiale = texte.first, "TSCGtscg".contains(initiale) else { return false }
    let debut = French.fold(texte).split(separator: " ").prefix(2).joined(separator: " ")
    return ["total", "totaux", "sous total", "sous totaux", "grand total", "somme", "cumul"].contains {
      debut == $0 || debut.hasPrefix($0 + " ")
    }
  }
}
