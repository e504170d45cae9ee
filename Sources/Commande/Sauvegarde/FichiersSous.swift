import Foundation

/// The files under a folder, by their path from it, in order; none when there is no such folder.
func fichiersSous(_ dossier: URL) throws -> [String] {
  guard FileManager.default.fileExists(atPath: dossier.path) else { return [] }
  return try FileManager.default.subpathsOfDirectory(atPath: dossier.path).filter { chemin in
    let attributs = try FileManager.default.attributesOfItem(atPath: dossier.appending(path: chemin).path)
    return attributs[.type] as? FileAttributeType == .typeRegular
  }.sorted()
}
