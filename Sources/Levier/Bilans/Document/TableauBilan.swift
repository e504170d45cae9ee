/// A table of a report, before it is drawn on a page, in a document or in a workbook.
struct TableauBilan: Sendable {
  let code: String
  let titre: String
  /// What its lines are: « Tranche d’âge ».
  let entete: String
  let colonnes: [String]
  let lignes: [Ligne]
  var note = ""
  /// Whether the lines are parts of one whole: a share of it means something.
  var estPartage = true

  struct Ligne: Sendable {
    let code: String
    let libelle: String
    var lien: Chemin?
    let cases: [Case]
  }

  enum Case: Hashable, Sendable {
    case nombre(Int)
    case heures(Heures)
    case etp(Etp)
    /// Too few people to be told.
    case masque
  }

  var estMasque: Bool { lignes.contains { $0.cases.contains(.masque) } }
}

extension TableauBilan {
  /// Counts of people or contracts, those of none left out. A table that could tell nothing has no line.
  static func effectifs(
    _ code: String, _ titre: String, entete: String, colonne: String,
    _ compte: [(code: String, libelle: String, nombre: Int)], masques: Bool, note: String = "",
    estPartage: Bool = true
  ) -> Self {
    let cases: [Int?] = masques ? Masque(compte.map(\.nombre)).cases : compte.map(\.nombre)
    let montres = zip(compte, cases).filter { $1 != 0 }
    return Self(
      code: code, titre: titre, entete: entete, colonnes: [colonne],
      lignes: montres.allSatisfy { $1 == nil }
        ? []
        : montres.map { entree, nombre in
          Ligne(code: entree.code, libelle: entree.libelle, cases: [nombre.map(Case.nombre) ?? .masque])
        },
      note: note, estPartage: estPartage)
  }

  /// Hours by anything, most first.
  static func heures(
    _ code: String, _ titre: String, entete: String,
    _ parts: [(code: String, libelle: String, lien: Chemin?, heures: Heures)], note: String = "",
    estPartage: Bool = true
  ) -> Self {
    Self(
      code: code, titre: titre, entete: entete, colonnes: ["Heures réalisées"],
      lignes: parts.sorted { ($1.heures, $0.libelle) < ($0.heures, $1.libelle) }.map {
        Ligne(code: $0.code, libelle: $0.libelle, lien: $0.lien, cases: [.heures($0.heures)])
      },
      note: note, estPartage: estPartage)
  }
}
