import Markup
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("What « À faire » asks of accounts, and in which order")
struct TachesComptesTests {
  @Test(
    "An invited agent opens its account; an expired link is sent again; who signs in or is suspended is left",
    arguments: TestEngine.available)
  func invites(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      try await scene.ecrire { tx in
        let siae = try monde.structure("Tremplin Intérim Brenelle")
        for prenom in ["Yann", "Expire", "Suspendu", "Entre"] {
          let agent = try tx.creer(
            NouvelAgent(
              role: .siae, prenom: prenom, nom: "Corbel", courriel: try Courriel("\(prenom)@levier.example"),
              instructeur: false), dans: siae)
          let age = prenom == "Expire" ? Invitation.duree : 0
          let jeton = Jeton.nouveau()
          try TransactionLocale(
            TransactionDatee(base: tx, now: tx.now.adding(seconds: -age)), dans: tx.territoire
          )
          .inviter(agent, par: monde.agents["facilitateur"], jeton: jeton)
          if prenom == "Suspendu" { try tx.activer(agent, false, par: try monde.facilitateur) }
          if prenom == "Entre" {
            try tx.accepter(
              jeton,
              motDePasse: try MotDePasse(choisi: Monde.motDePasse, repete: Monde.motDePasse, cout: 16))
          }
        }
      }
      let taches = try await scene.taches(.facilitateur) { try $0.comptesInvites($1) }
      #expect(
        taches.map(\.lue) == [
          "Ouvrir son compte : Yann Corbel", "Renouveler l’invitation de Expire Corbel",
        ])
      #expect(taches.map(\.porteur) == [.autre("Yann Corbel"), .vous])
    }
  }

  @Test(
    "A SIRET is asked of active buyers, companies and social enterprises that have none",
    arguments: TestEngine.available)
  func sirets(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let demande = "Compléter le SIRET : "
      #expect(
        try await scene.taches(.administrateur) { try $0.structuresSansSiret($1) }.map(\.lue) == [
          "\(demande)Communauté de communes de Brenelle", "\(demande)Maçonnerie Tréguier-Faure",
          "\(demande)Tremplin Intérim Brenelle",
        ])
      try await scene.ecrire { tx in
        try tx.changer(scene.monde, "Tremplin Intérim Brenelle") { $0.siret = try Siret("44306184100047") }
        try tx.execute("UPDATE structure SET active = \(false) WHERE nom LIKE 'Ma_onnerie%'")
      }
      #expect(
        try await scene.taches(.administrateur) { try $0.structuresSansSiret($1) }.map(\.lue) == [
          "\(demande)Communauté de communes de Brenelle"
        ])
    }
  }

  @Test("A local rule is asked for until one is in force", arguments: TestEngine.available)
  func regle(_ engine: TestEngine) async throws {
    for (du, absente) in [("2026-03-16", true), ("2026-03-15", false)] {
      try await Scene.jouer(engine) { scene in
        let monde = scene.monde
        try await scene.ecrire { tx in try tx.poserRegle(monde, "Règle \(du)", du: du) }
        let taches = try await scene.taches(.administrateur) { try $0.regleAbsente($1) }
        #expect(taches.isEmpty != absente, "\(du)")
      }
    }
  }

  private func tache(_ quoi: String, _ pourLe: String?, danger: Bool = false) throws -> Tache {
    Tache(
      genre: .contrats, quoi: quoi, porteur: .vous, pourLe: try pourLe.map { try Jour($0) },
      ton: danger ? .danger : .neutral, acte: .ouvrir("", .accueil))
  }

  @Test("A week is seven days, the gravest comes first, and what does not fit is counted")
  func ordre() throws {
    let jour = try Jour("2026-03-15")
    for (pourLe, urgence) in [
      ("2026-03-14", Tache.Urgence.enRetard), ("2026-03-15", .cetteSemaine), ("2026-03-22", .cetteSemaine),
      ("2026-03-23", .plusTard), (nil, .plusTard),
    ] { #expect(try tache("", pourLe).urgence(le: jour) == urgence) }
    let aFaire = AFaire(piles: [
      Pile(taches: [try tache("jamais", nil), try tache("demain", "2026-03-16")], total: 12, nom: ""),
      Pile(taches: [try tache("grave", "2026-04-16", danger: true)], total: 3, nom: ""),
    ])
    #expect(aFaire.miennes.map(\.quoi) == ["grave", "demain", "jamais"])
    #expect(aFaire.total == 15)
  }
}
