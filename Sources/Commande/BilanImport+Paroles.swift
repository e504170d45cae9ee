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
      for refuse in refuses { Commande.dire("  n° \(refuse.position) : \(refuse.motif)") }
      enumerer("Laissés de côté", ecartes)
      enumerer("À vérifier", aVerifier)
    }
    guard refuses.isEmpty else { throw ExitCode(Sortie.refus) }
  }
}

private func enumerer(_ titre: String, _ enregistrements: [BilanImport.Refuse]) {
  guard !enregistrements.isEmpty else { return }
  Commande.dire("\(titre) :")
  for enregistrement in enregistrements {
    Commande.dire("  n° \(enregistrement.position) : \(enregistrement.motif)")
  }
}

private func compte(_ nombre: Int, _ mot: String) -> String { "\(nombre) \(accord(nombre, mot))" }
private func accord(_ nombre: Int, _ mot: String) -> String { nombre < 2 ? mot : mot + "s" }
