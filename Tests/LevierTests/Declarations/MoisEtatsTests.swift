import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What each state of a month allows")
struct MoisEtatsTests {
  /// Which acts a state lets through; all the others are refused, and change nothing.
  static let permis: [(etat: Declaration.Etat.Code, actes: Set<String>)] = [
    (.brouillon, ["saisie", "transmission"]), (.transmise, ["complement", "validation"]),
    (.aCompleter, ["saisie", "transmission"]),
    (.validee, ["validation/annulation", "reouverture", "cloture"]), (.cloturee, ["correction"]),
  ]

  static let actes = [
    "saisie", "transmission", "complement", "validation", "validation/annulation", "reouverture", "cloture",
    "correction",
  ]

  @Test("A forbidden act is refused and changes nothing", arguments: TestEngine.available, permis)
  func interdits(
    _ engine: TestEngine, cas: (etat: Declaration.Etat.Code, actes: Set<String>)
  ) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.amener(a: cas.etat)
      let avant = try await (mois.version(), mois.lignes(), mois.sommes())
      for acte in Self.actes where !cas.actes.contains(acte) {
        let statut = try await mois.tenter(acte)
        #expect(statut == (acte == "correction" ? 404 : 422), "\(acte)")
        let apres = try await (mois.version(), mois.lignes(), mois.sommes())
        #expect(apres == avant, "\(acte)")
      }
    }
  }

  @Test("An allowed act goes through", arguments: TestEngine.available, permis)
  func permises(
    _ engine: TestEngine, cas: (etat: Declaration.Etat.Code, actes: Set<String>)
  ) async throws {
    for acte in cas.actes {
      try await Scene.jouer(engine) { scene in
        let mois = try await MoisEnCours.ouvrir(scene)
        try await mois.amener(a: cas.etat)
        #expect(try await mois.tenter(acte) == 303, "\(acte)")
      }
    }
  }

  @Test("The acts themselves refuse what the pages no longer offer", arguments: TestEngine.available)
  func actesEnBase(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      let perimetre = Perimetre.territoire(scene.monde.territoire)
      let agent = try scene.monde.agents["facilitateur"].cree()
      try await mois.amener(a: .transmise)
      try await scene.ecrire { tx in
        let fiche = try tx.ficheDeclaration(mois.declaration, dans: perimetre)
        let ligne = try LigneDeclaration(mois: fiche.mois, heures: Heures(heures: 99))
        let motif = try Texte("Essai")
        #expect(throws: Declaration.Refus.pasModifiable) {
          try tx.enregistrer(
            [SaisieLigne(contrat: mois.contrat, ligne: ligne)], dans: fiche.entete, par: agent)
        }
        let numero = try #require(fiche.lignes.first?.id)
        let trop = [Imputation.Part(engagement: mois.engagement, heures: Heures(centiemes: 1001))]
        #expect(throws: Imputation.Refus.plusQueTravaillees(trop: Heures(centiemes: 1))) {
          try tx.valider(fiche, choix: [numero: trop], par: agent, role: .facilitateur)
        }
        let ajout = AjoutDeLigne(contrat: mois.contrat, heures: ligne, motif: motif)
        #expect(throws: Declaration.Refus.pasCloturee) {
          try tx.ajouter(ajout, a: fiche, par: agent, role: .facilitateur)
        }
      }
    }
  }

  @Test(
    "In a closed month, a line is corrected once and a contract gets one line",
    arguments: TestEngine.available)
  func unefois(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      let perimetre = Perimetre.territoire(scene.monde.territoire)
      let agent = try scene.monde.agents["facilitateur"].cree()
      try await mois.amener(a: .cloturee)
      let premiere = try await mois.derniereLigne()
      #expect(try await mois.tenter("correction") == 303)
      let contraire: ID<LigneDeclaration> = try await scene.storage.read { tx in
        try tx.value("SELECT id FROM ligne WHERE nature = 'contrepassation'").cree()
      }
      let champs = [("heures", "5"), ("motif", "Encore")]
      #expect(try await mois.acte("lignes/\(contraire)/correction", champs) == 404, "it only undoes another")
      try await scene.ecrire { tx in
        let fiche = try tx.ficheDeclaration(mois.declaration, dans: perimetre)
        let ligne = try LigneDeclaration(mois: fiche.mois, heures: Heures(heures: 5))
        let motif = try Texte("Encore")
        #expect(throws: Absence.self) {
          try tx.corriger(
            fiche, Correction(ligne: premiere, juste: nil, motif: motif), par: agent, role: .facilitateur)
        }
        #expect(throws: Absence.self) {
          try tx.ajouter(
            AjoutDeLigne(contrat: mois.contrat, heures: ligne, motif: motif), a: fiche, par: agent,
            role: .facilitateur)
        }
      }
    }
  }
}

extension MoisEnCours {
  /// Ten hours, brought to a state by the acts that lead there.
  func amener(a etat: Declaration.Etat.Code) async throws {
    guard etat != .brouillon else {
      #expect(try await tenter("saisie") == 303)
      return
    }
    try await transmettre("10")
    if etat == .aCompleter { #expect(try await acte("complement", [("motif", "À revoir")]) == 303) }
    if etat == .validee || etat == .cloturee { #expect(try await valider() == 303) }
    if etat == .cloturee { #expect(try await acte("cloture", []) == 303) }
  }

  /// One act, by its author, on the month as it is now.
  fileprivate func tenter(_ nom: String) async throws -> Int {
    switch nom {
    case "saisie", "transmission":
      let champs = [
        ("h-\(contrat)", "10"), ("version", try await version()),
        ("acte", nom == "saisie" ? "brouillon" : nom),
      ]
      return try await scene.envoyer(chemin, champs, .siae).statut
    case "correction":
      let ligne = try await derniereLigne()
      return try await acte("lignes/\(ligne)/correction", [("heures", "8"), ("motif", "Bulletin rectifié")])
    case "validation": return try await valider("10")
    default: return try await acte(nom, [("motif", "À revoir")])
    }
  }
}
