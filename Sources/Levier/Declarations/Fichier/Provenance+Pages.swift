import Markup

extension LigneImportee: Phrase {
  /// « Importée de « heures.xlsx », feuille « Octobre », ligne 12. »
  var phrase: String {
    let feuille = provenance.feuille.isEmpty ? "" : ", feuille «\u{a0}\(provenance.feuille)\u{a0}»"
    let lieu = lignes.isEmpty ? "" : lignes.contains(",") ? ", lignes \(lignes)" : ", ligne \(lignes)"
    return "Importée de «\u{a0}\(provenance.fichier)\u{a0}»\(feuille)\(lieu)."
  }
}

/// Under a line, for who checks it.
func origine(_ ligne: LigneLue?, pour role: Role) -> HTML {
  guard role == .facilitateur, let importee = ligne?.importee else { return .empty }
  return "<p class=\"aide\">\(importee.phrase)</p>"
}

/// The files that the lines of a month were read in, told apart by their content.
func fichiersImportes(_ page: PageDeclaration) -> HTML {
  let provenances = Set(page.fiche.lignes.compactMap(\.importee?.provenance))
  guard page.role == .facilitateur, !provenances.isEmpty else { return .empty }
  let ordre = provenances.sorted {
    ($0.fichier, $0.feuille, $0.empreinte) < ($1.fichier, $1.feuille, $1.empreinte)
  }
  return disclosure(
    "Fichiers importés dans ce mois",
    definitionList(
      ordre.map { une in
        let feuille: HTML = une.feuille.isEmpty ? .empty : "Feuille «\u{a0}\(une.feuille)\u{a0}»<br>"
        return (une.fichier, "\(feuille)SHA-256\u{a0}: <code>\(une.empreinte)</code>")
      }))
}
