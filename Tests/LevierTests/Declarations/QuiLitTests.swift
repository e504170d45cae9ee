import HummingbirdTesting
import StorageTesting
import Testing

@testable import Levier

@Suite("Sentences for who reads them")
struct QuiLitTests {
  @Test("Nobody who is a facilitator is told to ask the facilitator")
  func refus() {
    let lignes: [LigneHeures.Refus] = [.moisFerme(.transmise), .contratInconnu]
    let mois: [Declaration.Refus] = [.dejaTransmise, .pasModifiable, .pasTransmise, .pasValidee, .aVerifier]
    for phrase in lignes.map({ $0.phrase(pour: .facilitateur) })
      + mois.map({ $0.phrase(pour: .facilitateur) })
    {
      #expect(!phrase.contains("facilitateur") && !phrase.contains("vos contrats"), "\(phrase)")
    }
    #expect(LigneHeures.Refus.moisFerme(.transmise).phrase(pour: .siae).contains("votre facilitateur"))
    #expect(Declaration.Refus.pasModifiable.phrase(pour: .siae).contains("votre facilitateur"))
  }

  @Test("A sheet that a facilitator reads says what a facilitator can do", arguments: TestEngine.available)
  func tableau(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.transmettre("100")
      let tableau = "Contrat;Nom;Heures;Mois\n\(mois.contrat);Amrani;90;02/2026\n"
      for (role, attendu) in [
        (Role.facilitateur, "rendez-le d’abord"), (.siae, "demandez à votre facilitateur"),
      ] {
        let envoi = try await scene.televerser("/declarations/import", "fichier", "heures.csv", tableau, role)
        let essai = try await scene.lire(try #require(envoi.destination), role).texte
        #expect(essai.contains(attendu), "\(role)")
      }
    }
  }
}
