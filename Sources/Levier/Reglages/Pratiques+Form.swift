import Markup

extension PratiquesDatees {
  /// The practices as typed.
  init?(_ formulaire: inout FormState) {
    var saisie = Saisie(formulaire)
    let du = saisie.obligatoire("du", Jour.init)
    let alertes = saisie.seuilsAlerte()
    let delais = saisie.delais()
    let prolongation = saisie.prolongation()
    let signalements = saisie.seuilsSignalement()
    formulaire = saisie.formulaire
    guard formulaire.isValid, let du, let alertes, let delais, let prolongation, let signalements
    else { return nil }
    self.init(
      pratiques: Pratiques(
        alertes: alertes, delais: delais, prolongation: prolongation, signalements: signalements),
      du: du)
  }
}

extension Saisie {
  fileprivate mutating func seuilsAlerte() -> SeuilsAlerte? {
    let jalons = jalons("jalons")
    let miParcours = entier("mi_parcours", dans: 1...99)
    let part = entier("part_minimale", dans: 1...99)
    let mois = entier("mois_avant_fin", dans: 1...24)
    guard let jalons, let miParcours, let part, let mois else { return nil }
    return SeuilsAlerte(jalons: jalons, miParcours: miParcours, partMinimale: part, moisAvantFin: mois)
  }

  /// One to six shares of the duration, in any order: « 33, 50, 75 ».
  private mutating func jalons(_ champ: String) -> [Int]? {
    let lus = formulaire[champ].split { ",; ".contains($0) }.map { French.parseInteger(String($0)) }
    let parts = Set(lus.compactMap { $0 }).sorted()
    guard !parts.isEmpty, parts.count == lus.count, parts.count <= 6,
      parts.allSatisfy({ (1...99).contains($0) })
    else {
      refuser(
        champ, "Indiquez de une à six parts différentes, entre 1 et 99, séparées par des virgules.")
      return nil
    }
    return parts
  }

  fileprivate mutating func delais() -> Delais? {
    let declaration = entier("jour_declaration", dans: 1...28)
    let validation = entier("jours_validation", dans: 1...90)
    let instruction = entier("jours_instruction", dans: 1...90)
    let contrat = entier("jours_fin_contrat", dans: 1...365)
    let eligibilite = entier("jours_fin_eligibilite", dans: 1...365)
    let sortie = entier("mois_sortie", dans: 1...36)
    let reclames = entier("mois_reclames", dans: 1...12)
    guard let declaration, let validation, let instruction, let contrat, let eligibilite, let sortie,
      let reclames
    else { return nil }
    return Delais(
      jourDeDeclaration: declaration, validation: validation, instruction: instruction,
      finDeContrat: contrat, finDEligibilite: eligibilite, moisDeSortie: sortie, moisReclames: reclames)
  }

  fileprivate mutating func prolongation() -> RegleProlongation? {
    let cdi = entier("mois_apres_cdi", dans: 0...120)
    let alternance = entier("mois_alternance", dans: 0...120)
    guard let cdi, let alternance else { return nil }
    return RegleProlongation(moisApresCdi: cdi, moisAlternanceMax: alternance)
  }

  fileprivate mutating func seuilsSignalement() -> SeuilsSignalement? {
    let heures = obligatoire("heures_mensuelles", Heures.init)
    let depassement = entier("depassement_contrat", dans: 0...200)
    if let heures, !(Heures(heures: 100)...Heures(heures: 400)).contains(heures) {
      refuser("heures_mensuelles", "Indiquez un nombre d’heures entre 100 et 400.")
      return nil
    }
    guard let heures, let depassement else { return nil }
    return SeuilsSignalement(heuresMensuelles: heures, depassementContrat: depassement)
  }
}

extension Pratiques {
  var formulaire: FormState {
    FormState(values: [
      "jalons": [alertes.jalons.map { "\($0)" }.joined(separator: ", ")],
      "mi_parcours": ["\(alertes.miParcours)"], "part_minimale": ["\(alertes.partMinimale)"],
      "mois_avant_fin": ["\(alertes.moisAvantFin)"], "jour_declaration": ["\(delais.jourDeDeclaration)"],
      "jours_validation": ["\(delais.validation)"], "jours_instruction": ["\(delais.instruction)"],
      "jours_fin_contrat": ["\(delais.finDeContrat)"],
      "jours_fin_eligibilite": ["\(delais.finDEligibilite)"], "mois_sortie": ["\(delais.moisDeSortie)"],
      "mois_reclames": ["\(delais.moisReclames)"], "mois_apres_cdi": ["\(prolongation.moisApresCdi)"],
      "mois_alternance": ["\(prolongation.moisAlternanceMax)"],
      "heures_mensuelles": [signalements.heuresMensuelles.saisie],
      "depassement_contrat": ["\(signalements.depassementContrat)"],
    ])
  }
}
