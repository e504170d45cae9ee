import Markup

enum ChampContrat: String, ChampSuivi {
  case employeur, type, metier, rome, debut, fin
  case heuresHebdo = "heures_hebdo"
  case engagements
  case motEngagement = "mot_engagement"
  /// Which button was pressed: the list of engagements may only be searched.
  case acte

  static let jours: Set<Self> = [.debut, .fin]
}

extension NouveauContrat {
  init?(_ formulaire: inout Form<ChampContrat>) {
    var saisie = Saisie(formulaire)
    let employeur = saisie.choixID(.employeur, de: Structure.self)
    let type = saisie.choix(.type, TypeContrat.self)
    let rome = saisie.facultatif(.rome, Rome.init)
    let metier = saisie.texteFacultatif(.metier, max: 120)
    let debut = saisie.obligatoire(.debut, Jour.init)
    let fin = saisie.facultatif(.fin, Jour.init)
    let heures = saisie.facultatif(.heuresHebdo, Heures.init) ?? .zero
    let engagements = Set(formulaire.all(.engagements).compactMap { ID<Engagement>(segment: $0) })
    saisie.ordonner(debut, puis: .fin, fin, "La fin")
    saisie.verifier(.heuresHebdo) { () throws(Refus) in
      guard heures >= .zero, heures <= Self.semaineMaximale else { throw .semaine }
    }
    saisie.verifier(.engagements) { () throws(Refus) in
      if engagements.isEmpty { throw .sansEngagement }
    }
    if let type, saisie.estVide(.fin) {
      saisie.verifier(.fin) { () throws(Refus) in
        if type.estADureeDeterminee { throw .sansFin(type) }
      }
    }
    formulaire = saisie.formulaire
    guard formulaire.isValid, let employeur, let type, let debut else { return nil }
    self.init(
      employeur: employeur, type: type, rome: rome, metier: metier, debut: debut, fin: fin,
      heuresHebdo: heures, engagements: engagements)
  }
}

extension RechercheEngagements {
  /// What the fields typed so far say, right or wrong: an unreadable date counts as today.
  init(_ formulaire: Form<ChampContrat>, le jour: Jour) {
    du = (try? Jour(formulaire[.debut])) ?? jour  // its own refusal is told on its field
    au = try? Jour(formulaire[.fin])
    let mot = formulaire[.motEngagement].rognee
    self.mot = mot.isEmpty ? nil : String(mot)
    coches = formulaire.all(.engagements).compactMap { ID<Engagement>(segment: $0) }
  }
}

extension Contrat {
  func formulaire(_ engagements: [EngagementPropose]) -> Form<ChampContrat> {
    Form(
      [
        .employeur: employeur.id, .type: type.rawValue, .metier: metier, .rome: rome, .debut: debut,
        .fin: fin,
        .heuresHebdo: heuresHebdo == .zero ? nil : heuresHebdo, .engagements: engagements.map(\.id),
      ], version: version)
  }
}

enum ChampSortie: String, FieldName { case motif, le, retrait }

extension Contrat.FinDeContrat {
  init?(_ formulaire: inout Form<ChampSortie>, de contrat: Contrat) {
    var saisie = Saisie(formulaire)
    let motif = saisie.choix(.motif, Sortie.self)
    let le = saisie.obligatoire(.le, Jour.init)
    saisie.ordonner(contrat.debut, puis: .le, le, "La sortie")
    if let le, let fin = contrat.fin, le > fin {
      saisie.refuser(
        .le, "Indiquez une date avant le \(fin.enFrancais), fin du contrat, ou prolongez d’abord le contrat."
      )
    }
    formulaire = saisie.formulaire
    guard formulaire.isValid, let motif, let le else { return nil }
    self.init(motif: motif, le: le)
  }
}
