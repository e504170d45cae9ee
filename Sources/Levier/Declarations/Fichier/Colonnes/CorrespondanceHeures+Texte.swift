import Markup

extension CorrespondanceHeures {
  /// As it is kept with the deposit: `entete=0&nom=1&heures=4`; two rows of titles are `0:1`.
  var texte: String {
    var champs = [("entete", enteteEcrite)]
    champs += colonnes.sorted { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }
      .map { ($0.key.rawValue, "\($0.value)") }
    if sansTravail { champs.append((ColonneHeures.heures.rawValue, Self.aucune)) }
    champs += aChoisir.map(\.rawValue).sorted().map { ("a_choisir", $0) }
    if let mois { champs.append(("mois_du_fichier", mois.iso)) }
    if let feuille { champs.append(("feuille", feuille)) }
    if additionner { champs.append(("additionner", "oui")) }
    if masquees { champs.append(("masquees", "oui")) }
    if let ordre { champs.append(("ordre", ordre.rawValue)) }
    return QueryString(champs).rendered
  }

  /// The rows of its titles, as a form sends them.
  var enteteEcrite: String { surDeuxLignes ? "\(entete - 1):\(entete)" : "\(entete)" }

  /// What is sent for hours that nobody worked.
  static let aucune = "aucune"

  init?(texte: String) {
    let champs = QueryString(parsing: texte)
    let rangs = (champs["entete"] ?? "").split(separator: ":").map { Int($0) }
    guard let rang = rangs.last, let entete = rang, rangs.count <= 2 else { return nil }
    self.init(entete: max(0, entete), colonnes: [:])
    surDeuxLignes = rangs.count == 2 && entete > 0
    mois = champs["mois_du_fichier"].flatMap(Mois.init(lu:))
    feuille = champs.rempli("feuille")
    sansTravail = champs[ColonneHeures.heures.rawValue] == Self.aucune
    additionner = champs["additionner"] == "oui"
    masquees = champs["masquees"] == "oui"
    ordre = champs["ordre"].flatMap(OrdreDeDate.init(rawValue:))
    aChoisir = Set(champs.all("a_choisir").compactMap(ColonneHeures.init(rawValue:)))
    for colonne in ColonneHeures.allCases {
      colonnes[colonne] = champs[colonne.rawValue].flatMap { Int($0) }.flatMap { $0 < 0 ? nil : $0 }
    }
  }
}
