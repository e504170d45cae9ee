import HTTPTypes
import HummingbirdTesting
import Markup
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Names typed in long lists")
struct NomChoisiTests {
  private let choix = [
    Choice("1", "Bâtir Ensemble, Dijon"), Choice("2", "Bâtir Ensemble, Dole"), Choice("3", "Éts Œuvrard"),
    Choice("4", "Bâtir"),
  ]

  @Test(
    "A whole name goes before a part of others; a part is enough when one line alone has it",
    arguments: [
      ("Bâtir", NomChoisi.trouve("4")), ("batir ensemble dole", .trouve("2")), ("OEUVRARD", .trouve("3")),
      ("ensemble", .ambigu(["Bâtir Ensemble, Dijon", "Bâtir Ensemble, Dole"])), ("Martin", .inconnu),
      ("…", .inconnu),
    ])
  func trouver(saisie: String, attendu: NomChoisi) {
    #expect(NomChoisi(saisie, parmi: choix) == attendu)
  }

  @Test("Names that differ by capitals, accents or not at all each keep a way to be typed")
  func homonymes() {
    let homonymes = [
      Choice("1", "Mairie de Dôle"), Choice("2", "MAIRIE DE DOLE"), Choice("3", "Ville"),
      Choice("4", "Ville"),
    ]
    let lignes = homonymes.distinct
    #expect(
      lignes.map { NomChoisi($0.label, parmi: homonymes) }
        == [.trouve("1"), .trouve("2"), .trouve("3"), .trouve("4")])
    #expect(lignes[0].label == "Mairie de Dôle")
    #expect(NomChoisi("mairie de dole", parmi: homonymes) == .ambigu(lignes.prefix(2).map(\.label)))
    var formulaire = FormState(values: ["champ": ["21350238800019"]])
    formulaire.nommer("champ", parmi: homonymes)
    #expect(!formulaire.isValid, "a SIRET is not the number of a line")
  }

  @Test("What a plain list sends is left alone, and an empty field too")
  func valeurs() {
    for valeur in ["2", "99", "", " "] {
      var formulaire = FormState(values: ["champ": [valeur]])
      formulaire.nommer("champ", parmi: choix)
      #expect(formulaire["champ"] == valeur && formulaire.isValid)
    }
  }

  @Test("A short list is a list; a long one is searched by its names, and shows the name of what is chosen")
  func champ() {
    let formulaire = FormState(values: ["acheteur": ["7"]])
    let longs = (1...40).map { Choice("\($0)", "Commune \($0)") }
    let court = choiceField("acheteur", label: "A", form: formulaire, options: Array(longs.prefix(25))).text
    #expect(court.contains("<select") && court.contains("value=\"7\" selected"))
    let long = choiceField("acheteur", label: "A", form: formulaire, options: longs).text
    #expect(
      !long.contains("<select")
        && long.contains(
          "value=\"Commune 7\" autocomplete=\"off\" placeholder=\"Partie du nom\" list=")
    )
    #expect(long.contains("<option value=\"Commune 40\">"))
  }

  @Test(
    "A market is recorded under the buyer whose name was typed; an unknown or ambiguous name is told, and nothing is lost",
    arguments: TestEngine.available)
  func marche(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let communes = try await scene.poserCommunes(40)
      #expect(try await scene.lire("/marches/nouveau", .facilitateur).texte.contains("<datalist"))
      func envoyer(_ nom: String) async throws -> TestResponse {
        try await scene.envoyer(
          "/marches",
          [
            ("objet", "Halle"), ("donneur_ordre", nom), ("nature", "travaux"), ("forme", "ordinaire"),
          ], .facilitateur)
      }
      let inconnu = try await envoyer("Commune de nulle part")
      #expect(inconnu.status == .unprocessableContent)
      #expect(inconnu.texte.contains("n’y est pas"))
      #expect(inconnu.texte.contains("value=\"Commune de nulle part\""))
      #expect(inconnu.texte.contains("Halle</textarea>"))
      let ambigu = try await envoyer("commune du val n° 1")
      #expect(ambigu.texte.contains("Précisez"))
      #expect(try await envoyer("COMMUNE DU VAL N° 17").status == .seeOther)
      let acheteur: ID<Structure>? = try await scene.storage.read { tx in
        try tx.value("SELECT donneur_ordre_id FROM marche WHERE objet = 'Halle'")
      }
      #expect(acheteur == communes[16])
    }
  }

  @Test(
    "A filter by a typed name narrows as its number would, and says when it cannot",
    arguments: TestEngine.available)
  func filtre(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let communes = try await scene.poserCommunes(40)
      try await scene.ecrire { tx in
        for (rang, objet) in ["Halle", "Voirie"].enumerated() {
          _ = try tx.creer(
            NouveauMarche(
              donneurOrdre: communes[rang], reference: "", objet: objet, cpv: "", nature: .travaux,
              forme: .ordinaire, leviers: []))
        }
      }
      let parNom = try await scene.lire(
        "/marches?donneur_ordre=Commune+du+val+n%C2%B0+1%2C+Val+1", .facilitateur
      ).texte
      #expect(parNom.contains("Halle") && !parNom.contains("Voirie"))
      let inconnu = try await scene.lire("/marches?donneur_ordre=Ailleurs", .facilitateur).texte
      #expect(inconnu.contains("n’y est pas") && inconnu.contains("Halle") && inconnu.contains("Voirie"))
    }
  }

  @Test("Two structures of one name are told apart in a list", arguments: TestEngine.available)
  func homonymes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let choix = try await scene.ecrire { tx in
        for siret in ["73282932000074", "44306184100047"] {
          _ = try tx.creer(
            NouvelleStructure(genre: .ett, nom: "Martin Intérim", siret: try Siret(siret)))
        }
        return try tx.structuresAuChoix([.entreprise], dans: scene.monde.territoire).map(\.label)
      }
      #expect(choix.contains("Martin Intérim, 73282932000074"))
      #expect(Set(choix).count == choix.count)
    }
  }

  @Test(
    "The model of an employer’s sheet is asked for by its name; an unknown one is told",
    arguments: TestEngine.available)
  func modele(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.ecrire { tx in
        let engagement = try tx.poserEngagement(scene.monde, sur: try tx.poserLot(scene.monde))
        _ = try tx.poserContrat(scene.monde, de: try tx.poserParticipant(scene.monde), pour: [engagement])
      }
      let adresse = "/declarations/modele.csv?mois=2026-02&employeur="
      #expect(try await scene.lire(adresse + "tremplin", .facilitateur).texte.contains("Amrani"))
      let inconnu = try await scene.lire(adresse + "personne", .facilitateur)
      #expect(inconnu.status == .unprocessableContent && inconnu.texte.contains("n’y est pas"))
    }
  }
}

extension Scene {
  fileprivate func poserCommunes(_ nombre: Int) async throws -> [ID<Structure>] {
    try await ecrire { tx in
      try (1...nombre).map { rang in
        try tx.creer(
          NouvelleStructure(genre: .commune, nom: "Commune du val n° \(rang)", commune: "Val \(rang)"))
      }
    }
  }
}
