import Markup

extension RapportBilan {
  /// « Année 2025, Pays de Brenelle »
  var titre: String { "\(periode.libelle), \(portee.nom)" }

  /// « bilan-2025-01-01-2025-12-31-territoire »
  var nomDeFichier: String { "bilan-\(periode.debut.iso)-\(periode.fin.iso)-\(portee.portee.code)" }

  /// « 44,05 : 74 000 h réalisées ÷ 1 680 h »
  var calculEtp: String {
    "\(etp.exact)\u{a0}: \(bilan.volume.faites.enFrancais) réalisées ÷ \(diviseur.enFrancais)"
  }

  var nonValorisees: Heures { bilan.volume.faites - bilan.volume.valorisees }

  /// Which hours are counted, where the period cuts a month.
  var mentionPeriode: String? {
    guard !periode.estEnMoisEntiers else { return nil }
    let (premier, dernier) = (periode.mois.lowerBound, periode.mois.upperBound)
    return "Les heures sont déclarées par mois\u{202f}: celles de "
      + (premier == dernier
        ? "\(premier.enFrancais) sont comptées en entier."
        : "\(premier.enFrancais) et de \(dernier.enFrancais) sont comptées en entier.")
  }

  /// Why some counts are not shown.
  var mentionMasque: String? {
    guard masque else { return nil }
    guard detaillePersonnes else {
      return "Pour qu’aucune personne ne puisse être reconnue, les publics, les contrats et les sorties se "
        + "lisent pour l’ensemble de vos marchés, par année civile."
    }
    return "Pour qu’aucune personne ne puisse être reconnue, les effectifs de 1 à 4 sont masqués, et "
      + "parfois un second qui permettrait de les retrouver par soustraction. Un tableau dont aucune ligne ne "
      + "peut être montrée ne figure pas."
  }

  /// What a copy with small groups in it says of itself.
  var mentionInterne: String? {
    guard !masque else { return nil }
    return "Version interne\u{202f}: les petits effectifs y sont montrés. Pour la diffuser, cochez "
      + "«\u{a0}Masquer les petits effectifs\u{a0}» avant de la produire."
  }

  func effectif(_ nombre: Int?) -> String { nombre.map(French.integer) ?? "Moins de 5" }
}

extension TableauBilan.Case {
  var enFrancais: String {
    switch self {
    case .nombre(let nombre): French.integer(nombre)
    case .heures(let heures): heures.enFrancais
    case .etp(let etp): "\(etp.exact)\u{a0}ETP"
    case .masque: "masqué"
    }
  }

  /// What a bar measures; nothing where it is not told.
  var mesure: Int? {
    switch self {
    case .nombre(let nombre): nombre
    case .heures(let heures): heures.centiemes
    case .etp(let etp): etp.centiemes
    case .masque: nil
    }
  }
}

extension RapportBilan {
  /// A heading of the report and its tables.
  struct Chapitre: Sendable {
    let code: String
    let titre: String
    let tableaux: [TableauBilan]
  }

  var chapitres: [Chapitre] {
    [
      Chapitre(code: "heures", titre: "Heures", tableaux: heures),
      Chapitre(code: "marches", titre: "Marchés", tableaux: marches),
      Chapitre(code: "publics", titre: "Publics", tableaux: publics),
      Chapitre(code: "contrats", titre: "Contrats et employeurs", tableaux: contratsDeTravail),
      Chapitre(code: "sorties", titre: "Sorties", tableaux: sorties),
    ]
  }

  /// The months as a chart shows them: hours that count, out of those done.
  var graphiqueDesMois: MonthlyBarChart {
    let premier = periode.mois.lowerBound
    return MonthlyBarChart(
      "Heures par mois",
      description:
        "\(bilan.volume.faites.enFrancais) réalisées en \(French.count(bilan.mois.count, "mois", "mois")).",
      from: ChartMonth(year: premier.annee, month: premier.numero),
      months: bilan.mois.map { .init($0.volume.faites.centiemes) }, labels: ("Heures réalisées", "Attendues"))
  }
}
