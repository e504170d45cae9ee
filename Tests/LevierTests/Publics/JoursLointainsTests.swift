import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("A day that was computed is read, however far")
struct JoursLointainsTests {
  @Test("A window that ends past the years that may be typed closes no list", arguments: TestEngine.available)
  func fenetre(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      let (personne, dossier) = try await scene.ecrire { tx in
        let personne = try tx.poserParticipant(monde)
        let dossier = try tx.ouvrirEligibilite(de: personne, criteres: [.ab], par: nil)
        return (personne, dossier)
      }
      let reponse = try await scene.envoyer(
        "/eligibilites/\(dossier)/validation",
        [("debut", "31/12/2199"), ("fin", ""), ("cause", "entree"), ("version", "1")], .facilitateur)
      for chemin in [
        "/publics", "/publics?format=csv", "/publics/\(personne)", "/eligibilites/\(dossier)", "/",
      ] {
        #expect(try await scene.lire(chemin, .facilitateur).status == .ok, "\(chemin)")
      }
      #expect(reponse.status == .unprocessableContent, "nobody begins in 2199")
    }
  }

  @Test("Stored days are read of any year, typed ones of those that make sense")
  func bornes() throws {
    let loin = try Jour(stored: .text("2201-12-30"))
    #expect(loin.iso == "2201-12-30" && loin.annee == 2201)
    for faux in ["2201-02-30", "2201-13-01", "220-01-01", "", "30/12/2201"] {
      #expect(throws: StorageError.self) { try Jour(stored: .text(faux)) }
    }
    #expect(throws: Jour.Refus.annee) { try Jour("30/12/2201") }
  }
}
