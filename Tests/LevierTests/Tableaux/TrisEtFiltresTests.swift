import Markup
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Sorts and filters of the two tables")
struct TrisEtFiltresTests {
  @Test("Each column of the vertical table sorts on its own figure", arguments: TestEngine.available)
  func tris(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserHistoire()
      for tri in ["echeance", "dues", "attendues", "faites", "valorisees"] {
        #expect(try await scene.premierMarche(tri) == "Réfection de la halle", "\(tri)")
      }
      #expect(try await scene.premierMarche("lot") == "Réhabilitation du collège des Tilleuls")
      let monde = scene.monde
      try await scene.ecrire { tx in
        let titulaire = try tx.creer(
          NouvelleStructure(genre: .entreprise, nom: "Abris et toits"))
        let (college, halle) = try tx.engagementsDeLHistoire()
        try tx.changer(monde, halle) { $0.titulaire = titulaire }
        try tx.ecrire(
          NouvelleEcriture(
            engagement: halle, le: try Jour("2026-01-01"), genre: .avenant, heures: Heures(heures: 1600),
            libelle: "Avenant"), par: try monde.facilitateur)
        try tx.changer(monde, college) { $0.echeance = try Jour("2026-02-28") }
        let nora = try tx.poserParticipant(monde, nom: "Zola", prenom: "Ana", naissance: "1990-02-01")
        for _ in 1...2 { _ = try tx.poserContrat(monde, de: nora, pour: [college]) }
      }
      for tri in ["titulaire", "solde", "suivi", "personnes"] {
        #expect(try await scene.premierMarche(tri) == "Réfection de la halle", "\(tri)")
      }
      let college = try await scene.vertical(FiltreVertical()).first { $0.marche.contains("collège") }
      #expect(college?.suivi?.personnes == 2, "who has three contracts on it is two people")
    }
  }

  @Test("Each filter of the vertical table keeps what it names", arguments: TestEngine.available)
  func filtres(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserHistoire()
      let monde = scene.monde
      let (autre, operation): (ID<Structure>, ID<Operation>) = try await scene.ecrire { tx in
        let autre: ID<Structure> = try tx.value(
          "SELECT donneur_ordre_id FROM marche WHERE objet = 'Réfection de la halle'"
        ).cree()
        let operation = try tx.creer(
          NouvelleOperation(donneurOrdre: autre, intitule: "Centre-bourg", commune: ""))
        let (_, engagement) = try tx.engagementsDeLHistoire()
        let halle = try tx.engagement(engagement, dans: monde.perimetre)
        try tx.changer(monde, halle.marche.id) { $0.operation = operation }
        try tx.changer(monde, halle.lot.id) { ($0.intitule, $0.clos) = ("Zinguerie", true) }
        let titulaire = try tx.creer(
          NouvelleStructure(genre: .entreprise, nom: "Abris et toits"))
        try tx.changer(monde, engagement) { $0.titulaire = titulaire }
        return (autre, operation)
      }
      for filtre in [
        FiltreVertical(donneurOrdre: autre), FiltreVertical(operation: operation),
        FiltreVertical(etat: .clos),
        FiltreVertical(mot: "zinguerie"), FiltreVertical(mot: "abris"), FiltreVertical(mot: "centre-bourg"),
      ] {
        #expect(try await scene.vertical(filtre).map(\.marche) == ["Réfection de la halle"], "\(filtre)")
      }
      let totaux = try await scene.storage.read { tx in
        try tx.totauxVerticaux(
          LectureVerticale(
            perimetre: .territoire(monde.territoire), jour: try Jour("2026-03-15"), pratiques: .initiales))
      }
      let attendues = try await scene.vertical(FiltreVertical()).compactMap {
        $0.suivi?.avancement.attendues(le: try Jour("2026-03-15"))
      }
      #expect(totaux.attendues == attendues.reduce(.zero, +))
    }
  }
}

extension TransactionLocale {
  fileprivate func engagementsDeLHistoire() throws -> (college: ID<Engagement>, halle: ID<Engagement>) {
    let ids: [ID<Engagement>] = try rows("SELECT id FROM engagement ORDER BY id").map { try $0["id"] }
    return (ids[0], ids[1])
  }
}

extension Scene {
  fileprivate func vertical(_ filtre: FiltreVertical, tri: String = "lot") async throws -> [LigneVerticale] {
    let lecture = LectureVerticale(
      perimetre: .territoire(monde.territoire), filtre: filtre,
      tri: Tri(QueryString([("tri", tri), ("sens", "asc")]), defaut: .lot), jour: try Jour("2026-03-15"),
      pratiques: .initiales)
    return try await storage.read { tx in try tx.tableauVertical(lecture, page: Tranche(page: 1)) }
  }

  fileprivate func premierMarche(_ tri: String) async throws -> String? {
    try await vertical(FiltreVertical(), tri: tri).first?.marche
  }
}
