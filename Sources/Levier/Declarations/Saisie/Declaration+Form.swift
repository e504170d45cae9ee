import Markup

/// The fields of a month's page, from its typing to its validation.
enum ChampMois: FieldName {
  case heures(ID<Contrat>), formation(ID<Contrat>)
  /// What an engagement takes of a line.
  case part(ID<LigneDeclaration>, ID<Engagement>)
  /// Which button was pressed.
  case acte
  /// Odd hours were looked at.
  case verifie
  /// All shares are those proposed.
  case repartition
  case motif

  var field: String {
    switch self {
    case .heures(let contrat): "h-\(contrat)"
    case .formation(let contrat): "f-\(contrat)"
    case .part(let ligne, let engagement): "i-\(ligne)-\(engagement)"
    case .acte: "acte"
    case .verifie: "verifie"
    case .repartition: "repartition"
    case .motif: "motif"
    }
  }
}

extension FicheDeclaration {
  var formulaire: Form<ChampMois> {
    var formulaire = Form<ChampMois>([:], version: entete.version)
    for contrat in contrats {
      guard let ligne = ligne(de: contrat.id) else { continue }
      formulaire.remplir(contrat.id, ligne.heures)
    }
    return formulaire
  }

  /// What was read of a form, which may show a part of the month only.
  struct Lue: Sendable {
    /// Those that differ from what is stored.
    let changees: [SaisieLigne]
    /// Contracts on which nothing would be said yet.
    let restants: Int
  }

  /// Reads the form; each refusal becomes its field's sentence. A contract whose field did not come keeps
  /// what was stored.
  /// - Parameter complete: handing over wants an answer for each contract shown, were it zero.
  func lire(_ formulaire: inout Form<ChampMois>, complete: Completude) -> Lue? {
    let vus = Set(vus(VueDeclaration(de: formulaire), formulaire).lignes.map(\.id))
    var saisie = Saisie(formulaire)
    let lues = contrats.compactMap { contrat -> SaisieLigne? in
      let venue = formulaire.has(.heures(contrat.id))
      let attendue = complete == .complete && vus.contains(contrat.id) && ligne(de: contrat.id) == nil
      return venue || attendue ? saisie.ligne(de: contrat, en: mois, complete) : nil
    }
    formulaire = saisie.formulaire
    guard formulaire.isValid else { return nil }
    let dits = Set(lues.filter { $0.ligne != nil }.map(\.contrat))
    return Lue(
      changees: lues.filter { $0.ligne != ligne(de: $0.contrat)?.heures },
      restants: contratsSansLigne.count { !dits.contains($0.id) })
  }

  /// A contract's hours as a form has them, saved or not; nil where they are empty or refused.
  func heures(de contrat: ContratDuMois, _ formulaire: Form<ChampMois>) -> LigneDeclaration? {
    let noms = (ChampMois.heures(contrat.id), ChampMois.formation(contrat.id))
    guard formulaire.has(noms.0) else { return ligne(de: contrat.id)?.heures }
    var saisie = Saisie(formulaire)
    guard !saisie.estVide(noms.0) || !saisie.estVide(noms.1) else { return nil }
    return saisie.ligne(noms.0, noms.1, en: mois)
  }

  /// Who has odd hours in a month about to be handed over.
  func aVerifier(_ formulaire: Form<ChampMois>, _ seuils: SeuilsSignalement) -> [String] {
    contrats.filter { contrat in
      heures(de: contrat, formulaire).map { !contrat.questions($0, total: nil, seuils).isEmpty } ?? false
    }.map(\.personne)
  }

  /// The contracts that a view shows while the month is typed in.
  func vus(_ vue: VueDeclaration, _ formulaire: Form<ChampMois>) -> VueDeclaration.Choix<ContratDuMois> {
    let dits = Set(lignes.map(\.contrat))
    let refusees = Set(formulaire.errors.map(\.field))
    return vue.choisir(
      parmi: contrats, nom: \.personne, attend: { !dits.contains($0.id) },
      refusee: { contrat in
        !refusees.isDisjoint(with: [
          ChampMois.heures(contrat.id).field, ChampMois.formation(contrat.id).field,
        ])
      })
  }

  enum Completude { case brouillon, complete }
}

extension Form<ChampMois> {
  mutating func remplir(_ contrat: ID<Contrat>, _ ligne: LigneDeclaration) {
    self[.heures(contrat)] = ligne.heures.saisie
    self[.formation(contrat)] = ligne.formation == .zero ? "" : ligne.formation.saisie
  }

  /// Fills, from the month before, what is still empty; nothing is saved by it.
  mutating func reprendre(_ precedent: [ID<Contrat>: LigneDeclaration], pour contrats: [ContratDuMois]) -> Int
  {
    var repris = 0
    for contrat in contrats where self[.heures(contrat.id)].allSatisfy(\.isWhitespace) {
      guard let ligne = precedent[contrat.id] else { continue }
      remplir(contrat.id, ligne)
      repris += 1
    }
    return repris
  }
}

extension Saisie<ChampMois> {
  fileprivate mutating func ligne(
    de contrat: ContratDuMois, en mois: Mois, _ complete: FicheDeclaration.Completude
  ) -> SaisieLigne {
    let (heures, formation) = (ChampMois.heures(contrat.id), ChampMois.formation(contrat.id))
    guard !estVide(heures) || !estVide(formation) || complete == .complete else {
      return SaisieLigne(contrat: contrat.id, ligne: nil)
    }
    if estVide(heures), estVide(formation) {
      refuser(heures, "Indiquez les heures, ou 0 s’il n’y en a pas eu.")
      return SaisieLigne(contrat: contrat.id, ligne: nil)
    }
    let ligne = ligne(heures, formation, en: mois)
    return SaisieLigne(contrat: contrat.id, ligne: ligne)
  }

}

extension Saisie {
  /// Hours worked, and training besides; an empty field is zero.
  mutating func ligne(
    _ heures: Champ, _ formation: Champ, en mois: Mois, nature: LigneDeclaration.Nature = .declaree
  ) -> LigneDeclaration? {
    let travaillees = estVide(heures) ? .zero : obligatoire(heures, Heures.init(_:))
    let formees = estVide(formation) ? .zero : obligatoire(formation, Heures.init(_:))
    guard let travaillees, let formees else { return nil }
    do throws(LigneDeclaration.Refus) {
      return try LigneDeclaration(mois: mois, heures: travaillees, formation: formees, nature: nature)
    } catch {
      refuser(error == .formationNegative ? formation : heures, error.phrase)
      return nil
    }
  }
}
