import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The name of a structure is that of its last publication")
struct NomsPubliesTests {
  @Test(
    "A later publication renames, and it is told; an older one, or the same name written otherwise, does not",
    arguments: TestEngine.available)
  func dernier(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [nomme("Travaux de peinture", id: "1")])
      for (rang, (nom, publie, attendu)) in [
        ("Peintures du Val", "2024-08-01", "Peintures du Val"),
        ("PEINTURES DU VAL", "2024-08-15", "Peintures du Val"),
        ("Peinture générale", "2024-08-10", "Peintures du Val"),
        ("Val Peintures", "2024-09-01", "Val Peintures"),
      ].enumerated() {
        _ = try await scene.importer(json: [
          nomme(nom, id: "2\(rang)", objet: "Hall \(rang)", publie: publie)
        ])
        #expect(try await scene.nomDuTitulaire() == attendu)
      }
      #expect(
        try await scene.textes(
          """
          SELECT avant || ' > ' || apres FROM trace JOIN trace_mots ON trace_mots.trace_id = trace.id
          WHERE objet = 'structure' ORDER BY id
          """)
          == [
            "Travaux de peinture > Peintures du Val", "Peintures du Val > Val Peintures",
          ])
      let titulaire = try await scene.storage.read { tx in
        try tx.value("SELECT id FROM structure WHERE nom = 'Val Peintures'") as Int64?
      }
      let page = try await scene.lire("/structures/\(titulaire ?? 0)", .facilitateur).texte
      #expect(page.contains("nouvelle publication\u{a0}: Travaux de peinture → Peintures du Val"))
      #expect(try await scene.textes("SELECT champ FROM verification").isEmpty)
    }
  }

  @Test(
    "In one file as in several: the lots of one market, or an award that is published again",
    arguments: TestEngine.available)
  func unFichier(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.importer(json: [
        nomme("Val Peintures", id: "2", objet: "École - Lot 2 : hall", publie: "2024-09-01"),
        nomme("Travaux de peinture", id: "1", objet: "École - Lot 1 : salles"),
      ])
      #expect(try await scene.nomDuTitulaire() == "Val Peintures")
      _ = try await scene.importer(json: [
        nomme("Peintures du Val", id: "1", objet: "École - Lot 1 : salles", publie: "2024-10-01")
      ])
      #expect(try await scene.nomDuTitulaire() == "Peintures du Val")
    }
  }

  @Test(
    "Of two names of one day neither is the last: the first stays, and the other is asked once and taken or left",
    arguments: TestEngine.available)
  func memeJour(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let bilan = try await scene.importer(
        json: [nomme("SMACL", id: "1")]
          + (2...4).map { nomme("SMACL Assurances", id: "\($0)", objet: "Flotte \($0)") })
      #expect(bilan.aVerifier.count == 1)
      #expect(try await scene.nomDuTitulaire() == "SMACL")
      #expect(
        try await scene.textes("SELECT publie FROM verification") == [
          "SMACL Assurances, SIRET 44306184100047"
        ])
      let page = try await scene.lire("/marches/avis-a-verifier", .facilitateur).texte
      #expect(page.contains("chez vous\u{a0}: SMACL<") && page.contains("value=\"SMACL Assurances\""))
      _ = try await scene.importer(json: [nomme("SMACL Assurances", id: "2", objet: "Flotte 2", mois: 24)])
      #expect(try await scene.textes("SELECT issue FROM verification") == [""], "it is of no one award")
      try await scene.trancher("corriger", "SMACL Assurances")
      #expect(try await scene.nomDuTitulaire() == "SMACL Assurances")
      _ = try await scene.importer(json: [nomme("SMACL Assurances", id: "5", objet: "Flotte 5")])
      #expect(try await scene.textes("SELECT issue FROM verification") == ["corrige"])
    }
  }

  @Test(
    "A name that a person corrected is asked, once; one that a person typed first is left alone",
    arguments: TestEngine.available, [true, false])
  func corrige(_ engine: TestEngine, publieDAbord: Bool) async throws {
    try await Scene.jouer(engine) { scene in
      if publieDAbord { _ = try await scene.importer(json: [nomme("Travaux de peinture", id: "1")]) }
      try await scene.nommerLeTitulaire("Peintures du Val")
      for rang in 1...2 {
        _ = try await scene.importer(json: [
          nomme("Val Peintures", id: "2\(rang)", objet: "Hall \(rang)", publie: "2024-09-0\(rang)")
        ])
      }
      #expect(try await scene.nomDuTitulaire() == "Peintures du Val")
      #expect(try await scene.textes("SELECT champ FROM verification") == (publieDAbord ? ["nom"] : []))
    }
  }
}

/// An award whose holder is named.
private func nomme(
  _ nom: String, id: String, objet: String = "Peinture de l'école", publie: String = "2024-07-12",
  mois: Int = 12
) -> String {
  let titulaire =
    #"{"titulaire": {"id": "44306184100047", "typeIdentifiant": "SIRET", "denominationSociale": "\#(nom)"}}"#
  return avis(id: id, objet: objet, publie: publie, titulaire: titulaire, mois: mois)
}

extension Scene {
  fileprivate func nomDuTitulaire() async throws -> String? {
    try await textes("SELECT nom FROM structure WHERE siret = '44306184100047'").first
  }

  /// As a person does by the structure's form.
  fileprivate func nommerLeTitulaire(_ nom: String) async throws {
    try await ecrire { tx in
      let existante: ID<Structure>? = try tx.value("SELECT id FROM structure WHERE siret = '44306184100047'")
      var structure = NouvelleStructure(genre: .entreprise, nom: nom, siret: try Siret("44306184100047"))
      guard let existante else {
        _ = try tx.creer(structure)
        return
      }
      let lue = try tx.structure(existante, dans: .territoire(monde.territoire))
      structure = NouvelleStructure(lue)
      structure.nom = nom
      try tx.enregistrer(
        existante, structure, version: Version(numero: lue.version), dans: .territoire(monde.territoire))
    }
  }
}
