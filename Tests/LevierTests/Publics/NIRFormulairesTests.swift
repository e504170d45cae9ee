import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("A social security number, in whatever text of whatever form")
struct NIRFormulairesTests {
  /// The forms whose fields are all right as they open, and one of the texts that each must hold.
  static let formulaires = [
    ("structures", "antenne"), ("operations", "intitule"), ("marches", "objet"), ("lots", "intitule"),
    ("engagements", "correspondant"), ("publics", "commune"), ("contrats", "metier"),
  ]

  @Test(
    "Every text of a form that changes a record refuses it, of 13 digits or of 15",
    arguments: TestEngine.available, formulaires)
  func modifier(_ engine: TestEngine, cas: (liste: String, champ: String)) async throws {
    try await Scene.jouerLaDemonstration(engine) { scene in
      let adresses = try await scene.storage.read { tx in try Adresses(tx, scene.monde) }
      let page = try await scene.lire(adresses.adresse("/\(cas.liste)/{id}/modifier"), .facilitateur).texte
      let formulaire = try #require(FormulaireLu(page))
      #expect(formulaire.textes.contains(cas.champ))
      for texte in formulaire.textes {
        for numero in ["1 85 05 78 006 084", "185057800608491"] {
          let refus = try await scene.envoyer(
            formulaire.chemin, formulaire.avec(texte, numero), .facilitateur)
          #expect(refus.statut == 422, "\(texte)")
        }
      }
      let tel = try await scene.envoyer(formulaire.chemin, formulaire.champs, .facilitateur)
      #expect(tel.statut == 303, "as it opened, it is accepted")
    }
  }

  @Test(
    "So does every text of a form that writes a new one, with the sentence that says why",
    arguments: TestEngine.available,
    [
      "/structures/nouvelle", "/operations/nouvelle", "/marches/nouveau", "/marches/{id}/lots/nouveau",
      "/lots/{id}/engagements/nouveau", "/engagements/{id}/ecritures/nouvelle",
      "/engagements/{id}/transferts/nouveau", "/publics/nouveau", "/publics/{id}/contrats/nouveau",
      "/reglages/regles/nouvelle", "/bilan/textes",
    ])
  func ajouter(_ engine: TestEngine, motif: String) async throws {
    try await Scene.jouerLaDemonstration(engine) { scene in
      let adresses = try await scene.storage.read { tx in try Adresses(tx, scene.monde) }
      let page = try await scene.lire(adresses.adresse(motif), .facilitateur).texte
      let formulaire = try #require(FormulaireLu(page))
      #expect(!formulaire.textes.isEmpty)
      // Their own form leaves no place for such a number, and says so.
      let codes: Set = [
        "siret", "code_postal", "cpv", "rome", "heures", "mois_eligibilite", "mois_cdi", "plafond_formation",
        "numero",
      ]
      for texte in formulaire.textes {
        let refus = try await scene.envoyer(
          formulaire.chemin, formulaire.avec(texte, "vu 1 85 05 78 006 084 91"), .facilitateur)
        #expect(refus.statut == 422, "\(texte)")
        guard !codes.contains(texte) else { continue }
        #expect(refus.texte.contains("Retirez le numéro de sécurité sociale"), "\(texte)")
      }
    }
  }

  @Test(
    "So do the reasons written on a month, and the names of who gets an account",
    arguments: TestEngine.available)
  func motifs(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      let numero = "vu 1 85 05 78 006 084 91"
      try await mois.transmettre("10")
      #expect(try await mois.acte("complement", [("motif", numero)]) == 422)
      try await mois.valider()
      #expect(try await mois.acte("reouverture", [("motif", numero)]) == 422)
      #expect(try await mois.acte("cloture", []) == 303)
      let ligne = try await mois.derniereLigne()
      #expect(
        try await mois.acte("lignes/\(ligne)/correction", [("heures", "8"), ("motif", numero)]) == 422)
      let nouveau = try await mois.embaucher("Besson", "Nora")
      #expect(
        try await mois.acte("contrats/\(nouveau)/ligne", [("heures", "8"), ("motif", numero)]) == 422)
      let structure = try scene.monde.structure(MoisEnCours.employeur)
      let compte = [
        ("role", "siae"), ("prenom", "Yann"), ("nom", "Corbel"), ("courriel", "yann@levier.example"),
      ]
      for champ in ["prenom", "nom"] {
        let champs = compte.map { $0.0 == champ ? (champ, numero) : $0 }
        let refus = try await scene.envoyer("/structures/\(structure)/agents", champs, .administrateur)
        #expect(refus.statut == 422, "\(champ)")
      }
      let juste = try await scene.envoyer("/structures/\(structure)/agents", compte, .facilitateur)
      #expect(juste.statut == 200)
    }
  }

  @Test("The name of a file that was sent keeps none", arguments: TestEngine.available)
  func nomDeFichier(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let reponse = try await scene.televerser(
        "/declarations/import", "fichier", "Amrani 185057800608491.csv",
        "nom;prénom;mois;heures\nAmrani;Lila;2026-02;80", .siae)
      let page = try await scene.lire(try #require(reponse.destination), .siae).texte
      #expect(!page.contains("185057800608491") && page.contains("Appliquer 1"))
      let nom: String? = try await scene.storage.read { tx in try tx.value("SELECT nom FROM depot") }
      #expect(nom?.contains("185057800608491") == false)
    }
  }
}

/// A page's form as a browser would send it back.
struct FormulaireLu: Sendable {
  let chemin: String
  let champs: [(String, String)]
  /// The fields that a person types freely, dates and lists left out.
  let textes: [String]

  init?(_ page: String) {
    guard
      let formulaire = page.firstMatch(
        of: /<form method="post" action="([^"]*)" class="formulaire"[^>]*>(.*?)<\/form>/.dotMatchesNewlines())
    else { return nil }
    var (champs, textes): ([(String, String)], [String]) = ([], [])
    let corps = String(formulaire.output.2)
    for balise in corps.matches(of: /<(input|select|textarea)([^>]*)>/) {
      let attributs = String(balise.output.2)
      guard let nom = attributs.firstMatch(of: /name="([^"]*)"/).map({ String($0.output.1) }) else {
        continue
      }
      let type = attributs.firstMatch(of: /\stype="([^"]*)"/).map { String($0.output.1) } ?? "text"
      let suite = corps[balise.range.upperBound...]
      var valeur = attributs.firstMatch(of: /value="([^"]*)"/).map { String($0.output.1) } ?? ""
      switch balise.output.1 {
      case "select":
        let liste = suite.prefix(upTo: suite.firstRange(of: "</select>")?.lowerBound ?? suite.endIndex)
        valeur = liste.firstMatch(of: /<option value="([^"]*)" selected/).map { String($0.output.1) } ?? ""
      case "textarea":
        valeur = String(suite.prefix(upTo: suite.firstRange(of: "</textarea>")?.lowerBound ?? suite.endIndex))
        textes.append(nom)
      default:
        if ["checkbox", "radio"].contains(type), !attributs.contains(" checked") { continue }
        if type == "text", !attributs.contains("inputmode") { textes.append(nom) }
      }
      champs.append((nom, valeur.replacing("&amp;", with: "&").replacing("&#39;", with: "'")))
    }
    (chemin, self.champs, self.textes) = (String(formulaire.output.1), champs, textes)
  }

  func avec(_ nom: String, _ valeur: String) -> [(String, String)] {
    champs.map { $0.0 == nom ? (nom, valeur) : $0 }
  }
}
