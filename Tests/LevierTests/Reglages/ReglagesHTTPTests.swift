import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Réglages, through HTTP")
struct ReglagesHTTPTests {
  private static func champs(_ du: String, nom: String = "Règle 2026", mois: String = "36") -> [(
    String, String
  )] {
    [
      ("nom", nom), ("du", du), ("mois_eligibilite", mois), ("base", "payees"), ("plafond_formation", "20"),
      ("diviseur_etp", "1 607"), ("penalite_mode", "forfait"), ("penalite_valeur", "60"),
      ("cadence", "mois"),
    ]
  }

  @Test("A new version of the rules closes the previous one the day before", arguments: TestEngine.available)
  func versions(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let premiere = try await scene.envoyer(
        "/reglages/regles", Self.champs("2025-01-01", nom: "Règle 2025"), .administrateur)
      #expect(premiere.status == .seeOther)
      _ = try await scene.envoyer("/reglages/regles", Self.champs("2026-01-01"), .facilitateur)
      let regles = try await scene.storage.read { tx in try tx.reglesLocales(dans: scene.monde.territoire) }
      let (veille, jour) = (try Jour("2025-12-31"), try Jour("2026-01-01"))
      #expect(regles.map(\.au) == [nil, veille])
      #expect(regles.regle(le: jour)?.nom == "Règle 2026")
      #expect(regles.regle(le: veille)?.nom == "Règle 2025")
      let page = try await scene.lire("/reglages", .facilitateur).texte
      #expect(page.contains("en vigueur"))
      #expect(page.contains("60\u{a0}€"))
    }
  }

  @Test("What a contract says of a CDI is a rule of its lots", arguments: TestEngine.available)
  func cdi(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      for (mois, statut) in [
        ("0", HTTPResponse.Status.unprocessableContent), ("121", .unprocessableContent), ("48", .seeOther),
      ] {
        let champs =
          Self.champs("2020-01-01").map { $0.0 == "cadence" ? ("cadence", "trimestre") : $0 }
          + [("mois_cdi", mois), ("jour_limite", "15")]
        let reponse = try await scene.envoyer("/reglages/regles", champs, .facilitateur)
        #expect(reponse.status == statut, "\(mois)")
        if statut != .seeOther { #expect(reponse.texte.contains("entre 1 et 120")) }
      }
      let reglages = try await scene.lire("/reglages", .facilitateur).texte
      #expect(reglages.contains("48\u{a0}mois"))
      #expect(reglages.contains("Chaque trimestre civil, pour le 15 du mois qui suit"))
      let marche: ID<Marche> = try await scene.ecrire { tx in
        _ = try tx.poserLot(scene.monde)
        return try tx.value("SELECT marche_id FROM lot").cree()
      }
      let ajout = [("intitule", "Second œuvre"), ("numero", "2")]
      let reponse = try await scene.envoyer("/marches/\(marche)/lots", ajout, .facilitateur)
      let page = try await scene.lire(try #require(reponse.destination), .facilitateur).texte
      #expect(page.contains("compte 48\u{a0}mois à partir de l’embauche"))
      #expect(page.contains("Chaque trimestre civil, pour le 15 du mois qui suit"))
    }
  }

  @Test("Changing the rules leaves the lots that exist alone", arguments: TestEngine.available)
  func copieDuLot(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let lot = try await scene.ecrire { tx in try tx.poserLot(scene.monde) }
      _ = try await scene.envoyer("/reglages/regles", Self.champs("2020-01-01"), .facilitateur)
      let perimetre = Perimetre.territoire(scene.monde.territoire)
      let (ancien, marche) = try await scene.storage.read { tx in
        let lot = try tx.lot(lot, dans: perimetre)
        return (lot.regle, lot.marche.id)
      }
      #expect(ancien == .initiale)
      let ajout = [("intitule", "Second œuvre"), ("numero", "2")]
      let reponse = try await scene.envoyer("/marches/\(marche)/lots", ajout, .facilitateur)
      let page = try await scene.lire(try #require(reponse.destination), .facilitateur).texte
      #expect(page.contains("Règle 2026"))
    }
  }

  @Test(
    "A lot takes the rules in force on the day of its market's consultation", arguments: TestEngine.available,
    [("2025-12-31", "Règle initiale"), ("2026-01-01", "Règle 2026")])
  func regleDuJour(_ engine: TestEngine, cas: (consultation: String, regle: String)) async throws {
    try await Scene.jouer(engine) { scene in
      let marche = try await scene.ecrire { tx in
        try tx.creer(
          NouveauMarche(
            donneurOrdre: try scene.monde.structure("Communauté de communes de Brenelle"), reference: "",
            objet: "Halle", cpv: "", nature: .travaux, forme: .ordinaire,
            consultation: try Jour(cas.consultation), leviers: [.conditionExecution]))
      }
      _ = try await scene.envoyer("/reglages/regles", Self.champs("2026-01-01"), .facilitateur)
      let ajout = [("intitule", "Gros œuvre"), ("numero", "1")]
      let reponse = try await scene.envoyer("/marches/\(marche)/lots", ajout, .facilitateur)
      let page = try await scene.lire(try #require(reponse.destination), .facilitateur).texte
      #expect(page.contains(cas.regle))
    }
  }

  @Test(
    "A version planned for a mistyped year does not keep others from coming before it",
    arguments: TestEngine.available)
  func anneeLointaine(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      for (du, statut) in [
        ("2062-12-01", 303), ("2026-04-01", 303), ("2062-12-01", 422), ("2026-04-01", 422),
      ] {
        #expect(
          try await scene.envoyer("/reglages/regles", Self.champs(du), .facilitateur).statut == statut)
      }
      let regles = try await scene.storage.read { tx in try tx.reglesLocales(dans: scene.monde.territoire) }
      #expect(regles.prefix(2).map { $0.au?.iso } == [nil, "2062-11-30"], "one ends on the eve of the next")
    }
  }

  @Test(
    "A version that starts before the last one is refused with a sentence", arguments: TestEngine.available)
  func avant(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.envoyer("/reglages/regles", Self.champs("2026-01-01"), .facilitateur)
      for du in ["2025-06-01", "2026-01-01"] {
        let refusee = try await scene.envoyer("/reglages/regles", Self.champs(du), .facilitateur)
        #expect(refusee.status == .unprocessableContent)
        #expect(refusee.texte.contains("s’applique déjà depuis le 1er janvier 2026"))
      }
    }
  }

  @Test(
    "A rule out of bounds is refused with a sentence",
    arguments: [
      ("mois_eligibilite", "0", "entre 1 et 120"), ("plafond_formation", "101", "entre 0 et 100"),
      ("diviseur_etp", "12", "entre 1"), ("penalite_valeur", "0", "supérieure à zéro"),
      ("nom", "", "Remplissez ce champ"),
    ])
  func refus(_ champ: String, _ valeur: String, _ phrase: String) async throws {
    try await Scene.jouer(.sqlite) { scene in
      let champs = Self.champs("2026-01-01").map { $0.0 == champ ? (champ, valeur) : $0 }
      let reponse = try await scene.envoyer("/reglages/regles", champs, .facilitateur)
      #expect(reponse.status == .unprocessableContent)
      #expect(reponse.texte.contains(phrase))
    }
  }

  @Test(
    "National figures are added by whoever runs the installation, once a day, and no page writes them",
    arguments: TestEngine.available)
  func nationaux(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let storage = scene.storage
      func smic(_ horaire: String) async throws -> String {
        try await ajouterSmic(storage, du: "2027-01-01", horaire: horaire, source: "Décret de décembre 2026")
      }
      func seuil() async throws -> String {
        try await ajouterSeuil(
          storage, du: "2028-01-01", au: "2029-12-31", acheteur: "reseaux", objet: "fournitures_services",
          montant: "432 000", source: "seuils européens 2028-2029")
      }
      #expect(try await smic("12,60") == "SMIC horaire brut de 12,60\u{a0}€ à partir du 1er janvier 2027.")
      #expect(try await seuil().contains("432\u{202f}000"))
      for refusee in ["12,60", "douze", "1 260"] {
        let refus = await #expect(throws: PhraseSeule.self) { try await smic(refusee) }
        #expect(refus?.description.contains(refusee == "12,60" ? "déjà connu" : "horaire") == true)
      }
      await #expect(throws: PhraseSeule.self) { try await seuil() }
      let taux = try await scene.storage.read { tx in
        [
          try tx.smic(le: Jour("2027-03-01")), try tx.smic(le: Jour("2026-03-15")),
          try tx.smic(le: Jour("2020-01-01")),
        ]
      }
      #expect(taux == [Montant(centimes: 1260), Montant(centimes: 1202), nil])
      let page = try await scene.lire("/reglages", .administrateur).texte
      #expect(page.contains("Opérateurs de réseaux") && page.contains("communs à tous les territoires"))
      for role in [Role.facilitateur, .administrateur] {
        for chemin in ["/reglages/smic", "/reglages/seuils"] {
          let envoi = try await scene.envoyer(
            chemin, [("du", "2027-02-01"), ("horaire", "98"), ("source", "x")], role)
          #expect(envoi.status == .notFound)
        }
      }
    }
  }

  @Test(
    "Only those who run the territory read and change its rules",
    arguments: [Role.donneurOrdre, .entreprise, .siae, .prescripteur, .financeur])
  func acces(_ role: Role) async throws {
    try await Scene.jouer(.sqlite) { scene in
      let page = try await scene.lire("/reglages", role)
      let envoi = try await scene.envoyer("/reglages/regles", Self.champs("2026-01-01"), role)
      #expect(page.status == .notFound)
      #expect(envoi.status == .notFound)
    }
  }
}
