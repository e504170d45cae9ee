import Storage

/// A declaration as its page shows it: its state, its contracts and its lines.
struct FicheDeclaration: Sendable {
  let entete: EnteteDeclaration
  let contrats: [ContratDuMois]
  let lignes: [LigneLue]

  var declaration: Declaration { entete.declaration }
  var mois: Mois { declaration.mois }

  /// The line that a contract's hours are typed in.
  func ligne(de contrat: ID<Contrat>) -> LigneLue? {
    lignes.first { $0.contrat == contrat && $0.heures.nature == .declaree }
  }

  /// The lines that stand: neither undone, nor there to undo another.
  var enVigueur: [LigneLue] {
    let defaites = Set(lignes.filter { $0.heures.nature == .contrepassation }.compactMap(\.corrige))
    return lignes.filter { $0.heures.nature != .contrepassation && !defaites.contains($0.id) }
  }

  /// In the order of the names, a line next to those that correct it.
  func parPersonne<Ligne>(_ lignes: [Ligne], contrat: (Ligne) -> ID<Contrat>) -> [Ligne] {
    let rangs = Dictionary(contrats.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { un, _ in un })
    return lignes.enumerated().sorted { un, autre in
      (rangs[contrat(un.element)] ?? .max, un.offset) < (rangs[contrat(autre.element)] ?? .max, autre.offset)
    }.map(\.element)
  }

  var heures: Heures { lignes.map(\.heures.heures).reduce(.zero, +) }
  var formation: Heures { lignes.map(\.heures.formation).reduce(.zero, +) }
  var total: Heures { heures + formation }
  var imputees: Heures { lignes.map(\.imputees).reduce(.zero, +) }

  /// Those of the open contracts while the month is typed; then those of its lines alone.
  var personnes: Int {
    let dits = Set(lignes.map(\.contrat))
    let comptes =
      switch declaration.etat.code {
      case .brouillon, .aCompleter: contrats
      case .transmise, .validee, .cloturee: contrats.filter { dits.contains($0.id) }
      }
    return Set(comptes.map(\.participant)).count
  }

  /// The open contracts on which nothing is said yet, not even zero.
  var contratsSansLigne: [ContratDuMois] {
    let dits = Set(lignes.map(\.contrat))
    return contrats.filter { !dits.contains($0.id) }
  }
}

/// Who declares what month, where it stands and who brought it there.
struct EnteteDeclaration: Sendable {
  let declaration: Declaration
  let employeur: String
  let territoire: ID<Territoire>
  let version: Int
  let transmise: Passage?
  let validee: Passage?
  let cloturee: Passage?

  struct Passage: Sendable {
    let par: String
    let le: Instant
  }

  var titre: String { "\(employeur), \(declaration.mois.enFrancais)" }
}

/// A stored line.
struct LigneLue: Sendable {
  let id: ID<LigneDeclaration>
  let contrat: ID<Contrat>
  /// The line that this one undoes or replaces.
  let corrige: ID<LigneDeclaration>?
  let heures: LigneDeclaration
  let imputees: Heures
  let motif: String
  let creeLe: Instant
  /// Nil where it was typed in.
  var importee: LigneImportee?

  /// Written once the month was closed, on a contract that had no line.
  var estAjoutee: Bool { heures.nature == .declaree && !motif.isEmpty }
}

/// What a form or a sheet says of one contract's month; nothing for a line left empty.
struct SaisieLigne: Hashable, Sendable {
  let contrat: ID<Contrat>
  let ligne: LigneDeclaration?
}
