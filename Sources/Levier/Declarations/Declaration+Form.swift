import Markup

/// The fields of a contract's hours in a month's form.
enum ChampHeures {
  static func heures(_ contrat: ID<Contrat>) -> String { "h-\(contrat)" }
  static func formation(_ contrat: ID<Contrat>) -> String { "f-\(contrat)" }
  static func part(_ ligne: ID<LigneDeclaration>, _ engagement: ID<Engagement>) -> String {
    "i-\(ligne)-\(engagement)"
  }
}

extension FicheDeclaration {
  var formulaire: FormState {
    var formulaire = FormState(values: [Version.champ: ["\(entete.version)"]])
    for contrat in contrats {
      guard let ligne = ligne(de: contrat.id) else { continue }
      formulaire.remplir(contrat.id, ligne.heures)
    }
    return formulaire
  }

  /// Reads the form; each refusal becomes its field's sentence.
  /// - Parameter complete: handing over wants an answer for each contract, were it zero.
  func lire(_ formulaire: inout FormState, complete: Completude) -> [SaisieLigne]? {
    var saisie = Saisie(formulaire)
    let saisies = contrats.map { saisie.ligne(de: $0, en: mois, complete) }
    formulaire = saisie.formulaire
    return formulaire.isValid ? saisies : nil
  }

  enum Completude { case brouillon, complete }
}

extension FormState {
  mutating func remplir(_ contrat: ID<Contrat>, _ ligne: LigneDeclaration) {
    self[ChampHeures.heures(contrat)] = ligne.heures.saisie
    self[ChampHeures.formation(contrat)] = ligne.formation == .zero ? "" : ligne.formation.saisie
  }

  /// Fills, from the month before, what is still empty; nothing is saved by it.
  mutating func reprendre(_ precedent: [ID<Contrat>: LigneDeclaration], pour contrats: [ContratDuMois]) -> Int
  {
    var repris = 0
    for contrat in contrats where self[ChampHeures.heures(contrat.id)].allSatisfy(\.isWhitespace) {
      guard let ligne = precedent[contrat.id] else { continue }
      remplir(contrat.id, ligne)
      repris += 1
    }
    return repris
  }
}

extension Saisie {
  fileprivate mutating func ligne(
    de contrat: ContratDuMois, en mois: Mois, _ complete: FicheDeclaration.Completude
  ) -> SaisieLigne {
    let (heures, formation) = (ChampHeures.heures(contrat.id), ChampHeures.formation(contrat.id))
    guard !estVide(heures) || !estVide(formation) || complete == .complete else {
      return SaisieLigne(contrat: contrat.id, ligne: nil)
    }
    if estVide(heures), estVide(formation) {
      refuser(heures, "Indiquez les heures \(contrat.personne.precedeDeDe), ou 0 s’il n’y en a pas eu.")
      return SaisieLigne(contrat: contrat.id, ligne: nil)
    }
    let ligne = ligne(heures, formation, en: mois)
    return SaisieLigne(contrat: contrat.id, ligne: ligne)
  }

  /// Hours worked, and training besides; an empty field is zero.
  mutating func ligne(
    _ heures: String, _ formation: String, en mois: Mois, nature: LigneDeclaration.Nature = .declaree
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

extension Repartition {
  /// The form of a validation, filled with the shares proposed.
  func formulaire(version: Int) -> FormState {
    var formulaire = FormState(values: [Version.champ: ["\(version)"]])
    for (ligne, parts) in proposer() {
      for part in parts { formulaire[ChampHeures.part(ligne, part.engagement)] = part.heures.saisie }
    }
    return formulaire
  }

  /// The shares typed; a field that did not come is a share of zero.
  func lire(_ formulaire: inout FormState) -> [ID<LigneDeclaration>: [Imputation.Part]]? {
    var saisie = Saisie(formulaire)
    var choix: [ID<LigneDeclaration>: [Imputation.Part]] = [:]
    for ligne in lignes {
      let parts = ligne.engagements.compactMap { engagement -> Imputation.Part? in
        let champ = ChampHeures.part(ligne.id, engagement.id)
        guard !saisie.estVide(champ), let heures = saisie.obligatoire(champ, Heures.init(_:)) else {
          return nil
        }
        return Imputation.Part(engagement: engagement.id, heures: heures)
      }
      choix[ligne.id] = parts
      guard let premier = ligne.engagements.first else { continue }
      saisie.verifier(ChampHeures.part(ligne.id, premier.id)) { () throws(Imputation.Refus) in
        try Imputation.verifier(parts, travaillees: ligne.heures.total)
      }
    }
    formulaire = saisie.formulaire
    return formulaire.isValid ? choix : nil
  }
}
