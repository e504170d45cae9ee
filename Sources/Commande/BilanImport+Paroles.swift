import ArgumentParser
import Levier

extension BilanImport {
  /// Tells an import, and ends with the exit code that says whether all went in.
  func dire(enJSON json: Bool) throws {
    if json {
      try direEnJSON(self)
    } else {
      Commande.dire(
        """
        \(compte(lus, "enregistrement")) \(accord(lus, "lu")) : \(compte(crees, "créé")), \
        \(compte(modifies, "modifié")), \(compte(inchanges, "inchangé")), \(compte(refuses.count, "refusé")).
        """)
      if let aVerifier {
        Commande.dire("\(compte(aVerifier, "avis")) à vérifier, dans « Marchés », « Avis à vérifier ».")
      }
      for refuse in refuses { Commande.dire("  n° \(refuse.position) : \(refuse.motif)") }
    }
    guard refuses.isEmpty else { throw ExitCode(Sortie.refus) }
  }
}

private func compte(_ nombre: Int, _ mot: String) -> String { "\(nombre) \(accord(nombre, mot))" }
private func accord(_ nombre: Int, _ mot: String) -> String {
  nombre < 2 || mot.hasSuffix("s") ? mot : mot + "s"
}
