import HTTPTypes
import HummingbirdTesting
import Markup
import Storage
import StorageTesting
import Testing

@testable import Levier

/// Rules of the trade §7, as one property: change something that a role may not know, and none of the pages that it
/// can ask for, by any filter, period, sort, export or link, is different.
@Suite("What a role may not know changes none of its pages")
struct SecretsTests {
  /// Something that may be one thing or another, and to whom it makes no difference.
  struct Secret: Sendable {
    let nom: String
    let tait: Set<Role>
    /// The other thing, then what it was.
    let etats: @Sendable (SceneSecrets) -> (autre: SQL, premier: SQL)
  }

  private static let tous = Set(Role.allCases)
  private static let horsEquipe: Set<Role> = [.donneurOrdre, .entreprise, .siae, .prescripteur, .financeur]

  private static func critere(_ dossier: ID<DossierEligibilite>, _ critere: String) -> SQL {
    "UPDATE eligibilite_critere SET critere = \(critere) WHERE eligibilite_id = \(dossier)"
  }

  static let secrets: [Secret] = [
    Secret(nom: "justice or health", tait: tous) {
      (critere($0.dossierDeLila, "b4"), critere($0.dossierDeLila, "b9"))
    },
    Secret(nom: "the branch of a protected reason", tait: tous) {
      (critere($0.dossierDeLila, "a_f"), critere($0.dossierDeLila, "b9"))
    },
    Secret(nom: "a prisoner's contract", tait: tous) { scene in
      func type(_ type: TypeContrat) -> SQL {
        "UPDATE contrat SET type = \(type) WHERE id = \(scene.contratDeLila)"
      }
      return (type(.emploiPenitentiaire), type(.cddu))
    },
    Secret(nom: "a probation service or one for handicaps", tait: tous) { scene in
      func prescripteur(_ genre: GenreStructure) -> SQL {
        """
        UPDATE participant SET prescripteur_id = (SELECT id FROM structure WHERE genre = \(genre))
        WHERE id = \(scene.lila)
        """
      }
      return (prescripteur(.capEmploi), prescripteur(.spip))
    },
    Secret(nom: "an employer of people with a handicap", tait: horsEquipe) { _ in
      (
        "UPDATE structure SET genre = 'ea' WHERE nom = 'Ateliers des Monts'",
        "UPDATE structure SET genre = 'geiq' WHERE nom = 'Ateliers des Monts'"
      )
    },
    Secret(nom: "which employer, of two of its kind", tait: [.donneurOrdre, .financeur]) { _ in
      (
        "UPDATE structure SET nom = 'Zinc et Cie', cle_tri = 'zinc et cie' WHERE genre = 'geiq'",
        "UPDATE structure SET nom = 'Ateliers des Monts', cle_tri = 'ateliers des monts' WHERE genre = 'geiq'"
      )
    },
    Secret(nom: "another prescriber's note", tait: tous.subtracting([.facilitateur])) { scene in
      func motif(_ motif: String) -> SQL {
        "UPDATE eligibilite SET motif = \(motif) WHERE id = \(scene.dossierDeSonia)"
      }
      return (motif("Une tout autre note"), motif("Reconnaissance attendue"))
    },
    Secret(nom: "another prescriber's reason", tait: tous.subtracting([.facilitateur])) {
      (critere($0.dossierDeSonia, "b5"), critere($0.dossierDeSonia, "b2"))
    },
    Secret(nom: "why a facilitator refused", tait: tous.subtracting([.facilitateur])) { scene in
      func motif(_ motif: String) -> SQL {
        "UPDATE eligibilite SET motif = \(motif) WHERE id = \(scene.refusDeMarc)"
      }
      return (motif("Une tout autre raison"), motif("Pas assez éloigné"))
    },
    Secret(nom: "work for another buyer", tait: [.donneurOrdre]) { scene in
      (
        """
        INSERT INTO contrat_engagement (territoire_id, contrat_id, engagement_id)
        VALUES (\(scene.monde.territoire), \(scene.contratDeLila), \(scene.engagementAilleurs))
        """, "DELETE FROM contrat_engagement WHERE engagement_id = \(scene.engagementAilleurs)"
      )
    },
    Secret(nom: "a person behind their initials", tait: [.donneurOrdre, .entreprise, .financeur]) { scene in
      func nommee(_ prenom: String, _ nom: String) -> SQL {
        let cle = French.fold("\(nom) \(prenom)")
        return """
          UPDATE participant SET nom = \(nom), prenom = \(prenom), cle_tri = \(cle), recherche = \(cle)
          WHERE id = \(scene.lila)
          """
      }
      return (nommee("Lou", "Azerty"), nommee("Lila", "Amrani"))
    },
    Secret(nom: "what one of few people is", tait: horsEquipe) { scene in
      (
        """
        UPDATE participant SET sexe = 'homme', niveau = 'niveau_5', qpv = 'non', naissance = '1960-01-01'
        WHERE id = \(scene.lila)
        """,
        """
        UPDATE participant SET sexe = 'femme', niveau = 'niveau_3', qpv = 'oui', naissance = '2001-05-14'
        WHERE id = \(scene.lila)
        """
      )
    },
    Secret(nom: "what became of one of few", tait: [.donneurOrdre, .entreprise, .financeur]) { _ in
      (
        "UPDATE contrat SET sortie = 'chomage' WHERE sortie = 'cdi'",
        "UPDATE contrat SET sortie = 'cdi' WHERE sortie = 'chomage'"
      )
    },
    // An employer reads it of its own hours, on the month that it declared.
    Secret(nom: "why hours do not count", tait: horsEquipe.subtracting([.siae])) { _ in
      (
        "UPDATE imputation SET cause = 'sans_eligibilite' WHERE cause <> ''",
        "UPDATE imputation SET cause = 'hors_periode' WHERE cause <> ''"
      )
    },
    Secret(nom: "the bounds of a window", tait: [.donneurOrdre, .entreprise, .siae, .financeur]) { _ in
      (
        "UPDATE eligibilite SET fin = '2027-06-30' WHERE etat = 'valide'",
        "UPDATE eligibilite SET fin = '2027-12-31' WHERE etat = 'valide'"
      )
    },
  ]

  @Test("Nothing of it shows, whatever is asked", arguments: TestEngine.available)
  func secrets(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      let secrete = try await scene.ecrire { tx in try SceneSecrets.poser(tx, monde) }
      for role in Role.allCases {
        var promenade = Promenade(scene, role.rawValue)
        // The statements are the same: the second engine is asked less.
        let pages = engine == .sqlite ? (role == .facilitateur ? 320 : 160) : 40
        try await promenade.explorer(secrete.sondes, graine: 8, au: pages)
        for secret in Self.secrets where secret.tait.contains(role) {
          let etats = secret.etats(secrete)
          _ = try await scene.ecrire { tx in try tx.execute(etats.autre) }
          let changees = try await promenade.differences()
          #expect(
            changees.isEmpty, "\(role) reads \(secret.nom): \(changees.prefix(5).joined(separator: ", "))")
          _ = try await scene.ecrire { tx in try tx.execute(etats.premier) }
        }
      }
    }
  }

  @Test("Who may know reads it: the pages do tell what they may", arguments: TestEngine.available)
  func connus(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      let secrete = try await scene.ecrire { tx in try SceneSecrets.poser(tx, monde) }
      try await scene.ecrire { tx in
        try tx.execute("UPDATE agent SET instructeur = \(true) WHERE role = 'facilitateur'")
        try tx.changer(monde, secrete.contratDeLila) { $0.type = .emploiPenitentiaire }
      }
      let sien = try await scene.lire("/contrats/\(secrete.contratDeLila)", .siae).texte
      #expect(sien.contains("Autre contrat") && !sien.contains("pénitentiaire"))
      let fiche = "/publics/\(secrete.lila)"
      #expect(try await scene.lire(fiche, .facilitateur).texte.contains("Prescripteur réservé"))
      let lecture = try await scene.envoyer(fiche + "/lecture", [], .facilitateur).texte
      for protege in ["SPIP de Brenelle", "Contrat d’emploi pénitentiaire", "Sortant de prison"] {
        #expect(lecture.contains(protege))
      }
      #expect(try await scene.lire(fiche, .facilitateur).texte.contains("lecture d’une catégorie réservée"))
      let note = "Reconnaissance attendue"
      #expect(!(try await scene.lire("/publics/\(secrete.sonia)", .prescripteur).texte.contains(note)))
      _ = try await scene.ecrire { tx in
        try tx.execute(
          """
          UPDATE eligibilite SET prescripteur_id = \(try monde.structure("Mission locale de Brenelle"))
          WHERE id = \(secrete.dossierDeSonia)
          """)
      }
      #expect(try await scene.lire("/publics/\(secrete.sonia)", .prescripteur).texte.contains(note))
    }
  }

  @Test("Who is not instructing reads nothing by pressing", arguments: TestEngine.available)
  func lectureRefusee(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let monde = scene.monde
      let secrete = try await scene.ecrire { tx in try SceneSecrets.poser(tx, monde) }
      for role in Role.allCases {
        let reponse = try await scene.envoyer("/publics/\(secrete.lila)/lecture", [], role)
        #expect(reponse.status == .notFound, "\(role)")
      }
    }
  }
}
