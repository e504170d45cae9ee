import Formats
import Storage

/// What a sheet of hours would change, line by line. Nothing is written by looking.
struct ImportHeures: Sendable {
  private(set) var lignes: [Ligne]
  /// Every line of a sheet of several people says the same hours.
  private(set) var copie: Heures?
  /// The lines that would be written and are to be looked at first.
  private(set) var aVerifier: [Ligne] = []
  /// Counted once: a sheet may have two hundred thousand lines, and its preview many pages.
  private var nombres: [Sorte: Int] = [:]
  /// What it says would change: another once somebody wrote in one of its months.
  private(set) var empreinte = ""

  struct Ligne: Sendable {
    /// The line of the file, or the row of the workbook.
    let position: Int
    let personne: String
    let employeur: String
    var heures: LigneDeclaration?
    var issue: Issue
    /// What is odd in what would be written.
    var questions: [Signalement] = []
    /// The other lines that were added to this one.
    var autres: [Int] = []
  }

  enum Issue: Sendable {
    case ajoutee(ContratConnu)
    case changee(ContratConnu, de: LigneDeclaration)
    case inchangee
    /// Its hours count in another line, of the same contract and month.
    case additionnee(ligne: Int)
    /// A line of totals, or titles: no hours.
    case ecartee(LigneHeures.Refus)
    case refusee(LigneHeures.Refus)
  }

  enum Sorte: String, CaseIterable, Sendable {
    case ajoutee, changee, inchangee, additionnee, ecartee, refusee

    var libelle: String {
      switch self {
      case .ajoutee: "Ajoutées"
      case .changee: "Changées"
      case .inchangee: "Inchangées"
      case .additionnee: "Additionnées"
      case .ecartee: "Laissées de côté"
      case .refusee: "Refusées"
      }
    }
  }

  func nombre(_ sorte: Sorte?) -> Int {
    sorte.map { nombres[$0, default: 0] } ?? lignes.count
  }
}

extension ImportHeures.Issue {
  var sorte: ImportHeures.Sorte {
    switch self {
    case .ajoutee: .ajoutee
    case .changee: .changee
    case .inchangee: .inchangee
    case .additionnee: .additionnee
    case .ecartee: .ecartee
    case .refusee: .refusee
    }
  }

  /// The contract on which hours would be written.
  var contrat: ContratConnu? {
    switch self {
    case .ajoutee(let contrat), .changee(let contrat, _): contrat
    case .inchangee, .additionnee, .ecartee, .refusee: nil
    }
  }
}

extension ImportHeures {
  /// - Parameter additionner: the lines of one contract and one month are added up; refused otherwise, since
  ///   two missions and one line typed twice look alike.
  init(_ lues: [TableurHeures.Lue], dans registre: RegistreHeures, additionner: Bool = false) {
    var cles = ClesLues()
    let trouvees = lues.map { lue in registre.trouver(lue, &cles) }
    let groupes = LignesSemblables.grouper(trouvees)
    lignes = lues.indices.map { rang in
      do throws(LigneHeures.Refus) {
        let propre = try trouvees[rang].get()
        return try registre.ligne(rang, propre, parmi: groupes[propre.cle], additionner: additionner)
      } catch {
        return Ligne(lues[rang], refus: error)
      }
    }
    interroger(registre, trouvees)
    aVerifier = lignes.filter { !$0.questions.isEmpty }
    for ligne in lignes { nombres[ligne.issue.sorte, default: 0] += 1 }
    empreinte = Self.empreinte(de: lignes)
  }

  /// Says what is odd in each line, then in all of them.
  private mutating func interroger(
    _ registre: RegistreHeures, _ trouvees: [Result<LigneTrouvee, LigneHeures.Refus>]
  ) {
    let totaux = registre.totaux(avec: lignes)
    for (rang, trouvee) in trouvees.enumerated() {
      guard case .success(let trouvee) = trouvee, let contrat = lignes[rang].issue.contrat,
        let heures = lignes[rang].heures
      else { continue }
      let personne = RegistreHeures.MoisPersonne(participant: contrat.participant, mois: heures.mois)
      lignes[rang].questions = registre.questions(
        contrat, heures, total: totaux[personne], soit: trouvee.ligne.soit)
    }
    copie = Self.copie(lignes)
  }

  /// The hours that all lines share, when there are enough of them for it to be odd.
  private static func copie(_ lignes: [Ligne]) -> Heures? {
    let ecrites = lignes.filter { $0.issue.contrat != nil }
    let totaux = Set(ecrites.compactMap(\.heures?.total))
    let personnes = Set(ecrites.compactMap(\.issue.contrat?.participant))
    return personnes.count > 2 && totaux.count == 1 ? totaux.first.flatMap { $0 == .zero ? nil : $0 } : nil
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
    issue = refus.estUnEcart ? .ecartee(refus) : .refusee(refus)
    if case .success(let ligne) = lue.lue { heures = ligne.heures } else { heures = nil }
  }
}
