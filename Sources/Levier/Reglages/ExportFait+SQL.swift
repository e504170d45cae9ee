import Formats
import Markup
import Storage

/// What narrows the list of exports.
struct FiltreExports: Sendable {
  /// Words of the person's name.
  var mot: String?
  var quoi: String?
  var du: Jour?
  var au: Jour?

  init(_ filtres: QueryString) {
    mot = filtres.rempli("mot")
    quoi = filtres.rempli("quoi")
    // A mistyped day filters nothing.
    du = filtres.rempli("du").flatMap { try? Jour($0) }
    au = filtres.rempli("au").flatMap { try? Jour($0) }
  }

  fileprivate var sql: SQL {
    let parMot: SQL = mot.map { "AND \(contientLesMots($0, dans: "agent.cle_tri"))" } ?? ""
    let parQuoi: SQL = quoi.map { "AND trace.details = \($0)" } ?? ""
    let depuis: SQL = du.map { "AND trace.le >= \(Instant(milliseconds: $0.debutAParis))" } ?? ""
    let jusque: SQL = au.map { "AND trace.le < \(Instant(milliseconds: ($0 + 1).debutAParis))" } ?? ""
    return "\(parMot) \(parQuoi) \(depuis) \(jusque)"
  }
}

extension Transaction {
  /// Newest first.
  func exports(du territoire: ID<Territoire>, _ filtre: FiltreExports, page: Tranche) throws -> [ExportFait] {
    try rows(
      """
      SELECT trace.le, agent.prenom || ' ' || agent.nom AS auteur, structure.nom AS structure, trace.details,
        trace_mots.apres AS fichier
      FROM \(source(territoire)) \(filtre.sql)
      ORDER BY trace.id DESC
      \(page.sql)
      """
    ).map {
      ExportFait(
        le: try $0["le"], auteur: try $0["auteur"], structure: try $0["structure"], quoi: try $0["details"],
        fichier: try $0["fichier"] ?? "")
    }
  }

  func nombreDExports(du territoire: ID<Territoire>, _ filtre: FiltreExports) throws -> Int {
    try value("SELECT count(*) FROM \(source(territoire)) \(filtre.sql)") ?? 0
  }

  private func source(_ territoire: ID<Territoire>) -> SQL {
    """
    trace JOIN agent ON trace.auteur = 'agent' AND agent.id = trace.auteur_id
    JOIN structure ON structure.id = agent.structure_id
    LEFT JOIN trace_mots ON trace_mots.trace_id = trace.id
    WHERE trace.acte = \(ActeCadre.export.code) AND structure.territoire_id = \(territoire)
    """
  }
}
