import Markup

enum ChampPratiques: String, FieldName {
  case du, jalons
  case miParcours = "mi_parcours"
  case partMinimale = "part_minimale"
  case moisAvantFin = "mois_avant_fin"
  case jourDeclaration = "jour_declaration"
  case joursValidation = "jours_validation"
  case joursInstruction = "jours_instruction"
  case joursFinContrat = "jours_fin_contrat"
  case joursFinEligibilite = "jours_fin_eligibilite"
  case moisSortie = "mois_sortie"
  case moisReclames = "mois_reclames"
  case moisApresCdi = "mois_apres_cdi"
  case moisAlternance = "mois_alternance"
  case heuresMensuelles = "heures_mensuelles"
  case depassementContrat = "depassement_contrat"
}

extension PratiquesDatees {
  /// The practices as typed.
  init?(_ formulaire: inout Form<ChampPratiques>) {
    var saisie = Saisie(formulaire)
    let du = saisie.obligatoire(.du, Jour.init)
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

extension Saisie<ChampPratiques> {
  fileprivate mutating func seuilsAlerte() -> SeuilsAlerte? {
    let jalons = jalons(.jalons)
    let miParcours = entier(.miParcours, dans: 1...99)
    let part = entier(.partMinimale, dans: 1...99)
    let mois = entier(.moisAvantFin, dans: 1...24)
    guard let jalons, let miParcours, let part, let mois else { return nil }
    return SeuilsAlerte(jalons: jalons, miParcours: miParcours, partMinimale: part, moisAvantFin: mois)
  }

  /// One to six shares of the duration, in any order: « 33, 50, 75 ».
  private mutating func jalons(_ champ: Champ) -> [Int]? {
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
    let declaration = entier(.jourDeclaration, dans: 1...28)
    let validation = entier(.joursValidation, dans: 1...90)
    let instruction = entier(.joursInstruction, dans: 1...90)
    let contrat = entier(.joursFinContrat, dans: 1...365)
    let eligibilite = entier(.joursFinEligibilite, dans: 1...365)
    let sortie = entier(.moisSortie, dans: 1...36)
    let reclames = entier(.moisReclames, dans: 1...12)
    guard let declaration, let validation, let instruction, let contrat, let eligibilite, let sortie,
      let reclames
    else { return nil }
    return Delais(
      jourDeDeclaration: declaration, validation: validation, instruction: instruction,
      finDeContrat: contrat, finDEligibilite: eligibilite, moisDeSortie: sortie, moisReclames: reclames)
  }

  fileprivate mutating func prolongation() -> RegleProlongation? {
    let cdi = entier(.moisApresCdi, dans: 0...120)
    let alternance = entier(.moisAlternance, dans: 0...120)
    guard let cdi, let alternance else { return nil }
    return RegleProlongation(moisApresCdi: cdi, moisAlternanceMax: alternance)
  }

  fileprivate mutating func seuilsSignalement() -> SeuilsSignalement? {
    let heures = obligatoire(.heuresMensuelles, Heures.init)
    let depassement = entier(.depassementContrat, dans: 0...200)
    if let heures, !(Heures(heures: 100)...Heures(heures: 400)).contains(heures) {
      refuser(.heuresMensuelles, "Indiquez un nombre d’heures entre 100 et 400.")
      return nil
    }
    guard let heures, let depassement else { return nil }
    return SeuilsSignalement(heuresMensuelles: heures, depassementContrat: depassement)
  }
}

extension Pratiques {
  var formulaire: Form<ChampPratiques> {
    Form([
      .jalons: alertes.jalons.map { "\($0)" }.joined(separator: ", "), .miParcours: alertes.miParcours,
      .partMinimale: alertes.partMinimale, .moisAvantFin: alertes.moisAvantFin,
      .jourDeclaration: delais.jourDeDeclaration, .joursValidation: delais.validation,
      .joursInstruction: delais.instruction, .joursFinContrat: delais.finDeContrat,
      .joursFinEligibilite: delais.finDEligibilite, .moisSortie: delais.moisDeSortie,
      .moisReclames: delais.moisReclames, .moisApresCdi: prolongation.moisApresCdi,
      .moisAlternance: prolongation.moisAlternanceMax, .heuresMensuelles: signalements.heuresMensuelles,
      .depassementContrat: signalements.depassementContrat,
    ])
  }
}
