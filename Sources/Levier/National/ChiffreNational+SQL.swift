import Storage

/// A figure or a day that the law, or a public source, gives to the whole country: dated, with where it was read. The
/// operator of the installation keeps it, and every territory reads it.
protocol ChiffreGarde: Tracable, Hashable, Sendable {
  static var table: SQL { get }
  var colonnes: Columns { get }
  /// « 12,31 € à partir du 01/06/2026 (Décret 2026-…) »
  var enClair: String { get }
  /// Whether it may stand in the place of another.
  func remplace(_ autre: Self) -> Bool
}

extension ChiffreGarde {
  func remplace(_ autre: Self) -> Bool { true }
}

/// One of them, as it is kept.
struct Tenu<Chiffre: Sendable>: Sendable {
  let id: ID<Chiffre>
  let version: Int
  let chiffre: Chiffre
}

extension Transaction {
  /// Kept, and told.
  @discardableResult
  func ajouter<C: ChiffreGarde>(_ chiffre: C, par auteur: Auteur) throws -> ID<C> {
    let colonnes = chiffre.colonnes
    let id: ID<C> = try value(
      "INSERT INTO \(C.table) (\(colonnes.names)) VALUES (\(colonnes.values)) RETURNING id"
    ).cree()
    try tracerAuNational(ActeNational.ajout, mots: MotsDeTrace(apres: chiffre.enClair), sur: id, par: auteur)
    return id
  }

  /// What was mistyped, or postponed: what the figure was stays told.
  /// - Throws: `ChangementConcurrent` when somebody corrected it since it was shown.
  func corriger<C: ChiffreGarde>(
    _ tenu: Tenu<C>, par chiffre: C, version: Version, auteur: Auteur
  ) throws {
    try changer(
      """
      UPDATE \(C.table) SET \(chiffre.colonnes.assignments), version = version + 1
      WHERE id = \(tenu.id) AND version = \(version.numero)
      """)
    try tracerAuNational(
      ActeNational.correction, mots: MotsDeTrace(avant: tenu.chiffre.enClair, apres: chiffre.enClair),
      sur: tenu.id, par: auteur)
  }

  func smicsTenus() throws -> [Tenu<Smic>] {
    try rows("SELECT id, version, du, centimes, source FROM smic ORDER BY du DESC").map {
      Tenu(id: try $0["id"], version: try $0["version"], chiffre: try Smic($0))
    }
  }

  func seuilsTenus() throws -> [Tenu<SeuilPublie>] {
    try rows(
      """
      SELECT id, version, du, au, acheteur, nature, montant, source FROM seuil_europeen
      ORDER BY du DESC, nature, montant, id
      """
    ).map { Tenu(id: try $0["id"], version: try $0["version"], chiffre: try SeuilPublie($0)) }
  }

  func seuilsNationauxTenus() throws -> [Tenu<SeuilNational>] {
    try rows(
      "SELECT id, version, du, au, nature, montant, source FROM seuil_national ORDER BY du DESC, nature, id"
    )
    .map {
      Tenu(id: try $0["id"], version: try $0["version"], chiffre: try SeuilNational($0))
    }
  }

  func entreesTenues() throws -> [Tenu<TexteEnVigueur>] {
    try rows("SELECT id, version, texte, le, source FROM entree_en_vigueur ORDER BY le, texte").map {
      Tenu(id: try $0["id"], version: try $0["version"], chiffre: try TexteEnVigueur($0))
    }
  }

  /// - Parameter jour: the first that is asked for; all, if nil.
  func joursFeriesTenus(depuis jour: Jour?) throws -> [Tenu<JourFerie>] {
    let depuis: SQL = jour.map { "WHERE jour >= \($0)" } ?? ""
    return try rows("SELECT id, version, jour, nom, source FROM jour_ferie \(depuis) ORDER BY jour, nom").map
    {
      Tenu(id: try $0["id"], version: try $0["version"], chiffre: try JourFerie($0))
    }
  }

  /// The holidays of a year, once, as the law gives them: a person may correct them after.
  func assurerLesJoursFeries(de annee: Int) throws {
    let (debut, fin) = (try Jour("\(annee)-01-01"), try Jour("\(annee)-12-31"))
    let connus: Int? = try value(
      "SELECT count(*) FROM jour_ferie WHERE source = \(JourFerie.texte) AND jour BETWEEN \(debut) AND \(fin)"
    )
    guard connus == 0 else { return }
    for ferie in try JourFerie.legaux(de: annee) { try ajouter(ferie, par: .calendrier) }
  }

  /// The last hundred changes, newest first.
  func tracesNationales() throws -> [Trace] {
    try tracesAuNational(ActeNational.self)
  }
}
