import Markup

enum ChampCorrection: FieldName {
  case heures, formation, motif, acte
  /// The share of the one line that the form corrects or adds.
  case part(ID<Engagement>)

  var field: String {
    switch self {
    case .heures: "heures"
    case .formation: "formation"
    case .motif: "motif"
    case .acte: "acte"
    case .part(let engagement): "i-\(engagement)"
    }
  }
}

/// The form that writes in a closed month: over a line that stands, or on a contract that has none.
struct PageCorrection: Sendable {
  let fiche: FicheDeclaration
  let contrat: ContratDuMois
  /// The line to be replaced; nothing when one is added.
  let ligne: LigneLue?
  let engagements: [EngagementServi]
  /// Where the hours of that line went.
  let actuelles: [ImputationLue]
  var formulaire = Form<ChampCorrection>()

  /// What is read of the form.
  struct Lue: Sendable {
    let heures: LigneDeclaration
    let motif: Texte
    /// Nothing when every share was left empty and the line had none: those proposed then hold.
    let parts: [Imputation.Part]?
  }

  /// The form as it opens, with the hours that stand.
  mutating func remplir() {
    formulaire[.version] = "\(fiche.entete.version)"
    guard let heures = ligne?.heures else { return }
    formulaire[.heures] = heures.heures.saisie
    formulaire[.formation] = heures.formation == .zero ? "" : heures.formation.saisie
  }

  /// Each refusal becomes its field's sentence.
  func lire(_ formulaire: inout Form<ChampCorrection>) -> Lue? {
    var saisie = Saisie(formulaire)
    let heures = heures(&saisie)
    let motif = saisie.obligatoire(.motif, siVide: "Indiquez pourquoi ces heures changent.") {
      texte throws(Texte.Refus) in try Texte(texte, max: 500, lignes: .plusieurs)
    }
    let vides = engagements.allSatisfy { saisie.estVide(.part($0.id)) }
    var parts = heures.flatMap { vides ? partsEnVigueur(pour: $0) : nil }
    if let heures, !vides {
      parts = saisie.parts(entre: engagements, travaillees: heures.total) { .part($0) }
    }
    if let heures { refuserInchangees(heures, parts, &saisie) }
    formulaire = saisie.formulaire
    guard formulaire.isValid, let heures, let motif else { return nil }
    return Lue(heures: heures, motif: motif, parts: parts)
  }

  /// Fills the shares with those proposed for the hours typed; nothing is saved by it.
  mutating func proposer(_ recu: Form<ChampCorrection>) {
    var saisie = Saisie(recu)
    let heures = heures(&saisie)
    formulaire = saisie.formulaire
    guard formulaire.isValid, let heures else { return }
    let parts = partsEnVigueur(pour: heures) ?? heures.parts(entre: engagements)
    for engagement in engagements { formulaire[.part(engagement.id)] = "0" }
    for part in parts {
      formulaire[.part(part.engagement)] = part.heures.saisie
    }
  }

  /// The shares of the line as they are today, in proportion of its new hours. Nothing for a line that had none,
  /// or whose contract no longer serves one of their engagements.
  func partsEnVigueur(pour heures: LigneDeclaration) -> [Imputation.Part]? {
    guard let ligne, !actuelles.isEmpty, ligne.heures.total > .zero else { return nil }
    let sommes = Dictionary(actuelles.map { ($0.imputee.engagement, $0.imputee.heures) }) { $0 + $1 }
    guard sommes.keys.allSatisfy({ id in engagements.contains { $0.id == id } }) else { return nil }
    let parts = engagements.compactMap { engagement in
      sommes[engagement.id].map { Imputation.Part(engagement: engagement.id, heures: $0) }
    }
    return Imputation.auProrata(parts, de: ligne.heures.total, vers: heures.total)
  }

  private func heures(_ saisie: inout Saisie<ChampCorrection>) -> LigneDeclaration? {
    if saisie.estVide(.heures) { saisie.refuser(.heures, "Indiquez les bonnes heures, ou 0.") }
    return saisie.ligne(
      .heures, .formation, en: fiche.mois, nature: ligne == nil ? .declaree : .correction)
  }

  private func refuserInchangees(
    _ heures: LigneDeclaration, _ parts: [Imputation.Part]?, _ saisie: inout Saisie<ChampCorrection>
  ) {
    guard let ancienne = ligne?.heures else {
      if heures.total == .zero { saisie.refuser(.heures, "Indiquez les heures à ajouter.") }
      return
    }
    let memes = heures.heures == ancienne.heures && heures.formation == ancienne.formation
    guard memes, parts.map(estActuelle) ?? true else { return }
    saisie.refuser(
      .heures, "Changez les heures ou leur répartition\u{202F}: celles-ci sont déjà enregistrées.")
  }

  private func estActuelle(_ parts: [Imputation.Part]) -> Bool {
    let avant = actuelles.map {
      Imputation.Part(engagement: $0.imputee.engagement, heures: $0.imputee.heures)
    }
    return Set(avant) == Set(parts.filter { $0.heures != .zero })
  }
}
