import Formats
import Markup

/// A line of a sheet of hours, read but not yet matched with a contract.
struct LigneHeures: Sendable {
  let contrat: ID<Contrat>?
  let nom: String
  let prenom: String
  let naissance: Naissance?
  let siret: String?
  let heures: LigneDeclaration

  var mois: Mois { heures.mois }

  /// Why a line of a sheet is left out.
  enum Refus: Error, Hashable {
    case nir, sansNom, sansHeures, sansMois
    case contratIllisible(String), naissance(String), mois(String), heures(String)
    case moisAVenir, contratInconnu, contratDUnAutre, siretInconnu(String), personneInconnue, homonymes
    case aucunContrat, plusieursContrats(Int), doublon(ligne: Int), moisFerme(Declaration.Etat.Code)
  }

  init(
    _ ligne: TabularRow, _ correspondance: CorrespondanceHeures, le aujourdhui: Jour
  ) throws(Refus) {
    guard !Self.porteUnNIR(ligne) else { throw .nir }
    func cellule(_ colonne: ColonneHeures) -> Cell {
      correspondance.colonnes[colonne].map { ligne[$0] } ?? .empty
    }
    contrat = try Self.contrat(cellule(.contrat).text)
    (nom, prenom) = (cellule(.nom).text, cellule(.prenom).text)
    guard contrat != nil || !nom.isEmpty || !prenom.isEmpty else { throw .sansNom }
    naissance = try Self.naissance(cellule(.naissance))
    let siret = cellule(.siret).text.filter { !$0.isWhitespace }
    self.siret = siret.isEmpty ? nil : siret
    let mois = try Self.mois(cellule(.mois), defaut: correspondance.mois)
    guard mois <= aujourdhui.mois else { throw .moisAVenir }
    heures = try Self.heures(cellule(.heures), cellule(.formation), en: mois)
  }

  /// The name that a line bears, read or refused; never a NIR that was typed in its place.
  static func personne(_ ligne: TabularRow, _ correspondance: CorrespondanceHeures) -> String {
    [ColonneHeures.nom, .prenom]
      .compactMap { correspondance.colonnes[$0].map { ligne[$0].text } }
      .filter { !$0.isEmpty && !porteUnNIR($0) }
      .joined(separator: " ")
  }

  static func porteUnNIR(_ ligne: TabularRow) -> Bool { ligne.cells.contains { porteUnNIR($0.text) } }

  private static func porteUnNIR(_ texte: String) -> Bool { NIR.verdict(sur: texte) == .certain }

  private static func contrat(_ texte: String) throws(Refus) -> ID<Contrat>? {
    guard !texte.isEmpty else { return nil }
    guard let id = ID<Contrat>(segment: texte) else { throw .contratIllisible(texte) }
    return id
  }

  private static func naissance(_ cellule: Cell) throws(Refus) -> Naissance? {
    guard !cellule.isEmpty else { return nil }
    do { return try Naissance(cellule.text) } catch { throw .naissance(error.phrase) }
  }

  private static func mois(_ cellule: Cell, defaut: Mois?) throws(Refus) -> Mois {
    let texte = cellule.text
    if texte.isEmpty {
      guard let defaut else { throw .sansMois }
      return defaut
    }
    if let jour = Self.premier(texte) { return jour }
    do { return try Mois(texte) } catch { throw .mois(error.phrase) }
  }

  /// A month given as a day of it, or in words: « 01/02/2026 », « février 2026 ».
  private static func premier(_ texte: String) -> Mois? {
    do { return try Jour(texte).mois } catch {}
    let mots = French.fold(texte).split(separator: " ")
    guard mots.count == 2, let annee = Int(mots[1]),
      let numero = (1...12).first(where: { French.fold(French.monthName($0)) == mots[0] })
    else { return nil }
    do { return try Mois(annee: annee, mois: numero) } catch { return nil }
  }

  private static func heures(
    _ travaillees: Cell, _ formation: Cell, en mois: Mois
  ) throws(Refus) -> LigneDeclaration {
    guard !travaillees.isEmpty || !formation.isEmpty else { throw .sansHeures }
    let (heures, formees) = (try duree(travaillees), try duree(formation))
    do throws(LigneDeclaration.Refus) {
      return try LigneDeclaration(mois: mois, heures: heures, formation: formees)
    } catch {
      throw .heures(error.phrase)
    }
  }

  private static func duree(_ cellule: Cell) throws(Refus) -> Heures {
    guard !cellule.isEmpty else { return .zero }
    do {
      if case .number(let nombre) = cellule { return try Heures(nombre.auCentieme) }
      return try Heures(cellule.text)
    } catch {
      throw .heures(error.phrase)
    }
  }
}

extension String {
  /// A workbook's number without the binary noise of its computing: « 151.66999999999999 » is 151.67.
  fileprivate var auCentieme: String {
    let parties = split(separator: ".", omittingEmptySubsequences: false)
    guard parties.count == 2, parties[1].count > 2, let entiere = Int(parties[0].filter(\.isNumber)),
      let decimales = Int(parties[1].prefix(3)), entiere < 1_000_000
    else { return self }
    let centiemes = entiere * 100 + (decimales + 5) / 10
    let reste = centiemes % 100
    return "\(hasPrefix("-") ? "-" : "")\(centiemes / 100).\(reste < 10 ? "0" : "")\(reste)"
  }
}
