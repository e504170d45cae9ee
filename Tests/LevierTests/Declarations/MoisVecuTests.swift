import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The life of a declared month")
struct MoisVecuTests {
  @Test("A month given back keeps its reason, and is handed over again", arguments: TestEngine.available)
  func complement(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.transmettre("10")
      let sans = try await mois.acte("complement", [("motif", "  ")])
      #expect(sans == 422)
      #expect(try await mois.acte("complement", [("motif", "Il manque le bulletin de Lila")]) == 303)
      let page = try await scene.lire(mois.chemin, .siae).texte
      #expect(page.contains("Il manque le bulletin de Lila"))
      try await mois.transmettre("12")
      #expect(try await mois.valider() == 303)
      #expect(try await mois.sommes() == [1200, 1200])
    }
  }

  @Test("Reopening takes the hours back from the engagement, and loses none", arguments: TestEngine.available)
  func rouvrir(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.transmettre("10")
      try await mois.valider()
      #expect(try await mois.acte("reouverture", [("motif", "Erreur de saisie")]) == 303)
      #expect(try await mois.sommes() == [0, 0])
      let heures: Int? = try await scene.storage.read { tx in
        try tx.value("SELECT sum(heures) FROM ligne WHERE declaration_id = \(mois.declaration)")
      }
      #expect(heures == 1000)
    }
  }

  @Test(
    "A closed month changes only by a reversing line with its reason, shares included",
    arguments: TestEngine.available)
  func corriger(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.transmettre("0", formation: "5")
      try await mois.valider()
      #expect(try await mois.acte("cloture", []) == 303)
      #expect(try await mois.acte("reouverture", [("motif", "non")]) == 422)
      let ligne: ID<LigneDeclaration>? = try await scene.storage.read { tx in
        try tx.value("SELECT id FROM ligne WHERE declaration_id = \(mois.declaration)")
      }
      let chemin = "lignes/\(try #require(ligne))/correction"
      #expect(try await mois.acte(chemin, [("heures", "80"), ("motif", "")]) == 422)
      #expect(try await mois.acte(chemin, [("heures", "80"), ("motif", "Bulletin rectifié")]) == 303)
      #expect(try await mois.sommes() == [8000, 8000])
      let natures = try await scene.storage.read { tx in
        try tx.rows("SELECT nature FROM ligne WHERE declaration_id = \(mois.declaration) ORDER BY id")
          .map { try $0["nature"] as String }
      }
      #expect(natures == ["declaree", "contrepassation", "correction"])
      #expect(
        try await mois.acte(chemin, [("heures", "1"), ("motif", "Encore")]) == 303, "the month is shown")
      #expect(try await mois.sommes() == [8000, 8000])
    }
  }

  @Test(
    "A person above 220 h with all employers is flagged to the facilitator, never to an employer",
    arguments: TestEngine.available)
  func charge(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.transmettre("150")
      try await mois.chargerAilleurs(heures: 71)
      #expect(try await scene.lire(mois.chemin, .facilitateur).texte.contains("Mois chargés"))
      #expect(!(try await scene.lire(mois.chemin, .siae).texte.contains("221")))
      let liste = try await scene.lire("/declarations/mois-charges?mois=2026-02", .facilitateur).texte
      #expect(liste.contains("Amrani Lila"))
      #expect(liste.contains("221"))
    }
  }

  @Test(
    "Whatever is saved, validated, reopened, closed and corrected, the sums hold and no hour is lost",
    arguments: TestEngine.available)
  func sommes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      let declaration = try await scene.ecrire { tx -> ID<Declaration> in
        let lot = try tx.poserLot(monde)
        let proche = try tx.poserEngagement(monde, sur: lot, heures: 60, echeance: "2026-06-30")
        let loin = try tx.poserEngagement(monde, sur: try tx.poserLot(monde, objet: "Autre"), heures: 900)
        for (rang, fin) in ["2027-12-31", "2026-01-31"].enumerated() {
          let personne = try tx.poserParticipant(
            monde, nom: "Personne\(rang)", naissance: "1999-01-0\(rang + 1)")
          try tx.poserEligibilite(monde, de: personne, fin: fin)
          _ = try tx.poserContrat(monde, de: personne, pour: rang == 0 ? [proche, loin] : [loin])
        }
        return try tx.ouvrirDeclaration(
          try monde.structure(MoisEnCours.employeur), try Mois("2026-02"), par: nil)
      }
      var hasard = Hasard(graine: 20260315)
      for _ in 0..<60 {
        let (tirage, heures) = (
          Int.random(in: 0..<6, using: &hasard), Int.random(in: 0...15000, using: &hasard)
        )
        try await scene.ecrire { tx in
          try tx.agir(tirage, Heures(centiemes: heures), sur: declaration, monde)
        }
        try await scene.storage.read { tx in try tx.verifierSommes(declaration) }
      }
    }
  }
}

extension TransactionLocale {
  /// One act out of six; those that the month's state refuses change nothing.
  fileprivate func agir(_ tirage: Int, _ heures: Heures, sur id: ID<Declaration>, _ monde: Monde) throws {
    let agent = try monde.agents["facilitateur"].cree()
    let fiche = try ficheDeclaration(id, dans: .territoire(monde.territoire))
    let entete = fiche.entete
    let motif = try Texte("Parce que")
    let etat = fiche.declaration.etat.code
    switch (tirage, etat) {
    case (0, .brouillon), (0, .aCompleter):
      let lignes = try fiche.contrats.map { contrat in
        SaisieLigne(
          contrat: contrat.id,
          ligne: try LigneDeclaration(mois: fiche.mois, heures: heures, formation: heures.part(pourcent: 50)))
      }
      try enregistrer(lignes, dans: entete, par: agent)
    case (1, .brouillon), (1, .aCompleter):
      try transmettre(entete, par: agent, role: .facilitateur, le: try Jour("2026-03-15"))
    case (2, .transmise): try valider(fiche, par: agent, role: .facilitateur)
    case (3, .validee): try rouvrir(entete, motif: motif, par: agent, role: .facilitateur)
    case (4, .validee) where heures.centiemes % 4 == 0: try cloturer(entete, par: agent, role: .facilitateur)
    case (_, .cloturee):
      guard let ligne = fiche.enVigueur.first(where: { $0.heures.heures != heures }) else { return }
      let juste = try LigneDeclaration(mois: fiche.mois, heures: heures, nature: .correction)
      try corriger(
        fiche, Correction(ligne: ligne.id, juste: juste, motif: motif), par: agent, role: .facilitateur)
    default: break
    }
  }

}

extension Transaction {
  fileprivate func verifierSommes(_ declaration: ID<Declaration>) throws {
    let engagements = try rows(
      """
      SELECT engagement.heures_faites, engagement.heures_valorisees,
        coalesce(sum(imputation.heures), 0) AS faites, coalesce(sum(imputation.valorisees), 0) AS valorisees
      FROM engagement LEFT JOIN imputation ON imputation.engagement_id = engagement.id
      GROUP BY engagement.id, engagement.heures_faites, engagement.heures_valorisees
      """)
    for row in engagements {
      #expect(try row["heures_faites"] as Int == row["faites"] as Int)
      #expect(try row["heures_valorisees"] as Int == row["valorisees"] as Int)
    }
    let lignes = try rows(
      """
      SELECT ligne.heures + ligne.heures_formation AS total, ligne.heures_imputees, declaration.etat,
        (SELECT coalesce(sum(heures), 0) FROM imputation WHERE ligne_id = ligne.id) AS imputees
      FROM ligne JOIN declaration ON declaration.id = ligne.declaration_id
      WHERE declaration.id = \(declaration)
      """)
    for row in lignes {
      let (total, imputees): (Int, Int) = try (row["total"], row["imputees"])
      let etat: Declaration.Etat.Code = try row["etat"]
      #expect(try row["heures_imputees"] as Int == imputees)
      #expect(abs(imputees) <= abs(total))
      // Every contract here serves an engagement: what is validated goes somewhere, all of it.
      #expect(imputees == (etat.estComptee ? total : 0))
    }
  }
}
