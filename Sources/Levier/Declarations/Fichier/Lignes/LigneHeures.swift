import Formats
import Markup

/// A line of a sheet of hours, read but not yet matched with a contract.
struct LigneHeures: Sendable {
  let contrat: ID<Contrat>?
  let nom: String
  let prenom: String
  /// The name holds the first name too, in any order.
  let nomComplet: Bool
  let naissance: Naissance?
  /// Of the employer, as it is written; empty where none is.
  let siret: String
  let heures: LigneDeclaration
  /// What its hours would be worth, were they the fraction of a day that a spreadsheet stores.
  let soit: Heures?

  var mois: Mois { heures.mois }

  /// Why a line of a sheet is left out.
  enum Refus: Error, Hashable {
    case total, titres
    case nir, sansNom, sansHeures, sansHeuresTravaillees, sansMois
    case contratIllisible(String), naissance(String), mois(String), heures(String)
    case illisible(ColonneHeures, Cell.Unreadable)
    case masquee, autresTitres, sousAutresTitres(ligne: Int)
    case barree(ColonneHeures), fusionnee(ColonneHeures), sousTotal(ligne: Int), nomsInverses
    case autreNom([String])
    case ordreDouteux(ColonneHeures, String, temoin: String?), decimalesOuMinutes(String), demesurees(Heures),
      naissanceImpossible(Int)
    case moisAVenir, contratInconnu, contratDUnAutre, siret(SiretFault), siretInconnu(Siret),
      personneInconnue, homonymes
    case aucunContrat, plusieursContrats(Int), doublon(ligne: Int), moisFerme(Declaration.Etat.Code)

    /// What is no line of hours, and is left aside without being refused.
    var estUnEcart: Bool { [.total, .titres, .autresTitres, .masquee].contains(self) }
  }

  init(
    _ ligne: TabularRow, _ correspondance: CorrespondanceHeures, le aujourdhui: Jour,
    unites: [ColonneHeures: UniteDeTitre] = [:]
  ) throws(Refus) {
    guard !Self.porteUnNIR(ligne) else { throw .nir }
    try Self.exigerLisible(ligne, correspondance)
    func cellule(_ colonne: ColonneHeures) -> Cell {
      correspondance.colonnes[colonne].map(ligne.montree) ?? .empty
    }
    contrat = try Self.contrat(cellule(.contrat))
    nomComplet = correspondance.nomComplet
    (nom, prenom) = (cellule(.nom).text, nomComplet ? "" : cellule(.prenom).text)
    guard contrat != nil || !nom.isEmpty || !prenom.isEmpty else { throw .sansNom }
    siret = cellule(.siret).text
    let mois = try Self.mois(cellule(.mois), defaut: correspondance.mois)
    guard mois <= aujourdhui.mois else { throw .moisAVenir }
    naissance = try Self.naissance(cellule(.naissance), en: mois)
    try naissance?.exigerPossible(le: aujourdhui)
    (heures, soit) = try Self.heures(ligne, correspondance, en: mois, unites)
  }

  /// The name that a line bears, read or refused; never a NIR that was typed in its place.
  static func personne(_ ligne: TabularRow, _ correspondance: CorrespondanceHeures) -> String {
    (correspondance.nomComplet ? [.nom] : [ColonneHeures.nom, .prenom])
      .compactMap { correspondance.colonnes[$0].map { ligne.montree($0).text } }
      .filter { !$0.isEmpty && !porteUnNIR($0) }
      .joined(separator: " ")
  }

  static func porteUnNIR(_ ligne: TabularRow) -> Bool { ligne.cells.contains { porteUnNIR($0.text) } }

  private static func porteUnNIR(_ texte: String) -> Bool { NIR.verdict(sur: texte) == .certain }
}

extension LigneHeures {
  /// A day that a program wrote with its time is that day.
  /// - Parameter mois: that of the hours, when the person was of an age to work.
  static func naissance(_ cellule: Cell, en mois: Mois) throws(Refus) -> Naissance? {
    guard !cellule.isEmpty else { return nil }
    if let annee = anneeTapee(cellule) { return .annee(annee) }
    let texte = cellule.text
    guard !texte.tombeAvantMinuit else { throw .naissance(Jour.Refus.forme.phrase) }
    if let jour = NaissanceCourte.jour(texte, en: mois) { return .jour(jour) }
    let jour = texte.prefix(10)
    let avecHeure =
      String(jour).utf8.dateISO(longueur: 10) != nil
      && texte.dropFirst(10).first.map { $0 == " " || $0 == "T" } ?? false
    do { return try Naissance(avecHeure ? String(jour) : texte) } catch { throw .naissance(error.phrase) }
  }

  /// What is written and cannot be read is not empty.
  fileprivate static func exigerLisible(
    _ ligne: TabularRow, _ correspondance: CorrespondanceHeures
  ) throws(Refus) {
    for (colonne, rang) in correspondance.colonnes {
      if case .unreadable(let raison) = ligne[rang] { throw .illisible(colonne, raison) }
      if ligne.aspect.struck.contains(rang) { throw .barree(colonne) }
      if ligne.aspect.merged[rang] != nil, [.heures, .formation].contains(colonne) {
        throw .fusionnee(colonne)
      }
    }
  }

  fileprivate static func contrat(_ cellule: Cell) throws(Refus) -> ID<Contrat>? {
    guard !cellule.isEmpty else { return nil }
    guard let numero = NumeroLu(cellule) else { throw .contratIllisible(cellule.text) }
    return ID(numero.valeur)
  }

  fileprivate static func mois(_ cellule: Cell, defaut: Mois?) throws(Refus) -> Mois {
    if cellule.isEmpty {
      guard let defaut else { throw .sansMois }
      return defaut
    }
    do { return try MoisLu(cellule).mois } catch { throw .mois(error.phrase) }
  }

  /// Training left empty is none; hours worked left empty beside training are not said.
  fileprivate static func heures(
    _ ligne: TabularRow, _ correspondance: CorrespondanceHeures, en mois: Mois,
    _ unites: [ColonneHeures: UniteDeTitre]
  ) throws(Refus) -> (LigneDeclaration, soit: Heures?) {
    let colonnes = correspondance.colonnes
    let (travaillees, formation) = (
      colonnes[.heures].map { ligne[$0] } ?? .empty, colonnes[.formation].map { ligne[$0] } ?? .empty
    )
    guard !travaillees.isEmpty || !formation.isEmpty else { throw .sansHeures }
    guard !travaillees.isEmpty || correspondance.sansTravail else { throw .sansHeuresTravaillees }
    let lues = try duree(travaillees, colonnes[.heures].flatMap { ligne.units[$0] }, unites[.heures])
    let formees = try duree(formation, colonnes[.formation].flatMap { ligne.units[$0] }, unites[.formation])
    let total = lues.heures + formees.heures
    guard total <= Heures(heures: 12 * mois.nombreDeJours) || total > Heures(heures: 24 * mois.nombreDeJours)
    else { throw .demesurees(total) }
    do throws(LigneDeclaration.Refus) {
      let ligne = try LigneDeclaration(mois: mois, heures: lues.heures, formation: formees.heures)
      return (ligne, lues.soit ?? formees.soit)
    } catch {
      throw .heures(error.phrase)
    }
  }

  private static func duree(_ cellule: Cell, _ unite: String?, _ titre: UniteDeTitre?) throws(Refus)
    -> DureeLue
  {
    do { return try DureeLue(cellule, unite: unite, titre: titre) } catch { throw .heures(error.phrase) }
  }
}

extension LigneHeures {
  /// 1980 typed in a cell of days shows 2 June 1905, when nobody at work was born.
  fileprivate static func anneeTapee(_ cellule: Cell) -> Int? {
    guard case .date(let jour) = cellule, jour.year == 1905 else { return nil }
    return (1900..<2100).first { CalendarDay(serial: $0, epoch: .year1900) == jour }
  }
}

extension Naissance {
  /// Days that stand for « unknown » (1 January 1900, 31 December 9999) or that lost their century.
  fileprivate func exigerPossible(le jour: Jour) throws(LigneHeures.Refus) {
    guard (jour.annee - 110...jour.annee).contains(annee) else { throw .naissanceImpossible(annee) }
  }
}

extension TabularRow {
  /// What a reader of the sheet sees in a column: a merged cell stands for all the lines that it covers.
  func montree(_ rang: Int) -> Cell { aspect.merged[rang] ?? self[rang] }
}
