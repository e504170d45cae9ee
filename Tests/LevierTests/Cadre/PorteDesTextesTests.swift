import HTTPTypes
import HummingbirdTesting
import Markup
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("One door for every text that is stored")
struct PorteDesTextesTests {
  @Test("No statement stores a social security number, whoever wrote it", arguments: TestEngine.available)
  func porte(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      for texte in ["185057800608491", "vu 1 85 05 78 006 084", "n° sécu 1850578006084"] {
        await #expect(throws: StorageError.refusedText) {
          try await scene.services.storage.write(dans: scene.monde.territoire) { tx in
            try tx.tracer(
              ActeCadre.pasUnNIR, mots: MotsDeTrace(apres: texte), sur: ID<Agent>(1), par: .commande)
          }
        }
      }
      let jeton = Jeton.nouveau()
      try await scene.services.storage.write(dans: scene.monde.territoire) { tx in
        try tx.tracer(
          ActeCadre.pasUnNIR, mots: MotsDeTrace(apres: "73282932000074 \(jeton.empreinte)"),
          sur: ID<Agent>(1),
          par: .commande)
      }
    }
  }

  @Test(
    "A motive that was kept before a rule came is read as it was kept", arguments: TestEngine.available,
    ["pieces_manquantes", "refuse"])
  func motifsGardes(_ engine: TestEngine, etat: String) async throws {
    try await Scene.jouer(engine) { scene in
      let motif = "Vu 1 85 05 78 006 084 91"
      let id: ID<DossierEligibilite> = try await scene.ecrire { tx in
        let personne = try tx.poserParticipant(scene.monde)
        return try tx.value(
          """
          INSERT INTO eligibilite (territoire_id, participant_id, etat, motif, cause, regle_nom, decidee_par, decidee_le, version, cree_le)
          VALUES (\(tx.territoire), \(personne), \(etat), \(motif), '', '', \(scene.monde.agents["facilitateur"]), \(tx.now), 1, \(tx.now))
          RETURNING id
          """
        ).cree()
      }
      let page = try await scene.lire("/eligibilites/\(id)", .facilitateur)
      #expect(page.statut == 200 && page.texte.contains(motif))
    }
  }

  @Test("A browser's name that bears one is kept without it", arguments: TestEngine.available)
  func navigateur(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let agent = try #require(scene.monde.agents["siae"])
      try await scene.ecrire { tx in
        try tx.ouvrirSession(
          .agent(
            agent), jeton: Jeton.nouveau(), adresse: "::1",
          navigateur: "Mozilla 1 85 05 78 006 084 91 Firefox")
      }
      let nom: String? = try await scene.storage.read { tx in
        try tx.value("SELECT navigateur FROM session ORDER BY id DESC LIMIT 1")
      }
      #expect(nom == "Mozilla [numéro retiré] Firefox")
    }
  }

  @Test(
    "A telephone, an e-mail address, a reference that is one is refused", arguments: TestEngine.available,
    [
      ("telephone", "1 85 05 78 006 084 91"), ("telephone", "185057800608491"),
      ("courriel", "a.185057800608491@b.fr"),
    ])
  func champs(_ engine: TestEngine, cas: (champ: String, valeur: String)) async throws {
    try await Scene.jouerLaDemonstration(engine) { scene in
      let adresses = try await scene.storage.read { tx in try Adresses(tx, scene.monde) }
      let page = try await scene.lire(adresses.adresse("/structures/{id}/modifier"), .facilitateur).texte
      let formulaire = try #require(FormulaireLu(page))
      let refus = try await scene.envoyer(
        formulaire.chemin, formulaire.avec(cas.champ, cas.valeur), .facilitateur)
      #expect(refus.status == .unprocessableContent)
      #expect(refus.texte.contains(NIR.Verdict.certain.phrase))
    }
  }

  @Test("A market whose reference has thirteen digits is saved again", arguments: TestEngine.available)
  func reference(_ engine: TestEngine) async throws {
    try await Scene.jouerLaDemonstration(engine) { scene in
      let adresses = try await scene.storage.read { tx in try Adresses(tx, scene.monde) }
      let page = try await scene.lire(adresses.adresse("/marches/{id}/modifier"), .facilitateur).texte
      let formulaire = try #require(FormulaireLu(page))
      let suite = try await scene.envoyer(
        formulaire.chemin, formulaire.avec("reference", "1850578006084"), .facilitateur)
      #expect(suite.status == .seeOther, "\(suite.texte)")
    }
  }

  @Test(
    "What may be one is asked about: ticked, it is stored, and who ticked is told in the history",
    arguments: TestEngine.available)
  func question(_ engine: TestEngine) async throws {
    try await Scene.jouerLaDemonstration(engine) { scene in
      let adresses = try await scene.storage.read { tx in try Adresses(tx, scene.monde) }
      let page = try await scene.lire(adresses.adresse("/marches/{id}/modifier"), .facilitateur).texte
      let formulaire = try #require(FormulaireLu(page))
      let champs = formulaire.avec("objet", "Suivi 1850578006084")
      let demande = try await scene.envoyer(formulaire.chemin, champs, .facilitateur)
      #expect(demande.status == .unprocessableContent)
      #expect(demande.texte.contains("Ce n’est pas un numéro de sécurité sociale</span>"))
      let faux = try await scene.envoyer(
        formulaire.chemin,
        champs.map { $0.0 == "lieu" ? ("lieu", "185057800608491") : $0 } + [("confirme-objet", "pas-un-nir")],
        .facilitateur)
      #expect(faux.status == .unprocessableContent)
      #expect(faux.texte.contains(#"name="confirme-objet" value="pas-un-nir" checked"#), "the tick stays")
      let suite = try await scene.envoyer(
        formulaire.chemin, champs + [("confirme-objet", "pas-un-nir")], .facilitateur)
      #expect(suite.status == .seeOther, "\(suite.texte)")
      let marche = try await scene.lire(try #require(suite.destination), .facilitateur).texte
      #expect(marche.contains("n’est pas un numéro de sécurité sociale"))
    }
  }

  @Test("A tick never lets a certain one in", arguments: TestEngine.available)
  func certain(_ engine: TestEngine) async throws {
    try await Scene.jouerLaDemonstration(engine) { scene in
      let adresses = try await scene.storage.read { tx in try Adresses(tx, scene.monde) }
      let page = try await scene.lire(adresses.adresse("/marches/{id}/modifier"), .facilitateur).texte
      let formulaire = try #require(FormulaireLu(page))
      let champs = formulaire.avec("objet", "Suivi 185057800608491") + [("confirme-objet", "pas-un-nir")]
      #expect(
        try await scene.envoyer(formulaire.chemin, champs, .facilitateur).status == .unprocessableContent)
    }
  }
}
