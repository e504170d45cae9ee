import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What is written in a closed month")
struct MoisClotureTests {
  @Test(
    "A contract recorded after the close gets its line, with its reason, its date and its share",
    arguments: TestEngine.available)
  func ajouter(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.cloturer("10")
      let nouveau = try await mois.embaucher("Besson", "Nora")
      let page = try await scene.lire(mois.chemin, .facilitateur).texte
      let chemin = "contrats/\(nouveau)/ligne"
      #expect(page.contains("\(mois.chemin)/\(chemin)"))
      #expect(!(try await scene.lire(mois.chemin, .siae).texte.contains("contrats/\(nouveau)/ligne")))
      #expect(try await mois.acte(chemin, [("heures", "35"), ("motif", " ")]) == 422)
      #expect(try await mois.acte(chemin, [("heures", "0"), ("motif", "Rien")]) == 422)
      #expect(try await mois.acte(chemin, [("heures", "35"), ("motif", "Contrat connu en mars")]) == 303)
      #expect(try await mois.sommes() == [4500, 4500])
      let apres = try await scene.lire(mois.chemin, .facilitateur).texte
      #expect(apres.contains("Ajoutée après clôture"))
      #expect(apres.contains("Contrat connu en mars, le 15/03/2026"))
      #expect(apres.contains("ajout"), "the history keeps it")
      #expect(try await mois.lignes() == ["declaree", "declaree"])
    }
  }

  @Test(
    "A line is added once, in a closed month only, on a contract open in it",
    arguments: TestEngine.available)
  func pasDeuxFois(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      let champs = [("heures", "35"), ("motif", "Contrat connu en mars")]
      let sien = "contrats/\(mois.contrat)/ligne"
      #expect(try await mois.acte(sien, champs) == 404, "still a draft")
      try await mois.cloturer("10")
      #expect(try await mois.acte(sien, champs) == 303, "it has a line: the month is shown")
      #expect(try await mois.sommes() == [1000, 1000])
      let tardif = try await mois.embaucher("Besson", "Nora", debut: "2026-03-01")
      #expect(try await mois.acte("contrats/\(tardif)/ligne", champs) == 404, "not open in that month")
      let nouveau = try await mois.embaucher("Corbel", "Yann")
      let chemin = "\(mois.chemin)/contrats/\(nouveau)/ligne"
      let siae = try await scene.envoyer(chemin, champs + [("version", try await mois.version())], .siae)
      #expect(siae.statut == 404)
      let vieille = try await scene.envoyer(chemin, champs + [("version", "1")], .facilitateur)
      #expect(vieille.statut == 422)
      #expect(try await mois.acte("contrats/\(nouveau)/ligne", champs) == 303)
      #expect(
        try await mois.acte("contrats/\(nouveau)/ligne", champs) == 303, "a second press writes nothing")
      #expect(try await mois.sommes() == [4500, 4500])
    }
  }

  @Test("An added line is corrected like another", arguments: TestEngine.available)
  func corrigerLAjout(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.cloturer("10")
      let nouveau = try await mois.embaucher("Besson", "Nora")
      _ = try await mois.acte("contrats/\(nouveau)/ligne", [("heures", "35"), ("motif", "Oubli")])
      let ligne = try await mois.derniereLigne()
      #expect(
        try await mois.acte("lignes/\(ligne)/correction", [("heures", "30"), ("motif", "Trop")]) == 303)
      #expect(try await mois.sommes() == [4000, 4000])
      #expect(try await mois.lignes() == ["declaree", "declaree", "contrepassation", "correction"])
    }
  }

  @Test(
    "The share of a correction is typed as at validation, never above its hours",
    arguments: TestEngine.available)
  func repartition(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      let second = try await mois.secondEngagement()
      try await mois.cloturer("100")
      let ligne = try await mois.derniereLigne()
      let (chemin, premier) = ("lignes/\(ligne)/correction", "i-\(mois.engagement)")
      let motif = [("heures", "80"), ("motif", "Bulletin rectifié")]
      let page = try await scene.lire("\(mois.chemin)/\(chemin)", .facilitateur).texte
      #expect(page.contains("Aujourd’hui"))
      let trop = [(premier, "50"), ("i-\(second)", "30,01")]
      #expect(try await mois.acte(chemin, motif + trop) == 422)
      #expect(try await mois.acte(chemin, motif + [(premier, "-1")]) == 422)
      #expect(try await mois.acte(chemin, motif + [(premier, "50"), ("i-\(second)", "20")]) == 303)
      #expect(try await mois.sommes() == [5000, 5000])
      #expect(try await mois.sommes(second) == [2000, 2000])
    }
  }

  @Test("The share alone may be corrected, the hours kept", arguments: TestEngine.available)
  func repartitionSeule(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      let second = try await mois.secondEngagement()
      try await mois.cloturer("100")
      let chemin = "lignes/\(try await mois.derniereLigne())/correction"
      let memes = [("heures", "100"), ("motif", "Autre marché")]
      #expect(try await mois.acte(chemin, memes) == 422)
      #expect(try await mois.acte(chemin, memes + [("i-\(mois.engagement)", "100")]) == 422)
      #expect(try await mois.acte(chemin, memes + [("i-\(second)", "100")]) == 303)
      #expect(try await mois.sommes() == [0, 0])
      #expect(try await mois.sommes(second) == [10000, 10000])
    }
  }

  @Test(
    "A correction proposes the shares in force on its line, in proportion, and nothing is saved by looking",
    arguments: TestEngine.available)
  func proposition(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      let second = try await mois.secondEngagement(heures: 60, echeance: "2026-06-30")
      try await mois.cloturer("100")
      let chemin = "\(mois.chemin)/lignes/\(try await mois.derniereLigne())/correction"
      let champs = [("heures", "80"), ("acte", "repartition"), ("version", try await mois.version())]
      let vue = try await scene.envoyer(chemin, champs, .facilitateur)
      #expect(vue.statut == 200)
      #expect(vue.texte.contains("name=\"i-\(second)\" type=\"text\" inputmode=\"decimal\" value=\"48\""))
      #expect(
        vue.texte.contains("name=\"i-\(mois.engagement)\" type=\"text\" inputmode=\"decimal\" value=\"32\""))
      #expect(try await mois.sommes(second) == [6000, 6000])
      #expect(try await mois.lignes() == ["declaree"])
      #expect(
        try await mois.acte(
          "lignes/\(try await mois.derniereLigne())/correction", [("heures", "80"), ("motif", "Trop")])
          == 303)
      let sommes = (try await mois.sommes(second), try await mois.sommes())
      #expect(sommes == ([4800, 4800], [3200, 3200]), "left empty, the shares in force hold")
    }
  }

  @Test(
    "Where the contract no longer serves what its line served, the nearest deadline is proposed",
    arguments: TestEngine.available)
  func engagementQuitte(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      let second = try await mois.secondEngagement(heures: 60, echeance: "2026-06-30")
      try await mois.cloturer("100")
      try await scene.ecrire { tx in
        try tx.changer(scene.monde, mois.contrat) { $0.engagements.remove(mois.engagement) }
      }
      let chemin = "lignes/\(try await mois.derniereLigne())/correction"
      #expect(try await mois.acte(chemin, [("heures", "80"), ("motif", "Trop")]) == 303)
      let sommes = (try await mois.sommes(second), try await mois.sommes())
      #expect(sommes == ([8000, 8000], [0, 0]))
    }
  }
}

extension MoisEnCours {
  /// Handed over, validated and closed.
  func cloturer(_ heures: String) async throws {
    try await transmettre(heures)
    let (monde, declaration) = (scene.monde, declaration)
    try await scene.ecrire { tx in
      let agent = try monde.agents["facilitateur"].cree()
      let fiche = try tx.ficheDeclaration(declaration, dans: .territoire(monde.territoire))
      try tx.valider(fiche, par: agent, role: .facilitateur)
    }
    #expect(try await acte("cloture", []) == 303)
  }

  /// Somebody else under contract with the same employer, on the same engagement.
  func embaucher(
    _ nom: String, _ prenom: String, debut: String = "2026-02-02"
  ) async throws -> ID<Contrat> {
    let (monde, engagement) = (scene.monde, engagement)
    return try await scene.ecrire { tx in
      let personne = try tx.poserParticipant(monde, nom: nom, prenom: prenom, naissance: "1999-02-01")
      try tx.poserEligibilite(monde, de: personne)
      return try tx.poserContrat(monde, de: personne, pour: [engagement], debut: debut)
    }
  }

  func secondEngagement(
    heures: Int = 500, echeance: String = "2027-06-30"
  ) async throws -> ID<Engagement> {
    let (monde, contrat) = (scene.monde, contrat)
    return try await scene.ecrire { tx in
      let lot = try tx.poserLot(monde, objet: "Réfection de la halle")
      let id = try tx.poserEngagement(monde, sur: lot, heures: heures, echeance: echeance)
      try tx.changer(monde, contrat) { $0.engagements.insert(id) }
      return id
    }
  }

  func lignes() async throws -> [String] {
    let declaration = declaration
    return try await scene.storage.read { tx in
      try tx.rows("SELECT nature FROM ligne WHERE declaration_id = \(declaration) ORDER BY id")
        .map { try $0["nature"] }
    }
  }

  func derniereLigne() async throws -> ID<LigneDeclaration> {
    let declaration = declaration
    return try await scene.storage.read { tx in
      try
        (tx.value("SELECT max(id) FROM ligne WHERE declaration_id = \(declaration)")
        as ID<LigneDeclaration>?).cree()
    }
  }
}
