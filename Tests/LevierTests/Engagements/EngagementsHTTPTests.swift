import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Engagements, through HTTP")
struct EngagementsHTTPTests {
  private static func champs(_ titulaire: ID<Structure>, heures: String = "1 200") -> [(String, String)] {
    [
      ("titulaire", "\(titulaire)"), ("nature", "insertion"), ("qualite", "titulaire"), ("heures", heures),
      ("debut", "2026-01-01"),
      ("echeance", "2026-12-31"), ("modalites", "embauche_directe"), ("correspondant", "Inès Faure"),
      ("courriel", "ines@treguier.example"), ("telephone", "06 12 34 56 78"), ("jeton", "un"),
    ]
  }

  @Test(
    "A facilitator fixes what a holder owes, and the page shows its first line",
    arguments: TestEngine.available)
  func ajouter(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let lot = try await scene.ecrire { tx in try tx.poserLot(scene.monde) }
      let titulaire = try scene.monde.structure("Maçonnerie Tréguier-Faure")
      let formulaire = try await scene.lire("/lots/\(lot)/engagements/nouveau", .facilitateur)
      #expect(formulaire.texte.contains("2026-12-31"))
      let reponse = try await scene.envoyer("/lots/\(lot)/engagements", Self.champs(titulaire), .facilitateur)
      let page = try await scene.lire(try #require(reponse.destination), .facilitateur).texte
      #expect(page.contains("Acte d’engagement"))
      #expect(page.contains("+1\u{202f}200\u{a0}h"))
      #expect(page.contains("Embauche directe"))
      #expect(page.contains("06\u{a0}12\u{a0}34\u{a0}56\u{a0}78"))
    }
  }

  @Test(
    "A form sent twice adds one engagement, and a second one for a holder is refused",
    arguments: TestEngine.available)
  func deuxFois(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let lot = try await scene.ecrire { tx in try tx.poserLot(scene.monde) }
      let champs = Self.champs(try scene.monde.structure("Maçonnerie Tréguier-Faure"))
      let premier = try await scene.envoyer("/lots/\(lot)/engagements", champs, .facilitateur)
      let second = try await scene.envoyer("/lots/\(lot)/engagements", champs, .facilitateur)
      #expect(premier.destination == second.destination)
      let autre = champs.map { $0.0 == "jeton" ? ("jeton", "deux") : $0 }
      let refuse = try await scene.envoyer("/lots/\(lot)/engagements", autre, .facilitateur)
      #expect(refuse.status == .unprocessableContent)
      #expect(refuse.texte.contains("a déjà un engagement de cette nature sur ce lot"))
    }
  }

  @Test(
    "Who owes hours sees the lot, and no more once another owes them", arguments: TestEngine.available)
  func confie(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (lot, engagement) = try await scene.ecrire { tx in
        let lot = try tx.poserLot(scene.monde)
        return (lot, try tx.poserEngagement(scene.monde, sur: lot))
      }
      func statuts() async throws -> [HTTPResponse.Status] {
        [
          try await scene.lire("/lots/\(lot)", .entreprise).status,
          try await scene.lire("/lots/\(lot)", .siae).status,
        ]
      }
      #expect(try await statuts() == [.ok, .notFound])
      let champs = Self.champs(try scene.monde.structure("Tremplin Intérim Brenelle"))
      for (version, statut) in [("7", HTTPResponse.Status.unprocessableContent), ("1", .seeOther)] {
        let reponse = try await scene.envoyer(
          "/engagements/\(engagement)", champs + [("version", version)], .facilitateur)
        #expect(reponse.status == statut)
        #expect(try await statuts() == (version == "7" ? [.ok, .notFound] : [.notFound, .ok]))
      }
    }
  }

  @Test(
    "A form that breaks a rule comes back with what was typed and a sentence",
    arguments: [
      ("heures", "-3", "positif ou nul"), ("heures", "beaucoup", "en chiffres"),
      ("heures", "99999999", "dix millions"),
      ("echeance", "2025-12-31", "ne peut pas précéder"), ("qualite", "roi", "Choisissez une réponse"),
      ("qualite", "mandataire", "Indiquez le nom du groupement."), ("courriel", "ines", "adresse"),
      ("correspondant", "2 85 05 78 006 084 36", "numéro"),
    ])
  func refus(_ champ: String, _ valeur: String, _ phrase: String) async throws {
    try await Scene.jouer(.sqlite) { scene in
      let lot = try await scene.ecrire { tx in try tx.poserLot(scene.monde) }
      let champs = Self.champs(try scene.monde.structure("Maçonnerie Tréguier-Faure"))
        .map { $0.0 == champ ? (champ, valeur) : $0 }
      let reponse = try await scene.envoyer("/lots/\(lot)/engagements", champs, .facilitateur)
      #expect(reponse.status == .unprocessableContent)
      #expect(reponse.texte.contains(phrase))
      #expect(reponse.texte.contains("2026-01-01"))
    }
  }

  @Test(
    "A line that would leave less than nothing owed is refused with a sentence",
    arguments: TestEngine.available)
  func negative(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let engagement = try await scene.ecrire { tx in
        try tx.poserEngagement(scene.monde, sur: try tx.poserLot(scene.monde), heures: 100)
      }
      let champs = [
        ("genre", "exoneration"), ("heures", "-100,5"), ("le", "2026-03-01"),
        ("libelle", "Décision du maire"),
      ]
      let reponse = try await scene.envoyer("/engagements/\(engagement)/ecritures", champs, .facilitateur)
      #expect(reponse.status == .unprocessableContent)
      #expect(reponse.texte.contains("rendrait l’obligation négative"))
      let lignes: Int? = try await scene.storage.read { tx in try tx.value("SELECT count(*) FROM ecriture") }
      #expect(lignes == 1)
    }
  }

  @Test(
    "One press proposes the opposite of a line, and a line is corrected once", arguments: TestEngine.available
  )
  func correction(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let engagement = try await scene.ecrire { tx in
        try tx.poserEngagement(scene.monde, sur: try tx.poserLot(scene.monde), heures: 100)
      }
      let avenant = [("genre", "avenant"), ("heures", "50"), ("le", "2026-03-01"), ("libelle", "Avenant 1")]
      _ = try await scene.envoyer("/engagements/\(engagement)/ecritures", avenant, .facilitateur)
      let id: Int? = try await scene.storage.read { tx in try tx.value("SELECT max(id) FROM ecriture") }
      let chemin = "/ecritures/\(try #require(id))/correction"
      let proposee = try await scene.lire(chemin, .facilitateur).texte
      #expect(proposee.contains("portera −50\u{a0}h"))
      let champs = [("le", "2026-03-02"), ("libelle", "Annule l’avenant 1")]
      #expect(try await scene.envoyer(chemin, champs, .facilitateur).status == .seeOther)
      let encore = try await scene.envoyer(chemin, champs, .facilitateur)
      #expect(encore.status == .unprocessableContent)
      #expect(encore.texte.contains("déjà été corrigée"))
      let ancienne = try await scene.lire(chemin, .facilitateur)
      #expect(ancienne.annonce == "Cette écriture a déjà été corrigée.", "an old tab is told")
      let dues: Heures? = try await scene.storage.read { tx in
        try tx.value("SELECT heures_dues FROM engagement WHERE id = \(engagement)")
      }
      #expect(dues == Heures(heures: 100))
    }
  }

  @Test(
    "The second of two agents who edit an engagement is told, and loses nothing",
    arguments: TestEngine.available)
  func conflit(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let engagement = try await scene.ecrire { tx in
        try tx.poserEngagement(scene.monde, sur: try tx.poserLot(scene.monde))
      }
      let champs = Self.champs(try scene.monde.structure("Maçonnerie Tréguier-Faure")) + [("version", "1")]
      let premier = try await scene.envoyer("/engagements/\(engagement)", champs, .facilitateur)
      #expect(premier.status == .seeOther)
      let second = try await scene.envoyer("/engagements/\(engagement)", champs, .facilitateur)
      #expect(second.status == .unprocessableContent)
      #expect(second.texte.contains("ines@treguier.example"))
    }
  }

  @Test("A transfer to an engagement that is not proposed is an absence", arguments: TestEngine.available)
  func transfertForge(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (ici, ailleurs) = try await scene.ecrire { tx in
        let ici = try tx.poserEngagement(scene.monde, sur: try tx.poserLot(scene.monde))
        let ailleurs = try tx.poserEngagement(
          scene.monde, sur: try tx.poserLot(scene.monde, objet: "Halle"), de: "Tremplin Intérim Brenelle")
        _ = try tx.poserEngagement(scene.monde, sur: try tx.poserLot(scene.monde, objet: "École"))
        return (ici, ailleurs)
      }
      let champs = [
        ("vers", "\(ailleurs)"), ("heures", "10"), ("le", "2026-03-01"), ("accord", "Accord du 1er mars"),
      ]
      let reponse = try await scene.envoyer("/engagements/\(ici)/transferts", champs, .facilitateur)
      #expect(reponse.status == .notFound)
    }
  }

  @Test(
    "Who may not know an engagement gets the same answer as for one that does not exist",
    arguments: [Role.siae, .prescripteur, .financeur, .administrateur])
  func acces(_ role: Role) async throws {
    try await Scene.jouer(.sqlite) { scene in
      let engagement = try await scene.ecrire { tx in
        try tx.poserEngagement(scene.monde, sur: try tx.poserLot(scene.monde))
      }
      #expect(try await scene.lire("/engagements/\(engagement)", role).status == .notFound)
      #expect(try await scene.lire("/engagements/\(engagement)/modifier", role).status == .notFound)
      #expect(try await scene.lire("/engagements/999999", role).status == .notFound)
    }
  }

  @Test(
    "The holder and the buyer read the engagement, and write nothing",
    arguments: [Role.entreprise, .donneurOrdre])
  func lecture(_ role: Role) async throws {
    try await Scene.jouer(.sqlite) { scene in
      let engagement = try await scene.ecrire { tx in
        try tx.poserEngagement(scene.monde, sur: try tx.poserLot(scene.monde))
      }
      let page = try await scene.lire("/engagements/\(engagement)", role)
      #expect(page.status == .ok)
      #expect(!page.texte.contains("Ajouter une écriture"))
      #expect(try await scene.envoyer("/engagements/\(engagement)/ecritures", [], role).status == .notFound)
    }
  }
}
