import Foundation

/// Writes a line to the standard output at once, even into a pipe.
func dire(_ texte: String) {
  FileHandle.standardOutput.write(Data((texte + "\n").utf8))
}

/// Writes a result that other programs read: one line of JSON, its keys in alphabetical order.
func direEnJSON(_ resultat: some Encodable) throws {
  let encodeur = JSONEncoder()
  encodeur.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  dire(String(decoding: try encodeur.encode(resultat), as: UTF8.self))
}
