import HummingbirdTesting
import Markup
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Lots, through HTTP")
struct LotsHTTPTests {
  @Test(
    "The first lot of a market is proposed with the market’s object, and its days tell how it stands",
    arguments: TestEngine.available,
    [
      ("2026-01-01", "2026-12-31", "En cours"), ("2026-03-15", nil, "En cours"), ("2026-03-16", nil, "Prévu"),
      (nil, nil, "Prévu"), ("2025-01-01", "2026-03-14", "Terminé"), ("2025-01-01", "2026-03-15", "En cours"),
    ] as [(String?, String?, String)])
  func propose(_ engine: TestEngine, cas: (debut: String?, fin: String?, etat: String)) async throws {
    try await Scene.jouer(engine) { scene in
      let marche = try await scene.poserMarche(
        "Entretien des berges", debut: try cas.debut.map { try Jour($0) },
        fin: try cas.fin.map { try Jour($0) })
      let page = try await scene.lire("/marches/\(marche)/lots/nouveau", .facilitateur).texte
      #expect(page.contains("value=\"Entretien des berges\""))
      let champs = [("intitule", "Entretien des berges")]
      for (suite, etat) in [([], cas.etat), ([("clos", "oui")], "Clos")] {
        let lot = try await scene.envoyer(
          "/marches/\(marche)/lots", champs + suite + [("numero", etat)], .facilitateur)
        #expect(
          try await scene.lire(try #require(lot.destination), .facilitateur).texte.contains(">\(etat)</span>")
        )
      }
      for (code, libelle) in [("prevu", "Prévu"), ("en_cours", "En cours"), ("termine", "Terminé")] {
        let table = try await scene.lire("/tableaux/vertical?etat=\(code)", .facilitateur).texte
        #expect(
          table.contains("Entretien des berges") == (libelle == cas.etat), "the filter says as the page")
      }
    }
  }

  @Test("A second lot has a title of its own", arguments: TestEngine.available)
  func second(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let marche = try await scene.poserMarche("Entretien des berges")
      let lot = [("intitule", "Rive gauche"), ("numero", "1")]
      _ = try await scene.envoyer("/marches/\(marche)/lots", lot, .facilitateur)
      let page = try await scene.lire("/marches/\(marche)/lots/nouveau", .facilitateur).texte
      #expect(!page.contains("value=\"Entretien des berges\""))
    }
  }

  @Test("What is said of the rules of a new lot is true", arguments: TestEngine.available)
  func regle(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let marche = try await scene.poserMarche("Entretien des berges")
      let adresse = "/marches/\(marche)/lots"
      let sans = try await scene.envoyer(
        adresse, [("intitule", "A"), ("numero", "1")], .facilitateur)
      #expect(sans.annonce?.contains("chiffres de départ") == true)
      try await scene.ecrire { tx in try tx.poserRegle(scene.monde, "Règle du pays", du: "2020-01-01")
      }
      let avec = try await scene.envoyer(
        adresse, [("intitule", "B"), ("numero", "2")], .facilitateur)
      #expect(avec.annonce?.contains("avec les règles locales en vigueur") == true)
    }
  }

  @Test(
    "Levers are explained in the words of the consultation’s day, also in a form that was refused",
    arguments: TestEngine.available)
  func leviers(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let refus = try await scene.envoyer(
        "/marches", [("objet", ""), ("date_consultation", "2005-05-12")], .facilitateur
      ).texte
      #expect(refus.contains("article 14 du code des marchés publics"))
      #expect(refus.contains("n’existait pas encore à la date de la consultation"))
      #expect(!refus.contains("L2112-2"))
      #expect(try await scene.lire("/marches/nouveau", .facilitateur).texte.contains("L2112-2"))
    }
  }
}

extension Scene {
  func poserMarche(_ objet: String, debut: Jour? = nil, fin: Jour? = nil) async throws -> ID<
    Marche
  > {
    try await ecrire { tx in
      try tx.creer(
        NouveauMarche(
          donneurOrdre: try monde.structure("Communauté de communes de Brenelle"), reference: "",
          objet: objet,
          cpv: "", nature: .services, forme: .ordinaire, debut: debut, fin: fin, leviers: []))
    }
  }
}
