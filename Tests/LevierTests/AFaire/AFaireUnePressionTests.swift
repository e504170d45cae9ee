import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("« À faire »: one press does it")
struct AFaireUnePressionTests {
  @Test(
    "A month without a question is validated from the list, and one press undoes it",
    arguments: TestEngine.available)
  func valider(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.transmettre("120,5")
      let liste = try await scene.lire("/?genre=declarations", .facilitateur).texte
      let presse = try #require(Presse(liste, vers: "\(mois.chemin)/validation"))
      let faite = try await scene.envoyer(presse.chemin, presse.champs, .facilitateur)
      #expect(faite.destination == "/?genre=declarations")
      #expect(try await mois.sommes() == [12050, 12050])
      let apres = try await scene.suivre(faite, .facilitateur)
      #expect(apres.contains("Les heures de Tremplin Intérim Brenelle, février 2026, sont validées"))
      #expect(apres.contains("120,5\u{a0}h"))
      let annulation = try #require(Presse(apres, vers: "\(mois.chemin)/validation/annulation"))
      let annulee = try await scene.envoyer(annulation.chemin, annulation.champs, .facilitateur)
      #expect(annulee.destination == "/?genre=declarations")
      #expect(try await mois.sommes() == [0, 0])
      let page = try await scene.suivre(annulee, .facilitateur)
      #expect(Presse(page, vers: "\(mois.chemin)/validation") != nil, "it waits again")
    }
  }

  @Test(
    "A month with something to look at opens instead, and its one press is refused",
    arguments: TestEngine.available, Question.allCases)
  func verifier(_ engine: TestEngine, _ question: Question) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await question.ouvrir(scene)
      let liste = try await scene.lire("/", .facilitateur).texte
      #expect(liste.contains("href=\"\(mois.chemin)\">Vérifier"))
      #expect(Presse(liste, vers: "\(mois.chemin)/validation") == nil)
      let champs = [("repartition", "proposee"), ("retour", "/"), ("version", try await mois.version())]
      let forcee = try await scene.envoyer("\(mois.chemin)/validation", champs, .facilitateur)
      #expect(forcee.statut == 422)
      #expect(forcee.texte.contains("Ce mois a des lignes à vérifier"))
      #expect(try await mois.sommes() == [0, 0])
    }
  }

  @Test(
    "A press on a list that somebody overtook is told, and a closed month is not taken back",
    arguments: TestEngine.available)
  func depasse(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.transmettre("10")
      let liste = try await scene.lire("/", .facilitateur).texte
      let presse = try #require(Presse(liste, vers: "\(mois.chemin)/validation"))
      #expect(try await mois.acte("complement", [("motif", "Un oubli")]) == 303)
      #expect(try await scene.envoyer(presse.chemin, presse.champs, .facilitateur).statut == 422)
      try await mois.transmettre("10")
      try await mois.valider()
      #expect(
        try await scene.envoyer("\(mois.chemin)/validation/annulation", [], .facilitateur).statut == 422)
      #expect(try await mois.acte("cloture", []) == 303)
      #expect(try await mois.acte("validation/annulation", []) == 422)
      #expect(try await mois.sommes() == [1000, 1000])
    }
  }

  @Test(
    "An employer hands over a complete draft from the list; an incomplete one opens",
    arguments: TestEngine.available)
  func transmettre(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      let incomplet = try await scene.lire("/", .siae).texte
      #expect(Presse(incomplet, vers: mois.chemin) == nil)
      #expect(incomplet.contains("href=\"\(mois.chemin)\">Déclarer"))
      let saisie = [
        ("h-\(mois.contrat)", "42"), ("acte", "brouillon"), ("version", try await mois.version()),
      ]
      #expect(try await scene.envoyer(mois.chemin, saisie, .siae).statut == 303)
      let complet = try await scene.lire("/", .siae).texte
      #expect(complet.contains("Brouillon complet"))
      #expect(Presse(try await scene.lire("/", .facilitateur).texte, vers: mois.chemin) == nil)
      let presse = try #require(Presse(complet, vers: mois.chemin))
      let faite = try await scene.envoyer(presse.chemin, presse.champs, .siae)
      #expect(faite.destination == "/")
      let apres = try await scene.suivre(faite, .siae)
      #expect(apres.contains("Les heures de février 2026 sont transmises."))
      #expect(apres.contains("href=\"\(mois.chemin)\">Relire le mois"))
      #expect(try await mois.valider() == 303)
      #expect(try await mois.sommes() == [4200, 4200])
    }
  }

  @Test("The list costs the same, whatever waits", arguments: TestEngine.available)
  func requetes(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.transmettre("10")
      let une = try await scene.compter(["/"], .facilitateur)
      let monde = scene.monde
      for rang in 1...5 {
        try await scene.ecrire { tx in
          let employeur = try monde.structure(MoisEnCours.employeur)
          let autre = try Mois("2025-0\(rang)")
          let id = try tx.ouvrirDeclaration(employeur, autre, par: nil)
          let personne = try tx.poserParticipant(monde, nom: "Autre \(rang)", naissance: "1999-02-01")
          let contrat = try tx.poserContrat(
            monde, de: personne, pour: [mois.engagement], debut: "\(autre.iso)-01")
          try tx.poser([(id, contrat, try LigneDeclaration(mois: autre, heures: Heures(heures: 5)))])
          let fiche = try tx.ficheDeclaration(id, dans: .territoire(monde.territoire))
          let agent = try monde.agents["siae"].cree()
          try tx.transmettre(fiche.entete, par: agent, role: .siae, le: try Jour("2026-03-15"))
        }
      }
      #expect(try await scene.compter(["/"], .facilitateur) == une)
    }
  }

  /// What makes a month worth reading before it is validated.
  enum Question: CaseIterable {
    case auDelaDuContrat, horsPeriode, formation, sansEngagement, moisCharge, sansLigne

    func ouvrir(_ scene: Scene) async throws -> MoisEnCours {
      switch self {
      case .horsPeriode:
        let mois = try await MoisEnCours.ouvrir(scene, fin: "2026-01-31")
        try await mois.transmettre("70")
        return mois
      case .sansLigne:
        let mois = try await MoisEnCours.ouvrir(scene)
        try await scene.ecrire { tx in
          try tx.passer(mois.declaration, de: scene.monde, a: .transmise)
        }
        return mois
      case .auDelaDuContrat, .formation, .sansEngagement, .moisCharge:
        let mois = try await MoisEnCours.ouvrir(scene)
        if self == .sansEngagement {
          try await scene.ecrire { tx in
            try tx.changer(scene.monde, mois.contrat) { $0.engagements = [] }
          }
        }
        if self == .moisCharge { try await mois.chargerAilleurs(heures: 171) }
        try await mois.transmettre(
          self == .auDelaDuContrat ? "176" : "50", formation: self == .formation ? "40" : "")
        return mois
      }
    }
  }
}

/// A form of one press found on a page.
private struct Presse {
  let chemin: String
  let champs: [(String, String)]

  init?(_ page: String, vers chemin: String) {
    let ouverture = "<form method=\"post\" action=\"\(chemin)\" class=\"acte\">"
    guard let debut = page.firstRange(of: ouverture),
      let fin = page[debut.upperBound...].firstRange(of: "</form>")
    else { return nil }
    self.chemin = chemin
    champs = page[debut.upperBound..<fin.lowerBound]
      .matches(of: /name="([^"]+)" value="([^"]*)"/)
      .map { (String($0.output.1), String($0.output.2).replacing("&amp;", with: "&")) }
  }
}
