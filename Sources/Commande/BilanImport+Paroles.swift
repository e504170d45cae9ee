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
        \(lus) enregistrements lus : \(crees) créés, \(modifies) modifiés, \(inchanges) inchangés, \
        \(refuses.count) refusés.
        """)
      for refuse in refuses { Commande.dire("  n° \(refuse.position) : \(refuse.motif)") }
    }
    guard refuses.isEmpty else { throw ExitCode(Sortie.refus) }
  }
}
