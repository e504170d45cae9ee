import Formats
import Markup
import Storage

/// The lists that `levier exporter` writes, as a facilitator of the territory reads them.
package enum TableExportee: String, CaseIterable, Sendable {
  case structures, marches, vertical, horizontal
}

/// A list of a territory as the bytes of a file, and the trace that it left the house.
/// - Parameter territoire: its name; nil is the only one of the base.
/// - Throws: `PhraseSeule` where the territory cannot be told.
package func exporter(
  _ services: Services, _ table: TableExportee, en format: FormatExport, territoire: String?
) async throws -> (octets: [UInt8], lignes: Int) {
  let jour = services.aujourdhui
  let (id, export) = try await services.storage.read { tx in
    let id = try tx.territoireALire(territoire).id
    return (id, try tx.export(table, dans: id, le: jour))
  }
  let octets = try export.octets(format)
  try await services.storage.write(dans: id) { tx in
    try tx.tracer(
      ActeCadre.export, Details(codes: [export.nom]),
      mots: MotsDeTrace(apres: "commande (\(export.lignes.count))"), sur: id, par: .commande)
  }
  return (octets, export.lignes.count)
}

extension Transaction {
  fileprivate func export(_ table: TableExportee, dans territoire: ID<Territoire>, le jour: Jour) throws
    -> Export
  {
    let (perimetre, pratiques) = (Perimetre.territoire(territoire), try pratiques(du: territoire, le: jour))
    switch table {
    case .structures:
      return Structure.export(try toutesLesPages { try structures(dans: perimetre, page: $0) })
    case .marches:
      let tri = Tri<TriMarches>(QueryString(), defaut: .objet)
      return LigneMarche.export(
        try toutesLesPages { try marches(dans: perimetre, FiltreMarches(), tri: tri, page: $0) })
    case .vertical:
      let lecture = LectureVerticale(
        perimetre: perimetre, jour: jour, pratiques: pratiques)
      return LigneVerticale.export(
        try toutesLesPages { try tableauVertical(lecture, page: $0) }, lecture, par: .facilitateur)
    case .horizontal:
      let filtre = FiltreHorizontal(QueryString(), le: jour)
      let lecture = LectureHorizontale(
        perimetre: perimetre, filtre: filtre, delai: pratiques.delais.finDeContrat)
      return Parcours.export(
        try toutesLesPages { try tableauHorizontal(lecture, page: $0) }, lecture, le: jour)
    }
  }
}
