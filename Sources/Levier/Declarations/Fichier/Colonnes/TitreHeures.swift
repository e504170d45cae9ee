import Markup

/// The words by which sheets name a column, folded. A title is a column's when all its words are known to be
/// its own: one more word (« théoriques », « d’absence », « type de ») makes it another's.
struct TitreHeures: Sendable {
  /// One of these is there.
  let coeurs: Set<String>
  /// Or one of these, where no title has a core.
  var faibles: Set<String> = []
  /// These may be there too.
  let autres: Set<String>

  enum Certitude: Int, Comparable, Sendable {
    case faible, sure

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// Nil when the title is not this column's.
  func certitude(_ mots: [String]) -> Certitude? {
    guard
      mots.allSatisfy({
        autres.contains($0) || coeurs.contains($0) || faibles.contains($0) || Self.neutres.contains($0)
      })
    else { return nil }
    if mots.contains(where: coeurs.contains) { return .sure }
    return mots.contains(where: faibles.contains) ? .faible : nil
  }

  /// « Nom et prénom », « Nom Prénom du salarié »: both in one column.
  static func porteLesDeux(_ mots: [String]) -> Bool {
    let (nom, prenom) = (TitreHeures(.nom), TitreHeures(.prenom))
    return mots.contains(where: nom.coeurs.contains) && mots.contains(where: prenom.coeurs.contains)
      && mots.allSatisfy { mot in
        mot == "et" || neutres.contains(mot)
          || [nom, prenom].contains {
            $0.coeurs.contains(mot) || $0.faibles.contains(mot) || $0.autres.contains(mot)
          }
      }
  }

  private static let neutres: Set<String> = ["d", "de", "du", "des", "l", "la", "le", "les", "en", "au"]
}

extension TitreHeures {
  init(_ colonne: ColonneHeures) {
    switch colonne {
    case .contrat:
      self.init(
        coeurs: ["contrat", "contrats"],
        autres: Self.numeros.union(["reference", "ref", "levier", "travail"]).union(Self.personnes))
    case .nom:
      self.init(
        coeurs: ["nom", "noms", "patronyme"], faibles: Self.personnes,
        autres: ["naissance", "famille", "usage", "usuel", "s"])
    case .prenom:
      self.init(
        coeurs: ["prenom", "prenoms"],
        autres: Self.personnes.union(["usage", "usuel", "etat", "civil", "s", "premier", "1er"]))
    case .naissance:
      self.init(
        coeurs: ["naissance", "ne", "nee", "ddn"], autres: Self.personnes.union(["date", "jour", "e"]))
    case .mois:
      self.init(
        coeurs: ["mois", "periode"],
        autres: [
          "travail", "travaille", "concerne", "concernee", "declare", "declaree", "annee", "realisation",
          "realise",
        ])
    case .formation:
      self.init(
        coeurs: ["formation", "formations"],
        autres: Self.temps.union(Self.mois).union([
          "suivie", "suivies", "realise", "realisees", "effectue", "effectuees",
        ]))
    case .heures:
      self.init(
        coeurs: ["heure", "heures", "h", "hrs"],
        autres: Self.temps.union(Self.mois).union([
          "travaillees", "travaille", "travail", "realisees", "realise", "effectuees", "effectives",
          "effectif", "reelles",
          "faites", "prestees", "declarees", "insertion",
        ]))
    case .siret:
      self.init(
        coeurs: ["siret"], faibles: ["employeur"],
        autres: Self.numeros.union(["employeur", "structure", "entreprise", "etablissement", "siae", "etti"]))
    }
  }

  private static let numeros: Set<String> = ["n", "no", "num", "numero", "id", "identifiant"]
  private static let personnes: Set<String> = [
    "salarie", "salariee", "salaries", "participant", "participante", "personne", "beneficiaire",
    "interimaire", "employe",
    "stagiaire", "collaborateur",
  ]
  private static let temps: Set<String> = [
    "heure", "heures", "h", "hrs", "nb", "nbre", "nombre", "total", "totales", "centiemes", "decimales", "hh",
    "mm", "ss", "min", "mn", "minutes",
  ]

  /// The months and the years of a title: « Heures octobre 2026 ».
  private static let mois = Set(
    (1...12).map { French.fold(French.monthName($0)) } + ["mois"] + (2000...2099).map { "\($0)" })
}
