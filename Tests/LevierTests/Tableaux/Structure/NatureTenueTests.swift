import HTTPTypes
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("A structure keeps the part that something rests on")
struct NatureTenueTests {
  @Test("Each of them is told, and what is free changes", arguments: TestEngine.available)
  func tenues(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      let mois = try await MoisEnCours.ouvrir(scene)
      let (libre, spip) = try await scene.ecrire { tx -> (ID<Structure>, ID<Structure>) in
        let libre = try tx.creer(NouvelleStructure(genre: .ei, nom: "Chantiers d’Aubrac"))
        let spip = try tx.creer(NouvelleStructure(genre: .spip, nom: "SPIP de Brenelle"))
        try tx.changer(monde, mois.participant) { $0.prescripteur = spip }
        try tx.execute("DELETE FROM session")
        let relais = try monde.structure("Maison de l’emploi de Brenelle")
        try tx.execute("UPDATE agent SET structure_id = \(relais)")
        return (libre, spip)
      }
      func changer(_ id: ID<Structure>, _ genre: GenreStructure) async throws -> String? {
        let champs = try await scene.storage.read { tx in
          let structure = try tx.structure(id, dans: .territoire(monde.territoire))
          return [("nom", structure.nom), ("genre", genre.rawValue), ("version", "\(structure.version)")]
        }
        let reponse = try await scene.envoyer("/structures/\(id)", champs, .facilitateur)
        #expect([.seeOther, .unprocessableContent].contains(reponse.status))
        return reponse.status == .seeOther ? nil : reponse.texte
      }
      let etti = try monde.structure("Tremplin Intérim Brenelle")
      let titulaire = try monde.structure("Maçonnerie Tréguier-Faure")
      let acheteur = try monde.structure("Communauté de communes de Brenelle")
      #expect(try await changer(etti, .commune)?.contains("des contrats ou des déclarations") == true)
      #expect(try await changer(titulaire, .missionLocale)?.contains("elle doit des heures") == true)
      #expect(try await changer(acheteur, .fse)?.contains("des marchés ou des opérations") == true)
      #expect(try await changer(spip, .missionLocale)?.contains("des personnes ont été orientées") == true)
      #expect(try await changer(spip, .commune)?.contains("des personnes ont été orientées") == true)
      #expect(try await changer(etti, .ei) == nil, "another kind of the same part")
      #expect(try await changer(titulaire, .etti) == nil, "a company and a social enterprise both owe hours")
      #expect(try await changer(libre, .commune) == nil, "nothing rests on it")
      let service = try await scene.ecrire { tx in
        let service = try tx.creer(
          NouvelleStructure(genre: .capEmploi, nom: "Cap emploi de l’Aure"))
        _ = try tx.creer(
          NouvelAgent(
            role: .prescripteur, prenom: "Luc", nom: "Morvan",
            courriel: try Courriel("luc@demo.levier.example")),
          dans: service)
        return service
      }
      #expect(try await changer(service, .missionLocale)?.contains("des comptes de cette structure") == true)
      let relais = try monde.structure("Maison de l’emploi de Brenelle")
      #expect(try await changer(relais, .entreprise)?.contains("des comptes de cette structure") == true)
    }
  }
}
