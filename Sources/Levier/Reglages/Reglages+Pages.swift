import Markup

/// What the settings page shows.
struct Reglement: Sendable {
  let regles: [RegleDatee]
  let pratiques: [PratiquesDatees]
  let smics: [Smic]
  let seuils: [SeuilPublie]
  let nationaux: [SeuilNational]
  let entrees: [TexteEnVigueur]
  let jour: Jour
}

func pageReglages(_ reglement: Reglement) -> Page {
  Page(
    titre: "Réglages",
    chapeau: """
      Les règles de décompte du territoire et les chiffres publics dont Levier se sert. Tous sont datés\u{a0}: un
      nouveau chiffre ne change pas le passé.
      """,
    rubrique: .reglages,
    actions: buttonRow(
      buttonLink("Changer les règles locales", to: VoiesReglages.nouvelleRegle().texte),
      buttonLink("Voir les exports", to: VoiesReglages.exports().texte, style: .secondary)),
    contenu: """
      \(notice(.information, """
        Chaque lot garde la copie des règles en vigueur le jour où sa consultation a été lancée. Changer les règles
        ici vaut pour les lots ajoutés ensuite, jamais pour ceux qui existent.
        """))
      \(card("Règles locales", id: "regles", reglesLocales(reglement)))
      \(card("Alertes et délais", id: "pratiques",
        actions: buttonLink("Les changer", to: VoiesReglages.nouvellesPratiques().texte, style: .secondary),
        tableauPratiques(reglement.pratiques, le: reglement.jour)))
      \(card("SMIC horaire brut", id: "smic", "\(smics(reglement))\(tenuParLInstallation)"))
      \(card("Seuils européens", id: "seuils", "\(seuils(reglement))\(tenuParLInstallation)"))
      \(card("Seuils nationaux de publicité", id: "seuils-nationaux", "\(nationaux(reglement))\(tenuParLInstallation)"))
      \(card("Entrées en vigueur", id: "entrees", "\(entrees(reglement))\(tenuParLInstallation)"))
      """)
}

/// They are the same for all: whoever runs the installation keeps them.
private let tenuParLInstallation: HTML = """
  <p><small>Ces chiffres sont nationaux et communs à tous les territoires de cette installation\u{a0}: s’il en manque un,
  demandez-le à l’opérateur de l’installation.</small></p>
  """

private func reglesLocales(_ reglement: Reglement) -> HTML {
  DataTable(
    "Versions des règles locales",
    columns: [
      .init("Règle", .heading), .init("Du"), .init("Au"), .init("Éligibilité"), .init("CDI"), .init("Base"),
      .init("Formation comptée"), .init("Un ETP"), .init("Pénalité par heure"), .init("Déclarations"),
    ],
    rows: reglement.regles.map { datee in
      let regle = datee.regle
      let enVigueur = datee.du <= reglement.jour && datee.au.map { reglement.jour <= $0 } ?? true
      let pastille: HTML? = enVigueur ? badge("en vigueur", .success) : nil
      return .init([
        "\(regle.nom) \(pastille)", "\(datee.du.court)", "\(datee.au?.court ?? "sans fin")",
        "\(regle.moisEligibilite) mois", "\(regle.moisCdi.map { "\($0)\u{a0}mois" } ?? "selon les délais")",
        "\(regle.base.libelle)", "\(regle.formation)",
        "\(regle.diviseurEtp.enFrancais)", "\(regle.penalite.libelle)", "\(regle.cadence.libelle)",
      ])
    },
    empty: emptyState(
      "Aucune règle propre au territoire",
      """
      Les lots prennent la règle initiale de Levier\u{a0}: \(RegleLocale.initiale.moisEligibilite) mois d’éligibilité,
      \(RegleLocale.initiale.formation.lowercased()), un ETP pour \(RegleLocale.initiale.diviseurEtp.enFrancais).
      """,
      action: buttonLink("Écrire la règle du territoire", to: VoiesReglages.nouvelleRegle().texte))
  ).html
}

private func smics(_ reglement: Reglement) -> HTML {
  DataTable(
    "SMIC horaire brut",
    columns: [.init("À partir du", .heading), .init("Taux horaire", .number), .init("Source")],
    rows: reglement.smics.map { .init(["\($0.du.enFrancais)", "\($0.horaire.enFrancais)", "\($0.source)"]) }
  ).html
}

private func seuils(_ reglement: Reglement) -> HTML {
  DataTable(
    "Seuils européens de procédure formalisée, hors taxes",
    columns: [
      .init("Acheteur", .heading), .init("Objet"), .init("Du"), .init("Au"), .init("Montant", .number),
      .init("Source"),
    ],
    rows: reglement.seuils.map { publie in
      let seuil = publie.seuil
      return .init([
        "\(seuil.acheteur.libelle)", "\(seuil.objet.libelle)", "\(seuil.du.court)",
        "\(seuil.au?.court ?? "sans fin")", "\(seuil.montant.enFrancais)", "\(publie.source)",
      ])
    }
  ).html
}

private func nationaux(_ reglement: Reglement) -> HTML {
  DataTable(
    "Seuils en dessous desquels un marché se passe sans publicité, hors taxes",
    columns: [
      .init("Objet", .heading), .init("Du"), .init("Au"), .init("Montant", .number), .init("Source"),
    ],
    rows: reglement.nationaux.map { seuil in
      .init([
        "\(seuil.objet.libelle)", "\(seuil.du.court)", "\(seuil.au?.court ?? "sans fin")",
        "\(seuil.montant.enFrancais)", "\(seuil.source)",
      ])
    }
  ).html
}

private func entrees(_ reglement: Reglement) -> HTML {
  DataTable(
    "Textes dont Levier suit l’entrée en vigueur",
    columns: [.init("Texte", .heading), .init("À partir du"), .init("Source")],
    rows: reglement.entrees.map { .init(["\($0.libelle)", "\($0.le.enFrancais)", "\($0.source)"]) }
  ).html
}
