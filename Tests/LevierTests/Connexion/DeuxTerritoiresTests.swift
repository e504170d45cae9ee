import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("An address may have an account in two territories, and neither learns it")
struct DeuxTerritoiresTests {
  private static let courriel = "siae@demo.levier.example"

  @Test(
    "Creating it answers as a new one does; its own territory alone says that it is taken",
    arguments: TestEngine.available)
  func creation(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let voisin = scene.monde.voisin
      let relais = try await scene.storage.write { tx in
        let relais = try tx.creer(
          NouvelleStructure(genre: .relaisAssociation, nom: "Relais d’Orsonne"), dans: voisin)
        try tx.execute("UPDATE agent SET structure_id = \(relais) WHERE role = 'administrateur'")
        return relais
      }
      func creer(_ courriel: String) async throws -> String {
        let reponse = try await scene.envoyer(
          "/structures/\(relais)/agents",
          [("role", "facilitateur"), ("prenom", "Ana"), ("nom", "Vautrin"), ("courriel", courriel)],
          .administrateur)
        return "\(reponse.status.code) "
          + reponse.texte.replacing(courriel, with: "courriel").replacing(/[A-Za-z0-9_-]{43}/, with: "jeton")
          .replacing(/\/structures\/\d+/, with: "structure")
      }
      let (connu, inconnu) = (try await creer(Self.courriel), try await creer("nouvelle@demo.levier.example"))
      #expect(connu == inconnu)
      #expect(connu.hasPrefix("200 "))
      #expect(
        try await creer(Self.courriel).contains("Un compte de votre territoire utilise déjà cette adresse."))
    }
  }

  @Test("Each password opens its own account, for one hash", arguments: TestEngine.available)
  func connexion(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let voisin = scene.monde.voisin
      let (second, jeton) = (try Courriel(Self.courriel), Jeton.nouveau())
      let ailleurs = try await scene.storage.write { tx in
        let relais = try tx.creer(
          NouvelleStructure(genre: .relaisAssociation, nom: "Relais d’Orsonne"), dans: voisin)
        let agent = try tx.creer(
          NouvelAgent(role: .facilitateur, prenom: "Malik", nom: "Orsini", courriel: second), dans: relais)
        try tx.inviter(agent, par: nil, jeton: jeton)
        return agent
      }
      let choisi = "quatre noix sous le pont"
      let ouvert = try await scene.envoyer(
        "/invitations/\(jeton.texte)", [("mot_de_passe", choisi), ("repetition", choisi)], nil)
      #expect(ouvert.destination == "/")
      let sels = try await scene.storage.read { tx in
        try tx.comptes(courriel: Self.courriel).compactMap(\.motDePasse?.sel)
      }
      #expect(sels.count == 2 && Set(sels).count == 1, "one hash compares with both")
      for (motDePasse, agent) in [(choisi, ailleurs), (Monde.motDePasse, scene.monde.agents["siae"])] {
        let derniere: Int64? = try await scene.storage.read { tx in
          try tx.value("SELECT max(id) FROM session")
        }
        let entree = try await scene.envoyer(
          "/connexion", [("courriel", Self.courriel), ("mot_de_passe", motDePasse)], nil)
        #expect(entree.destination == "/")
        let entre: ID<Agent>? = try await scene.storage.read { tx in
          try tx.value("SELECT agent_id FROM session WHERE id > \(derniere)")
        }
        #expect(entre == agent)
      }
      let faux = try await scene.envoyer(
        "/connexion", [("courriel", Self.courriel), ("mot_de_passe", "ni l’un ni l’autre")], nil)
      #expect(faux.status == .unprocessableContent)
      await #expect(throws: PhraseSeule.self) {
        try await nouveauLien(scene.storage, courriel: Self.courriel)
      }
      #expect(
        try await nouveauLien(scene.storage, courriel: "entreprise@demo.levier.example").hasPrefix(
          "/invitations/"))
    }
  }

  @Test(
    "The password of one account does not pay for guesses of the other's, and a suspended one hides none",
    arguments: TestEngine.available)
  func essais(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (voisin, second) = (scene.monde.voisin, try Courriel(Self.courriel))
      let choisi = "quatre noix sous le pont"
      let garde = try MotDePasse(choisi: choisi, repete: choisi, cout: 16)
      let ailleurs = try await scene.storage.write { tx in
        let relais = try tx.creer(
          NouvelleStructure(genre: .relaisAssociation, nom: "Relais d’Orsonne"), dans: voisin)
        let agent = try tx.creer(
          NouvelAgent(role: .facilitateur, prenom: "Malik", nom: "Orsini", courriel: second), dans: relais)
        try tx.changerMotDePasse(agent, garde, par: .agent(agent))
        return agent
      }
      func essayer(_ motDePasse: String) async throws -> Int {
        try await scene.envoyer(
          "/connexion", [("courriel", Self.courriel), ("mot_de_passe", motDePasse)], nil
        ).status.code
      }
      for rang in 1...4 { #expect(try await essayer("essai numéro \(rang)") == 422) }
      #expect(try await essayer(choisi) == 303)
      #expect(try await essayer("essai numéro 5") == 422)
      #expect(try await essayer("essai numéro 6") == 429)
      _ = try await scene.storage.write { tx in
        try tx.execute("DELETE FROM tentative")
        try tx.changerMotDePasse(try scene.monde.agents["siae"].cree(), garde, par: .commande)
        try tx.activer(ailleurs, false, par: ailleurs)
      }
      #expect(try await essayer(choisi) == 303)
    }
  }
}
