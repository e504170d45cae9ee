import Formats
import Foundation
import Markup
import Storage

/// The kind of file that an export makes.
package enum FormatExport: String, CaseIterable, Sendable {
  case xlsx, csv

  /// Asked for by the address: `?format=xlsx`.
  init?(_ filtres: QueryString) {
    guard let format = filtres["format"].flatMap(Self.init(rawValue:)) else { return nil }
    self = format
  }

  var type: String {
    switch self {
    case .xlsx: Fichier.xlsx
    case .csv: Fichier.csv
    }
  }

  /// The links of a list: the same address, hence the same filters and the same sort.
  static func liens(_ filtres: QueryString) -> [DataTable.Export] {
    allCases.map {
      .init(
        $0.rawValue.uppercased(), to: filtres.removing("page").setting("format", to: $0.rawValue).link)
    }
  }
}

/// A list as a file: what is on the screen, all its pages.
struct Export: Sendable {
  /// The beginning of the file's name, ASCII: `tableau-vertical`.
  let nom: String
  let titre: String
  let colonnes: [String]
  let lignes: [[SheetValue]]

  func fichier(_ format: FormatExport, le jour: Jour) throws -> Fichier {
    Fichier(nom: "\(nom)-\(jour.iso).\(format.rawValue)", type: format.type, octets: try octets(format))
  }

  func octets(_ format: FormatExport) throws -> [UInt8] {
    switch format {
    case .csv: csv
    case .xlsx: try xlsx()
    }
  }

  private var csv: [UInt8] {
    var sortie = CSVWriter()
    sortie.append(colonnes.map(SheetValue.text))
    for ligne in lignes { sortie.append(ligne) }
    return sortie.bytes
  }

  private func xlsx() throws -> [UInt8] {
    let chemin = FileManager.default.temporaryDirectory.appending(path: "levier-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: chemin) }  // nothing to clean is not an error
    let classeur = try WorkbookWriter(path: chemin.path)
    try classeur.startSheet(titre, columns: colonnes.map { SheetColumn($0) })
    for ligne in lignes { try classeur.append(ligne) }
    try classeur.finish()
    return [UInt8](try Data(contentsOf: chemin))
  }
}

extension Services {
  /// Answers with the file, and leaves a trace of it: an export takes data out of the house.
  /// - Throws: `Sas.Plein` when too many are asked for.
  func exporter(
    _ format: FormatExport, par agent: AgentConnecte,
    _ lire: @escaping @Sendable (any Transaction) throws -> Export
  ) async throws -> Reponse {
    let jour = aujourdhui
    let (fichier, nom, lignes) = try await chantiers.exports.passer(pour: "\(agent.id)") {
      let export = try await storage.read(lire)
      let fichier = try await horsDesReponses { try export.fichier(format, le: jour) }
      return (fichier, export.nom, export.lignes.count)
    }
    try await tracerLaSortie(nom, "\(fichier.nom) (\(lignes))", par: agent)
    return .fichier(fichier)
  }

  /// - Parameters:
  ///   - nom: of what leaves: `contrats`, `bilan`.
  ///   - fichier: under which name, and how much of it.
  func tracerLaSortie(_ nom: String, _ fichier: String, par agent: AgentConnecte) async throws {
    try await storage.write(dans: agent.territoire) { tx in
      try tx.tracer(
        ActeCadre.export, Details(codes: [nom]), mots: MotsDeTrace(apres: fichier), sur: agent.territoire,
        par: .agent(agent.id))
    }
  }
}

/// All the rows of a list, read ten thousand at a time: each reading sorts them all.
func toutesLesPages<T>(_ lire: (Tranche) throws -> [T]) throws -> [T] {
  var toutes: [T] = []
  var page = 1
  while true {
    let lues = try lire(Tranche(page: page, taille: 10_000))
    toutes += lues
    guard lues.count == 10_000 else { return toutes }
    page += 1
  }
}

extension Jour {
  var cellule: SheetValue {
    CalendarDay(year: annee, month: numeroMois, day: quantieme).map(SheetValue.date) ?? .text(iso)
  }
}

extension Heures {
  var cellule: SheetValue { .hours(hundredths: centiemes) }
}

extension Optional where Wrapped == Jour {
  var cellule: SheetValue { map(\.cellule) ?? .empty }
}
