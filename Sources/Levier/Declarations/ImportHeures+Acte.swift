import Markup
import Storage

extension Transaction {
  /// What a sheet would change, as of now.
  func essayer(
    _ tableur: TableurHeures, dans perimetre: Perimetre, le aujourdhui: Jour
  ) throws -> ImportHeures {
    let lues = tableur.lire(le: aujourdhui)
    let mois = ImportHeures.mois(lues) ?? aujourdhui.mois...aujourdhui.mois
    return ImportHeures(lues, dans: try registreHeures(dans: perimetre, mois: mois))
  }

  /// Writes what a sheet adds and changes, all of it or nothing, in drafts that are opened where needed.
  /// - Returns: the months written in.
  @discardableResult
  func appliquer(_ essai: ImportHeures, par agent: ID<Agent>?) throws -> [ID<Declaration>] {
    let ecrites = essai.lignes.compactMap { ligne -> (ContratConnu, LigneDeclaration)? in
      guard let heures = ligne.heures else { return nil }
      return switch ligne.issue {
      case .ajoutee(let contrat), .changee(let contrat, _): (contrat, heures)
      case .inchangee, .refusee: nil
      }
    }
    let parMois = Dictionary(grouping: ecrites) { contrat, heures in
      RegistreHeures.MoisEmployeur(employeur: contrat.employeur, mois: heures.mois)
    }
    let ordre = parMois.keys.sorted { ($0.mois, $0.employeur) < ($1.mois, $1.employeur) }
    return try ordre.map { cle in
      let lignes = parMois[cle] ?? []
      let id = try ouvrirDeclaration(cle.employeur, cle.mois, par: agent)
      try poser(lignes.map { (id, $0.0.id, $0.1) })
      try execute("UPDATE declaration SET version = version + 1 WHERE id = \(id)")
      try tracer(
        "declaration", id.rawValue, acte: "import",
        vers: French.count(lignes.count, "ligne", "lignes"), par: agent)
      return id
    }
  }
}
