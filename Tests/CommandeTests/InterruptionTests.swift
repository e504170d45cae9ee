import StorageTesting
import Testing

@Suite struct InterruptionTests {
  @Test(
    "An import killed in the middle leaves nothing half written, and goes through the next time",
    arguments: TestEngine.available)
  func tue(_ engine: TestEngine) async throws {
    try await Brouillon.avec { brouillon in
      try await engine.withAddress { adresse in
        let nombre = 2000
        let avis = (1...nombre).map { #"{"id":"2024-\#($0)",\#(corps)}"# }
        try brouillon.ecrire(
          #"{"marches":{"marche":[\#(avis.joined(separator: ",\n"))]}}"#, dans: "decp.json")
        let tue = try await Appel.bash(
          """
          "$LEVIER" importer decp decp.json --base '\(adresse)' >/dev/null & PID=$!
          sleep 0.5; kill -9 $PID && echo tué; wait $PID 2>/dev/null
          """, dossier: brouillon.url)
        #expect(tue.sortie == "tué\n")
        let repris = try await Appel.levier(
          "importer", "decp", "decp.json", "--base", adresse, "--json", dossier: brouillon.url)
        #expect(
          repris.sortie == #"{"crees":\#(nombre),"inchanges":0,"lus":\#(nombre),"modifies":0,"refuses":[]}"#
            + "\n")
      }
    }
  }

  private var corps: String {
    """
    "acheteur":{"id":"21310555400017"},"nature":"Marché","objet":"Construction d’une école","codeCPV":"45442100-8",\
    "dureeMois":12,"dateNotification":"2024-07-12","montant":124500.29,\
    "titulaires":[{"titulaire":{"typeIdentifiant":"SIRET","id":"44306184100047"}}]
    """
  }
}
