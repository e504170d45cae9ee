import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

/// A window past by mistake is mended, with its reason; it runs again if its end is still to come.
@Suite("An expired eligibility, corrected")
struct EligibiliteExpireeTests {
  @Test(
    "Its dates are mended by a facilitator, with a reason that the history keeps",
    arguments: TestEngine.available,
    [("2026-12-31", "valide"), ("2026-02-28", "expire")])
  func corriger(_ engine: TestEngine, cas: (fin: String, etat: String)) async throws {
    try await Scene.jouer(engine) { scene in
      let dossier = try await scene.dossierExpire()
      let champs = [("debut", "2024-03-01"), ("fin", cas.fin), ("cause", "decision"), ("version", "3")]
      let sansMotif = try await scene.envoyer("\(dossier)/fenetre", champs, .facilitateur)
      #expect(sansMotif.status == .unprocessableContent)
      #expect(sansMotif.texte.contains("value=\"\(cas.fin)\""), "what was typed stays")
      let faite = try await scene.envoyer(
        "\(dossier)/fenetre", champs + [("motif", "Agrément prolongé, pièce reçue en retard")], .facilitateur)
      #expect(faite.status == .seeOther)
      let etat: String? = try await scene.storage.read { tx in try tx.value("SELECT etat FROM eligibilite") }
      #expect(etat == cas.etat)
      let page = try await scene.lire(dossier, .facilitateur).texte
      #expect(page.contains("Agrément prolongé, pièce reçue en retard"))
      #expect(page.contains("du 1er janvier 2024 au 14 mars 2026 → du 1er mars 2024"))
      let second = try await scene.envoyer(
        "\(dossier)/fenetre", champs + [("motif", "Autre")], .facilitateur)
      #expect(second.status == .unprocessableContent, "somebody has changed it since")
      for role in Role.allCases where role != .facilitateur {
        let refus = try await scene.envoyer("\(dossier)/fenetre", champs + [("motif", "Autre")], role)
        #expect(refus.status == .notFound, "\(role)")
      }
    }
  }

  @Test("Only a window that is past is mended so, by a facilitator")
  func regle() throws {
    let jour = try Jour("2026-03-15")
    let fenetre = Fenetre(premiereHeure: jour, regle: Exemples.regle())
    let agent = ID<Agent>(7)
    let expiree = Eligibilite(criteres: [.b2], etat: .expire(fenetre: fenetre))
    #expect(throws: Eligibilite.Refus.pasFacilitateur) {
      try expiree.corriger(par: agent, role: .prescripteur, le: jour, fenetre: fenetre)
    }
    let valide = Eligibilite(criteres: [.b2], etat: .valide(par: agent, le: jour, fenetre: fenetre))
    #expect(throws: Eligibilite.Refus.pasExpiree) {
      try valide.corriger(par: agent, role: .facilitateur, le: jour, fenetre: fenetre)
    }
  }
}

extension Scene {
  /// The address of an eligibility that ran out yesterday.
  fileprivate func dossierExpire() async throws -> String {
    let id: Int64? = try await ecrire { tx in
      let personne = try tx.poserParticipant(monde)
      try tx.poserEligibilite(monde, de: personne, debut: "2024-01-01", fin: "2026-03-14")
      _ = try tx.expirerEligibilites(le: try Jour("2026-03-15"))
      return try tx.value("SELECT id FROM eligibilite")
    }
    return "/eligibilites/\(try #require(id))"
  }
}
