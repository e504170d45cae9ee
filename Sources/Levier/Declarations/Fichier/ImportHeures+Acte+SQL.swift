import Markup
import Storage

extension Transaction {
  /// What a sheet would change, as of now.
  func essayer(
    _ lu: TableurLu, dans perimetre: Perimetre, de territoire: ID<Territoire>
  ) throws -> ImportHeures {
    let mois = ImportHeures.mois(lu.lignes) ?? lu.le.mois...lu.le.mois
    return ImportHeures(
      lu.lignes, dans: try registreHeures(dans: perimetre, de: territoire, mois: mois),
      additionner: lu.tableur.correspondance.additionner)
  }
}

extension TransactionLocale {
  /// Writes what a sheet adds and changes, all of it or nothing, in drafts that are opened where needed.
  /// - Returns: the months written in.
  @discardableResult
  func appliquer(
    _ essai: ImportHeures, de provenance: Provenance, par agent: ID<Agent>?
  ) throws -> [ID<Declaration>] {
    let ecrites = essai.lignes.compactMap { ligne in ligne.issue.contrat.map { (contrat: $0, ligne: ligne) } }
    guard !ecrites.isEmpty else { return [] }
    let source = try creer(provenance, par: agent)
    let parMois = Dictionary(
      grouping: ecrites.compactMap { contrat, ligne in ligne.heures.map { (contrat, $0, ligne.positions) } }
    ) { contrat, heures, _ in
      RegistreHeures.MoisEmployeur(employeur: contrat.employeur, mois: heures.mois)
    }
    let ordre = parMois.keys.sorted { ($0.mois, $0.employeur) < ($1.mois, $1.employeur) }
    return try ordre.map { cle in
      let lignes = parMois[cle] ?? []
      let id = try ouvrirDeclaration(cle.employeur, cle.mois, par: agent)
      let positions = Dictionary(lignes.map { ($0.0.id, $0.2) }, uniquingKeysWith: { une, _ in une })
      try poser(lignes.map { (id, $0.0.id, $0.1) }, de: source, positions: positions)
      try execute(
        "UPDATE declaration SET version = version + 1 WHERE territoire_id = \(territoire) AND id = \(id)")
      try tracer(
        ActeDeclarations.importation, .id(source),
        mots: MotsDeTrace(apres: French.count(lignes.count, "ligne", "lignes")), sur: id,
        par: Auteur(agentOuCommande: agent))
      return id
    }
  }
}

extension ImportHeures.Ligne {
  /// « 12 », or « 2, 3 » where lines were added up.
  var positions: String { ([position] + autres).map { "\($0)" }.joined(separator: ", ") }
}
