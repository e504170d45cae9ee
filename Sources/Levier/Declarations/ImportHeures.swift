import Formats
import Storage

/// What a sheet of hours would change, line by line. Nothing is written by looking.
struct ImportHeures: Sendable {
  let lignes: [Ligne]

  struct Ligne: Sendable {
    /// The line of the file, or the row of the workbook.
    let position: Int
    let personne: String
    let employeur: String
    let heures: LigneDeclaration?
    let issue: Issue
  }

  enum Issue: Sendable {
    case ajoutee(ContratConnu)
    case changee(ContratConnu, de: LigneDeclaration)
    case inchangee
    case refusee(LigneHeures.Refus)
  }

  enum Sorte: String, CaseIterable, Sendable {
    case ajoutee, changee, inchangee, refusee

    var libelle: String {
      switch self {
      case .ajoutee: "Ajoutées"
      case .changee: "Changées"
      case .inchangee: "Inchangées"
      case .refusee: "Refusées"
      }
    }
  }

  func nombre(_ sorte: Sorte?) -> Int {
    sorte == nil ? lignes.count : lignes.lazy.filter { $0.issue.sorte == sorte }.count
  }
}

extension ImportHeures.Issue {
  var sorte: ImportHeures.Sorte {
    switch self {
    case .ajoutee: .ajoutee
    case .changee: .changee
    case .inchangee: .inchangee
    case .refusee: .refusee
    }
  }
}

/// A sheet with its columns named.
struct TableurHeures: Sendable {
  let lignes: [TabularRow]
  let correspondance: CorrespondanceHeures

  func titres(_ rang: Int) -> [String] {
    lignes.indices.contains(rang) ? lignes[rang].cells.map(\.text) : []
  }

  /// A line read, or refused, with the name that it bears.
  struct Lue: Sendable {
    let position: Int
    let personne: String
    let lue: Result<LigneHeures, LigneHeures.Refus>
  }

  func lire(le aujourdhui: Jour) -> [Lue] {
    lignes.dropFirst(correspondance.entete + 1).map { ligne in
      Lue(
        position: ligne.line, personne: LigneHeures.personne(ligne, correspondance),
        lue: Result { () throws(LigneHeures.Refus) in try LigneHeures(ligne, correspondance, le: aujourdhui) }
      )
    }
  }
}

extension ImportHeures {
  init(_ lues: [TableurHeures.Lue], dans registre: RegistreHeures) {
    var cles = ClesLues()
    var vues: [RegistreHeures.Mensuel: Int] = [:]
    let noms = Dictionary(registre.employeurs.map { ($0.id, $0.nom) }, uniquingKeysWith: { un, _ in un })
    lignes = lues.map { lue in
      do throws(LigneHeures.Refus) {
        let ligne = try lue.lue.get()
        let contrat = try registre.contrat(de: ligne, cles: &cles)
        let cle = RegistreHeures.Mensuel(contrat: contrat.id, mois: ligne.mois)
        if let premiere = vues[cle] { throw .doublon(ligne: premiere) }
        vues[cle] = lue.position
        return Ligne(
          position: lue.position, personne: contrat.personne, employeur: noms[contrat.employeur] ?? "",
          heures: ligne.heures, issue: try registre.issue(ligne.heures, sur: contrat))
      } catch {
        return Ligne(lue, refus: error)
      }
    }
  }

  /// The months of the lines read: what the registry is asked for.
  static func mois(_ lues: [TableurHeures.Lue]) -> ClosedRange<Mois>? {
    let mois = lues.compactMap { lue -> Mois? in
      if case .success(let ligne) = lue.lue { ligne.mois } else { nil }
    }
    guard let premier = mois.min(), let dernier = mois.max() else { return nil }
    return premier...dernier
  }
}

extension ImportHeures.Ligne {
  fileprivate init(_ lue: TableurHeures.Lue, refus: LigneHeures.Refus) {
    (position, personne, employeur) = (lue.position, lue.personne, "")
    issue = .refusee(refus)
    if case .success(let ligne) = lue.lue { heures = ligne.heures } else { heures = nil }
  }
}

extension RegistreHeures {
  fileprivate func issue(
    _ heures: LigneDeclaration, sur contrat: ContratConnu
  ) throws(LigneHeures.Refus) -> ImportHeures.Issue {
    let connue = lignes[Mensuel(contrat: contrat.id, mois: heures.mois)]
    if let connue, connue.heures == heures.heures, connue.formation == heures.formation { return .inchangee }
    switch etats[MoisEmployeur(employeur: contrat.employeur, mois: heures.mois)] {
    case .transmise: throw .moisFerme(.transmise)
    case .validee: throw .moisFerme(.validee)
    case .cloturee: throw .moisFerme(.cloturee)
    case .brouillon, .aCompleter, nil: break
    }
    return connue.map { .changee(contrat, de: $0) } ?? .ajoutee(contrat)
  }
}
