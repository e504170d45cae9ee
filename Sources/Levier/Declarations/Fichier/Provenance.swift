import Foundation

/// The file that lines of hours were read in, kept with them after the file itself is gone.
struct Provenance: Hashable, Sendable {
  let fichier: String
  /// SHA-256 of its content, hexadecimal.
  let empreinte: String
  /// Empty for a text.
  let feuille: String

  /// Neither name is kept where it bears a social security number.
  init(fichier: String, empreinte: String, feuille: String?) {
    func garde(_ nom: String) -> String { detecterNIR(in: nom) == nil ? String(nom.prefix(200)) : "sans nom" }
    (self.fichier, self.empreinte, self.feuille) = (garde(fichier), empreinte, feuille.map(garde) ?? "")
  }
}

/// Where one line of hours was read.
struct LigneImportee: Hashable, Sendable {
  let provenance: Provenance
  /// The lines of the file or the rows of the sheet: « 12 », « 2, 3 ».
  let lignes: String
}
