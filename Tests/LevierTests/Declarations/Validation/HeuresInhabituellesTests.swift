import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("Hours that are odd are told and asked about, never refused")
struct HeuresInhabituellesTests {
  private struct Contrat: ContratHoraire {
    var debut = Jour(numero: 20_454)  // 1 January 2026
    var fin: Jour?
    var hebdo = Heures(heures: 35)
  }

  private static func questions(_ heures: Int, _ formation: Int = 0, _ contrat: Contrat = Contrat()) throws
    -> [Signalement]
  {
    let ligne = try LigneDeclaration(
      mois: Mois("2026-02"), heures: Heures(heures: heures), formation: Heures(heures: formation))
    return contrat.questions(ligne, total: nil, .usuels)
  }

  @Test("What the contract and the calendar make odd is told, and what is usual is not")
  func regles() throws {
    #expect(try Self.questions(140).isEmpty)
    #expect(try Self.questions(0) == [.sansHeures])
    #expect(try Self.questions(200) == [.auDelaDuContrat(attendues: Heures(heures: 140))])
    #expect(try Self.questions(10, 20) == [.formationDominante])
    #expect(try Self.questions(0, 20).isEmpty)
    let court = Contrat(fin: try Jour("2026-02-02"), hebdo: .zero)
    #expect(try Self.questions(48, 0, court).isEmpty)
    #expect(try Self.questions(49, 0, court) == [.auDelaDesJours(jours: 2)])
    #expect(
      try Self.questions(0, 0, Contrat(debut: try Jour("2026-02-02"))).isEmpty, "part of the month only")
  }

  @Test(
    "A sheet of odd hours is applied once the agent says to have looked at them",
    arguments: TestEngine.available)
  func apercu(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let essai = try await scene.deposer(
        "nom;prénom;mois;heures\nAmrani;Lila;2026-02;230\nAmrani;Lila;2026-01;100")
      let page = try await scene.lire(essai + "?sorte=a_verifier", .siae)
      #expect(page.lignesDuTableau.count == 1)
      #expect(
        page.texte.contains("plus que le contrat ne le prévoit") && page.texte.contains("name=\"verifie\""))
      let refus = try await scene.envoyer(essai + "/application", [], .siae)
      #expect(refus.statut == 422 && refus.texte.contains("puis cochez la case pour appliquer"))
      #expect(try await scene.heuresDeclarees() == 0)
      _ = try await scene.envoyer(essai + "/application", [("verifie", "oui")], .siae)
      #expect(try await scene.heuresDeclarees() == 33_000)
    }
  }

  @Test("A sheet whose every line says the same hours is asked about", arguments: TestEngine.available)
  func copie(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await MoisEnCours.ouvrir(scene)
      let monde = scene.monde
      try await scene.ecrire { tx in
        for (nom, prenom) in [("Besson", "Nora"), ("Corbel", "Yann")] {
          let personne = try tx.poserParticipant(monde, nom: nom, prenom: prenom, naissance: "1999-02-01")
          _ = try tx.poserContrat(monde, de: personne, pour: [])
        }
      }
      let noms = ["Amrani;Lila", "Besson;Nora", "Corbel;Yann"]
      for (heures, attendue) in [(["100", "100", "100"], true), (["100", "100", "99"], false)] {
        let csv =
          "nom;prénom;mois;heures\n" + zip(noms, heures).map { "\($0);2026-02;\($1)" }.joined(separator: "\n")
        let page = try await scene.lire(try await scene.deposer(csv), .siae).texte
        #expect(page.contains("Toutes les lignes portent les mêmes heures") == attendue)
      }
    }
  }

  @Test(
    "A month of odd hours is handed over once its author says to have looked at them",
    arguments: TestEngine.available)
  func transmission(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      let champs = [
        ("h-\(mois.contrat)", "230"), ("version", try await mois.version()), ("acte", "transmission"),
      ]
      let refus = try await scene.envoyer(mois.chemin, champs, .siae)
      #expect(refus.statut == 422 && refus.texte.contains("Vérifiez les heures signalées (Amrani Lila)"))
      #expect(
        refus.texte.contains("value=\"230\"") && refus.texte.contains("plus que le contrat ne le prévoit"))
      #expect(try await scene.heuresDeclarees() == 0)
      #expect(try await scene.envoyer(mois.chemin, champs + [("verifie", "oui")], .siae).statut == 303)
      #expect(try await scene.heuresDeclarees() == 23_000)
    }
  }
}
