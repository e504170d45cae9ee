import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Eligibilities, through HTTP")
struct EligibilitesHTTPTests {
  @Test(
    "A request is examined: no validation before a proof was seen, then a window of 24 months from the entry",
    arguments: TestEngine.available)
  func valider(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (personne, dossier) = try await scene.demander(["b2"])
      let champs = [("debut", "2026-03-16"), ("fin", ""), ("cause", "entree"), ("version", "1")]
      let sansPiece = try await scene.envoyer("\(dossier)/validation", champs, .facilitateur)
      #expect(sansPiece.status == .unprocessableContent)
      #expect(sansPiece.texte.contains("Notez au moins une pièce vue"))
      _ = try await scene.envoyer("\(dossier)/piece", [("critere", "b2")], .facilitateur)
      let validee = try await scene.envoyer("\(dossier)/validation", champs, .facilitateur)
      #expect(validee.destination == personne)
      let page = try await scene.lire(personne, .facilitateur).texte
      #expect(page.contains("Du 16 mars 2026 au 15 mars 2028") && page.contains("Éligible"))
      #expect(page.contains("pièce vue par Solène Vaubrun le 15/03/2026"))
      #expect(page.contains("Règle initiale"))
      let encore = try await scene.envoyer("\(dossier)/validation", champs, .facilitateur)
      #expect(encore.status == .unprocessableContent)
      let autres = [("debut", "2026-03-16"), ("fin", "2026-12-31"), ("cause", "decision"), ("version", "2")]
      #expect(try await scene.envoyer("\(dossier)/fenetre", autres, .facilitateur).destination == personne)
      let histoire = try await scene.lire(dossier, .facilitateur).texte
      #expect(histoire.contains("fin 15/03/2028 → 31/12/2026"), "the history says which days moved")
    }
  }

  @Test(
    "The employer's own agreement needs no proof of the person; each other reason needs one",
    arguments: TestEngine.available, [("a_b", true), ("a_e", true), ("b1", false), ("b11", false)])
  func preuve(_ engine: TestEngine, cas: (critere: String, valide: Bool)) async throws {
    try await Scene.jouer(engine) { scene in
      let (_, dossier) = try await scene.demander([cas.critere])
      let champs = [("debut", "2026-03-16"), ("fin", ""), ("cause", "entree"), ("version", "1")]
      let reponse = try await scene.envoyer("\(dossier)/validation", champs, .facilitateur)
      #expect(reponse.status == (cas.valide ? .seeOther : .unprocessableContent))
    }
  }

  @Test(
    "The second of two facilitators who decide is told, and the first decision stays",
    arguments: TestEngine.available)
  func depassee(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (personne, dossier) = try await scene.demander(["b1"])
      let motif = [("motif", "Avis de situation récent"), ("version", "1")]
      #expect(try await scene.envoyer("\(dossier)/pieces", motif, .facilitateur).status == .seeOther)
      let second = try await scene.envoyer("\(dossier)/refus", motif, .facilitateur)
      #expect(second.status == .unprocessableContent)
      #expect(second.texte.contains("pendant que vous la modifiiez"))
      #expect(
        try await scene.lire(personne, .facilitateur).texte.contains("À fournir\u{a0}: Avis de situation"))
    }
  }

  @Test("An end that the rule does not give needs its cause", arguments: TestEngine.available)
  func cause(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (personne, dossier) = try await scene.demander(["a_b"])
      let bornes = [("debut", "2026-03-16"), ("fin", "2026-12-31"), ("version", "1")]
      let refus = try await scene.envoyer(
        "\(dossier)/validation", bornes + [("cause", "entree")], .facilitateur)
      #expect(refus.status == .unprocessableContent && refus.texte.contains("Choisissez la cause d’une fin"))
      _ = try await scene.envoyer("\(dossier)/validation", bornes + [("cause", "decision")], .facilitateur)
      #expect(try await scene.lire(personne, .facilitateur).texte.contains("au 31 décembre 2026"))
    }
  }

  @Test("Two valid windows of one person never overlap", arguments: TestEngine.available)
  func chevauchement(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (personne, dossier) = try await scene.demander(["a_b"])
      let id = try #require(ID<Participant>(segment: personne.split(separator: "/").last ?? ""))
      _ = try await scene.ecrire { tx in
        try tx.poserEligibilite(scene.monde, de: id, debut: "2025-01-01", fin: "2026-03-16")
      }
      let champs = [("debut", "2026-03-16"), ("fin", ""), ("cause", "entree"), ("version", "1")]
      let reponse = try await scene.envoyer("\(dossier)/validation", champs, .facilitateur)
      #expect(reponse.status == .unprocessableContent)
      #expect(reponse.texte.contains("déjà éligible du 01/01/2025 au 16/03/2026"))
      let apres = champs.map { $0.0 == "debut" ? ("debut", "2026-03-17") : $0 }
      #expect(try await scene.envoyer("\(dossier)/validation", apres, .facilitateur).status == .seeOther)
    }
  }

  @Test(
    "A protected category stays on the server until an instructing agent asks, and the asking is traced",
    arguments: TestEngine.available, ["a_a", "a_f", "b3", "b4", "b9"])
  func sensible(_ engine: TestEngine, code: String) async throws {
    try await Scene.jouer(engine) { scene in
      let critere = try #require(Critere(rawValue: code))
      let (personne, dossier) = try await scene.demander([code, "b6"], par: .prescripteur)
      for (chemin, role) in [
        (personne, Role.facilitateur), (personne, .prescripteur), (dossier, .facilitateur),
      ] {
        let page = try await scene.lire(chemin, role).texte
        #expect(page.contains("Catégorie réservée") && page.contains("Demandeur d’emploi de plus de 50 ans"))
        #expect(
          !page.contains(critere.libelle) && !page.contains(critere.preuve) && !page.contains("\"\(code)\""))
      }
      let lue = try await scene.envoyer("\(dossier)/lecture", [], .facilitateur)
      #expect(lue.texte.contains(critere.libelle) && lue.texte.contains("lecture d’une catégorie réservée"))
      _ = try await scene.ecrire { tx in
        try tx.execute("UPDATE agent SET instructeur = \(false)")
      }
      #expect(try await scene.envoyer("\(dossier)/lecture", [], .facilitateur).status == .notFound)
      let piece = try await scene.envoyer("\(dossier)/piece", [("critere", code)], .facilitateur)
      #expect(piece.status == .notFound)
    }
  }

  @Test(
    "What is asked goes to the prescriber; the reason of a refusal does not", arguments: TestEngine.available)
  func notes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (personne, dossier) = try await scene.demander(["b1"], par: .prescripteur)
      _ = try await scene.envoyer(
        "\(dossier)/pieces", [("motif", "Avis de situation récent"), ("version", "1")], .facilitateur)
      #expect(try await scene.lire(personne, .prescripteur).texte.contains("Avis de situation récent"))
      let motif = [("motif", "Dossier incohérent"), ("version", "2")]
      _ = try await scene.envoyer("\(dossier)/refus", motif, .facilitateur)
      let page = try await scene.lire(personne, .prescripteur).texte
      #expect(page.contains("La demande n’a pas abouti") && !page.contains("Dossier incohérent"))
      #expect(try await scene.lire(personne, .facilitateur).texte.contains("Dossier incohérent"))
    }
  }

  @Test("Only a facilitator examines", arguments: TestEngine.available)
  func roles(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (_, dossier) = try await scene.demander(["b1"], par: .prescripteur)
      for role in Role.allCases where role != .facilitateur {
        #expect(try await scene.lire(dossier, role).status == .notFound)
        for acte in ["piece", "lecture", "validation", "fenetre", "pieces", "refus"] {
          #expect(
            try await scene.envoyer("\(dossier)/\(acte)", [], role).status == .notFound, "\(role) \(acte)")
        }
      }
    }
  }

  @Test(
    "A window that is past expires once, by Levier alone, and still counts for its own days",
    arguments: TestEngine.available)
  func expiration(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let (passee, courante) = try await scene.ecrire { tx in
        let passee = try tx.poserParticipant(scene.monde)
        try tx.poserEligibilite(scene.monde, de: passee, debut: "2024-01-01", fin: "2026-03-14")
        let courante = try tx.poserParticipant(scene.monde, nom: "Besson", naissance: "1990-01-01")
        try tx.poserEligibilite(scene.monde, de: courante, debut: "2024-01-01", fin: "2026-03-15")
        return (passee, courante)
      }
      #expect(try await scene.lire("/publics?situation=expire", .facilitateur).texte.contains("Amrani"))
      #expect(
        try await scene.lire("/publics?situation=valide", .facilitateur).texte.contains("Amrani") == false)
      let avant = scene.storage.statements
      let expirer: @Sendable () async throws -> Int = {
        try await scene.ecrire { tx in try tx.expirerEligibilites(le: try Jour("2026-03-15")) }
      }
      #expect(try await expirer() == 1)
      #expect(scene.storage.statements - avant == 2)
      #expect(try await expirer() == 0)
      let (etats, traces, fenetres) = try await scene.storage.read { tx in
        (
          try tx.rows("SELECT etat FROM eligibilite ORDER BY id").map { try $0["etat"] as String },
          try tx.rows("SELECT id FROM eligibilite ORDER BY id").map {
            try tx.traces(sur: try $0["id"] as ID<DossierEligibilite>, ActePublics.self).map {
              [$0.auteur, $0.acte.code] + $0.details.codes
            }
          },
          try tx.fenetres(de: [passee, courante])
        )
      }
      #expect(etats == ["expire", "valide"])
      let decidee = [
        ["Solène Vaubrun", "publics.validation", "a_instruire", "valide"],
        ["Solène Vaubrun", "publics.piece_vue"], ["Solène Vaubrun", "publics.ouverture", "a_instruire"],
      ]
      #expect(traces == [[["Levier", "publics.expiration", "valide", "expire"]] + decidee, decidee])
      #expect(fenetres[passee]?.map(\.fin) == [try Jour("2026-03-14")])
    }
  }
}

extension Scene {
  /// A person and their request: the addresses of both.
  func demander(_ criteres: [String], par role: Role = .facilitateur) async throws
    -> (personne: String, dossier: String)
  {
    let reponse = try await envoyer("/publics", PublicsHTTPTests.lila, role)
    let personne = try #require(reponse.destination)
    _ = try await envoyer("\(personne)/eligibilites", criteres.map { ("criteres", $0) }, role)
    let id: Int? = try await storage.read { tx in try tx.value("SELECT max(id) FROM eligibilite") }
    return (personne, "/eligibilites/\(try #require(id))")
  }
}
