import Markup

/// What a person may say of a sheet, and how it is kept with the deposit.
enum ChampEssai: FieldName {
  case feuille, entete, moisDuFichier, ordre, additionner, masquees
  case colonne(ColonneHeures)
  case aChoisir
  /// Odd hours were looked at; refused lines are left out.
  case verifie, ecarter
  /// What the preview said, so that nothing else is applied.
  case apercu

  var field: String {
    switch self {
    case .feuille: "feuille"
    case .entete: "entete"
    case .moisDuFichier: "mois_du_fichier"
    case .ordre: "ordre"
    case .additionner: "additionner"
    case .masquees: "masquees"
    case .colonne(let colonne): colonne.rawValue
    case .aChoisir: "a_choisir"
    case .verifie: "verifie"
    case .ecarter: "ecarter"
    case .apercu: "apercu"
    }
  }
}

extension CorrespondanceHeures {
  /// As it is kept with the deposit: `entete=0&nom=1&heures=4`; two rows of titles are `0:1`.
  var texte: String {
    var champs: [(ChampEssai, String)] = [(.entete, enteteEcrite)]
    champs += colonnes.sorted { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }
      .map { (.colonne($0.key), "\($0.value)") }
    if sansTravail { champs.append((.colonne(.heures), Self.aucune)) }
    champs += aChoisir.map(\.rawValue).sorted().map { (.aChoisir, $0) }
    if let mois { champs.append((.moisDuFichier, mois.iso)) }
    if let feuille { champs.append((.feuille, feuille)) }
    if additionner { champs.append((.additionner, "oui")) }
    if masquees { champs.append((.masquees, "oui")) }
    if let ordre { champs.append((.ordre, ordre.rawValue)) }
    return QueryString(champs.map { ($0.0.field, $0.1) }).rendered
  }

  /// The rows of its titles, as a form sends them.
  var enteteEcrite: String { surDeuxLignes ? "\(entete - 1):\(entete)" : "\(entete)" }

  /// What is sent for hours that nobody worked.
  static let aucune = "aucune"

  init?(texte: String) {
    let champs = Form<ChampEssai>(QueryString(parsing: texte))
    let rangs = champs[.entete].split(separator: ":").map { Int($0) }
    guard let rang = rangs.last, let entete = rang, rangs.count <= 2 else { return nil }
    self.init(entete: max(0, entete), colonnes: [:])
    surDeuxLignes = rangs.count == 2 && entete > 0
    mois = Mois(lu: champs[.moisDuFichier])
    feuille = champs[.feuille].isEmpty ? nil : champs[.feuille]
    sansTravail = champs[.colonne(.heures)] == Self.aucune
    additionner = champs[.additionner] == "oui"
    masquees = champs[.masquees] == "oui"
    ordre = OrdreDeDate(rawValue: champs[.ordre])
    aChoisir = Set(champs.all(.aChoisir).compactMap(ColonneHeures.init(rawValue:)))
    for colonne in ColonneHeures.allCases {
      colonnes[colonne] = Int(champs[.colonne(colonne)]).flatMap { $0 < 0 ? nil : $0 }
    }
  }
}
