/// What a sheet of hours is matched with: contracts, lines and the state of months, read once and kept in
/// memory so that twenty thousand lines cost four statements.
struct RegistreHeures: Sendable {
  struct Mensuel: Hashable, Sendable {
    let contrat: ID<Contrat>
    let mois: Mois
  }

  struct MoisEmployeur: Hashable, Sendable {
    let employeur: ID<Structure>
    let mois: Mois
  }

  let contrats: [ID<Contrat>: ContratConnu]
  /// By folded name.
  let parNom: [String: [ContratConnu]]
  let lignes: [Mensuel: LigneDeclaration]
  let etats: [MoisEmployeur: Declaration.Etat.Code]
  let employeurs: [Employeur]
  /// The territory's, newest first.
  let pratiques: [PratiquesDatees]
  /// Of the employers.
  let noms: [ID<Structure>: String]

  struct Employeur: Sendable {
    let id: ID<Structure>
    let nom: String
    let siret: String?
  }

  init(
    contrats: [ContratConnu], lignes: [Mensuel: LigneDeclaration],
    etats: [MoisEmployeur: Declaration.Etat.Code], employeurs: [Employeur], pratiques: [PratiquesDatees]
  ) {
    self.contrats = Dictionary(contrats.map { ($0.id, $0) }, uniquingKeysWith: { un, _ in un })
    parNom = Dictionary(grouping: contrats, by: \.nom)
    (self.lignes, self.etats, self.employeurs, self.pratiques) = (lignes, etats, employeurs, pratiques)
    noms = Dictionary(employeurs.map { ($0.id, $0.nom) }, uniquingKeysWith: { un, _ in un })
  }
}

extension RegistreHeures {
  /// The one contract that a line is about.
  func contrat(de ligne: LigneHeures, cles: inout ClesLues) throws(LigneHeures.Refus) -> ContratConnu {
    let siens = try candidats(ligne, &cles)
    let ouverts = siens.filter { $0.court(en: ligne.mois) }
    guard let premier = ouverts.first else { throw .aucunContrat }
    guard ouverts.count == 1 else {
      let personnes = Set(ouverts.map(\.participant)).count
      throw personnes > 1 ? .homonymes : .plusieursContrats(ouverts.count)
    }
    return premier
  }

  private func candidats(
    _ ligne: LigneHeures, _ cles: inout ClesLues
  ) throws(LigneHeures.Refus) -> [ContratConnu] {
    if let numero = ligne.contrat {
      guard let contrat = contrats[numero] else { throw .contratInconnu }
      guard
        cles.lire(ligne).convient(a: contrat.nom, entier: ligne.nomEntier)
          || ligne.nomsPossibles.contains(contrat.nom)
      else { throw .contratDUnAutre }
      return [contrat]
    }
    let siens = nes(ligne.naissance, parmi: parNom[cles.lire(ligne)] ?? [])
    guard !siens.isEmpty else { throw inconnue(ligne) }
    return try deLEmployeur(ligne.siret, parmi: try ligne.dansLOrdre(siens))
  }

  /// Of two names of which one is in parentheses, whose it may be is asked.
  private func inconnue(_ ligne: LigneHeures) -> LigneHeures.Refus {
    let proches = nes(ligne.naissance, parmi: ligne.nomsPossibles.flatMap { parNom[$0] ?? [] })
    return proches.isEmpty ? .personneInconnue : .autreNom(Set(proches.map(\.personne)).sorted())
  }

  private func deLEmployeur(
    _ saisi: String, parmi siens: [ContratConnu]
  ) throws(LigneHeures.Refus) -> [ContratConnu] {
    guard !saisi.isEmpty else { return siens }
    let siret: Siret
    do { siret = try Siret(saisi) } catch { throw .siret(error) }
    let nommes = Set(employeurs.filter { $0.siret == siret.chiffres }.map(\.id))
    guard !nommes.isEmpty else { throw .siretInconnu(siret) }
    return siens.filter { nommes.contains($0.employeur) }
  }
}

extension RegistreHeures {
  /// Those of that very birth; else those whose birth, known in part, may be that one.
  private func nes(_ naissance: Naissance?, parmi contrats: [ContratConnu]) -> [ContratConnu] {
    guard let naissance else { return contrats }
    let exacts = contrats.filter { $0.naissance == naissance }
    return exacts.isEmpty ? contrats.filter { $0.naissance.peutEtre(naissance) } : exacts
  }
}

/// The folded names already computed: a person comes back month after month.
struct ClesLues {
  private var lues: [[String]: String] = [:]

  mutating func lire(_ ligne: LigneHeures) -> String {
    let brut = [ligne.nom, ligne.prenom]
    if let cle = lues[brut] { return cle }
    let cle = CleDoublon.nom(ligne.nom, ligne.prenom)
    lues[brut] = cle
    return cle
  }
}

extension LigneHeures {
  /// Those whose name and first name are in this order. « Thomas;Martin » without a birth date is not taken for
  /// Martin Thomas: the two columns may have been swapped, or not.
  fileprivate func dansLOrdre(_ contrats: [ContratConnu]) throws(Refus) -> [ContratConnu] {
    guard nomEntier, !nomComplet, contrats.contains(where: { $0.famille != nom }) else { return contrats }
    func egaux(_ un: String, _ autre: String) -> Bool { CleDoublon.nom(un, "") == CleDoublon.nom(autre, "") }
    let droits = contrats.filter { egaux($0.famille, nom) }
    guard droits.isEmpty else { return droits }
    guard naissance == nil, contrats.contains(where: { egaux($0.prenom, nom) && egaux($0.famille, prenom) })
    else { return contrats }
    throw .nomsInverses
  }

  /// It bears both a name and a first name.
  fileprivate var nomEntier: Bool { nomComplet ? !nom.isEmpty : !nom.isEmpty && !prenom.isEmpty }
}

extension String {
  /// Whether these folded words are those of a name, or some of them when one part of it is all that is said.
  fileprivate func convient(a nom: String, entier: Bool) -> Bool {
    entier ? self == nom : Set(split(separator: " ")).isSubset(of: nom.split(separator: " "))
  }
}
