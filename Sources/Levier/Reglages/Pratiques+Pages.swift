import Markup

func pageFormulairePratiques(_ formulaire: Form<ChampPratiques>) -> Page {
  pageReglage(
    "Changer les alertes et les délais",
    chapeau: """
      Les versions précédentes restent\u{a0}: ce qui est daté d’avant ce jour se lit avec elles.
      """,
    formulaire, vers: VoiesReglages.pratiques(),
    """
    \(textField(.du, label: "En vigueur à partir du", form: formulaire, kind: .date, presence: .required))
    \(fieldGroup("Alertes sur les engagements", champsAlertes(formulaire)))
    \(fieldGroup("Délais", champsDelais(formulaire)))
    \(fieldGroup("Heures qui comptent plus longtemps", champsProlongation(formulaire)))
    \(fieldGroup("Heures à vérifier dans un mois", champsSignalements(formulaire)))
    """)
}

private func champ(
  _ champ: ChampPratiques, _ label: String, _ suffixe: String, _ formulaire: Form<ChampPratiques>
) -> HTML {
  textField(champ, label: label, form: formulaire, presence: .required, suffix: suffixe)
}

private func champsAlertes(_ formulaire: Form<ChampPratiques>) -> HTML {
  """
  \(textField(
    .jalons, label: "Un retard se dit à ces parts de la durée", form: formulaire,
    hint: "Séparées par des virgules\u{a0}: 33, 50, 75.", presence: .required, suffix: "%"))
  \(fieldRow(
    champ(.miParcours, "Un retard peut être grave dès cette part de la durée", "%", formulaire),
    champ(.partMinimale, "… sous cette part des heures attendues", "%", formulaire)))
  \(champ(.moisAvantFin, "L’échéance est proche", "mois avant", formulaire))
  """
}

private func champsDelais(_ formulaire: Form<ChampPratiques>) -> HTML {
  """
  \(fieldRow(
    champ(.jourDeclaration, "Les heures d’un mois se déclarent jusqu’au", "du mois suivant", formulaire),
    champ(.moisReclames, "Mois de déclarations encore réclamés", "mois", formulaire)))
  \(fieldRow(
    champ(.joursValidation, "Pour valider une déclaration reçue", "jours", formulaire),
    champ(.joursInstruction, "Pour instruire une éligibilité", "jours", formulaire)))
  \(fieldRow(
    champ(.joursFinContrat, "La fin d’un contrat est proche", "jours avant", formulaire),
    champ(.joursFinEligibilite, "La fin d’une éligibilité est proche", "jours avant", formulaire)))
  \(champ(.moisSortie, "La sortie d’une personne se demande pendant", "mois", formulaire))
  """
}

private func champsProlongation(_ formulaire: Form<ChampPratiques>) -> HTML {
  fieldRow(
    champ(.moisApresCdi, "Après la signature d’un CDI", "mois", formulaire),
    champ(.moisAlternance, "En alternance, au plus", "mois", formulaire))
}

private func champsSignalements(_ formulaire: Form<ChampPratiques>) -> HTML {
  fieldRow(
    champ(.heuresMensuelles, "Une personne, tous employeurs réunis, au-delà de", "h", formulaire),
    champ(.depassementContrat, "Au-delà des heures de son contrat, de plus de", "%", formulaire))
}

/// Every version, what it says in each of its four parts.
func tableauPratiques(_ versions: [PratiquesDatees], le jour: Jour) -> HTML {
  let enVigueur = versions.filter { $0.du <= jour }.map(\.du).max()
  return DataTable(
    "Versions des alertes et des délais",
    columns: [
      .init("À partir du", .heading), .init("Alertes"), .init("Délais"), .init("Comptent plus longtemps"),
      .init("À vérifier"),
    ],
    rows: versions.map { version in
      let pratiques = version.pratiques
      let pastille: HTML? = version.du == enVigueur ? badge("en vigueur", .success) : nil
      return .init([
        "\(version.du == PratiquesDatees.initiales.du ? "Depuis le début" : version.du.court) \(pastille)",
        lignes(pratiques.alertes.phrases),
        lignes(pratiques.delais.phrases), lignes(pratiques.prolongation.phrases),
        lignes(pratiques.signalements.phrases),
      ])
    }
  ).html
}

private func lignes(_ phrases: [String]) -> HTML {
  phrases.enumerated().map { rang, phrase in
    rang == 0 ? "\(phrase)" : "<br>\(phrase)" as HTML
  }.joined()
}
