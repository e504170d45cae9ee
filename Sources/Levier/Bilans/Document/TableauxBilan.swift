/// Draws up the tables of a report.
struct TableauxBilan {
  let bilan: Bilan
  let donnees: DonneesBilan
  let diviseur: Heures
  let masques: Bool
  /// Contracts and their types, which a buyer reads line by line on its lots.
  let contratsMasques: Bool
  let nommeLesLots: Bool
  /// A buyer, who reads the types of contracts, could tell from their number who employs whom.
  let nommeLesEmployeurs: Bool

  var heures: [TableauBilan] {
    [
      .heures(
        "nature", "Heures par nature d’achat", entete: "Nature",
        Nature.allCases.compactMap { nature in
          bilan.parNature[nature].map { (nature.rawValue, nature.libelle, nil, $0) }
        }),
      leviers,
      .heures(
        "modalite", "Heures par modalité choisie", entete: "Modalité",
        bilan.parModalites.map { modalites, heures in
          (
            modalites.map(\.rawValue).joined(separator: "+"),
            modalites.isEmpty ? "Non précisée" : somme(modalites.map(\.libelle)), nil, heures
          )
        }),
    ] + (donnees.aPart.isEmpty ? [] : [aPart])
  }

  private var aPart: TableauBilan {
    TableauBilan(
      code: "a_part", titre: "À part des heures d’insertion", entete: "Nature",
      colonnes: ["Heures réalisées", "Heures dues", "Engagements"],
      lignes: donnees.aPart.sorted { $0.nature.libelle < $1.nature.libelle }.map { du in
        .init(
          code: du.nature.rawValue, libelle: du.nature.libelle,
          cases: [.heures(du.faites), .heures(du.dues), .nombre(du.engagements)])
      },
      note: "Ces heures n’entrent dans aucun total d’heures d’insertion.", estPartage: false)
  }

  /// Levers are coupled as the contracts couple them, so that their full-time equivalents add up.
  private var leviers: TableauBilan {
    let parts = bilan.parLeviers.sorted { ($1.value, $0.key.count) < ($0.value, $1.key.count) }
    return TableauBilan(
      code: "levier", titre: "Heures par levier juridique", entete: "Levier",
      colonnes: ["Heures réalisées", "ETP"],
      lignes: parts.map { leviers, heures in
        .init(
          code: leviers.map(\.rawValue).joined(separator: "+"),
          libelle: leviers.isEmpty ? "Levier à préciser" : somme(leviers.map(\.libelle)),
          cases: [.heures(heures), .etp(Etp(heures: heures, diviseur: diviseur))])
      })
  }

  var marches: [TableauBilan] {
    let donneurs = TableauBilan.heures(
      "donneur_ordre", "Heures par donneur d’ordre", entete: "Donneur d’ordre",
      bilan.parDonneurOrdre.map { id, heures in
        ("\(id)", donnees.structures[id]?.nom ?? "Donneur d’ordre", nil, heures)
      })
    guard nommeLesLots else { return [donneurs] }
    let lots = Dictionary(donnees.engagements.map { ($0.lot, $0) }, uniquingKeysWith: { a, _ in a })
    let premiers = bilan.parLot.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(10)
    return [
      donneurs,
      .heures(
        "lot", "Lots qui portent le plus d’heures", entete: "Lot",
        premiers.map { id, heures in
          let lot = lots[id]
          return ("\(id)", "\(lot?.objet ?? ""), \(lot?.lotNom ?? "")", VoiesMarches.lot(id), heures)
        }, note: bilan.parLot.count > 10 ? "Les 10 premiers des \(bilan.parLot.count) lots." : "",
        estPartage: bilan.parLot.count <= 10),
    ]
  }

  private func somme(_ noms: [String]) -> String {
    noms.enumerated().map { $0.offset == 0 ? $0.element : $0.element.enMinuscule }.joined(separator: " + ")
  }
}

extension String {
  /// Its first letter in lower case, to stand inside a sentence.
  fileprivate var enMinuscule: String { prefix(1).lowercased() + dropFirst() }
}
