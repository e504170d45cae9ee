import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The ids of another territory, in every path and in every field")
struct IdsEtrangersTests {
  @Test("Whatever the role, an address made of them is no page and no act", arguments: TestEngine.available)
  func chemins(_ engine: TestEngine) async throws {
    try await Scene.jouerLaDemonstration(engine, aDeux: true) { scene in
      let voisin = try await scene.chezLeVoisin().monde
      let adresses = try await scene.storage.read { tx in try Adresses(tx, voisin) }
      let avant = try await scene.etat(de: voisin.territoire)
      for role in Role.allCases {
        for route in guichet(scene.services).routes
        where [.get, .post].contains(route.method) && route.path.description.contains("{")
          && !route.path.description.contains("{jeton}")
        {
          let motif = route.path.description
          let reponse = try await scene.demander(route.method, adresses.adresse(motif), role.rawValue)
          #expect(reponse.status == .notFound, "\(role) \(route.method) \(motif)")
        }
      }
      #expect(try await scene.etat(de: voisin.territoire) == avant)
    }
  }

  @Test(
    "A form whose field names a row of the other territory is refused, and neither territory changes",
    arguments: TestEngine.available)
  func champs(_ engine: TestEngine) async throws {
    try await Scene.jouerLaDemonstration(engine, aDeux: true) { scene in
      let ailleurs = try await scene.chezLeVoisin()
      let voisin = ailleurs.monde
      for territoire in [scene, ailleurs] { _ = try await territoire.poserAvis(["Marché à qualifier"]) }
      let etrangers = try await scene.etrangers(de: voisin)
      let siennes = try await scene.storage.read { [monde = scene.monde] tx in try Adresses(tx, monde) }
      let formulaires = Self.formulaires.map(siennes.adresse)
      let (la, ici) = (voisin.territoire, scene.monde.territoire)
      let avant = try await (scene.etat(de: la), scene.etat(de: ici))
      var essais: [String: Int] = [:]
      for role in [Role.facilitateur, .administrateur, .siae, .entreprise, .prescripteur, .donneurOrdre] {
        var equipe = Promenade(scene, role.rawValue)
        try await equipe.explorer([], dabord: formulaires, graine: 11, au: engine == .sqlite ? 220 : 60)
        for formulaire in equipe.formulaires.sorted(by: { $0.action < $1.action })
        where !formulaire.action.hasPrefix("/compte") && !formulaire.action.hasPrefix("/deconnexion") {
          for (rang, champ) in formulaire.champs.enumerated() {
            let nom = champ[0].replacing(/-\d+/, with: "")
            guard let table = Self.tables[nom] else {
              #expect(
                champ[1].wholeMatch(of: /\d{1,9}/) == nil || Self.autres.contains(nom),
                "is it an id? \(formulaire.action) \(champ)")
              continue
            }
            var forges = formulaire.champs
            forges[rang][1] = "\(try #require(etrangers[table]))"
            let reponse = try await scene.envoyer(
              formulaire.action, forges.map { ($0[0], $0[1]) } + Self.confirmations, role)
            #expect(
              [404, 409, 422].contains(reponse.status.code),
              "\(role) \(formulaire.action) \(nom): \(reponse.status.code) \(reponse.annonce ?? "")")
            essais[nom, default: 0] += 1
          }
        }
      }
      #expect(Set(Self.tables.keys).subtracting(essais.keys) == [], "each kind of field was met")
      // Ticked in a list, which a script fills.
      let coche = [("marche", "\(try #require(etrangers["marche"]))"), ("motif", "hors sujet")]
      #expect(
        try await scene.envoyer("/marches/mises-de-cote", coche, .facilitateur).status
          == .unprocessableContent)
      #expect(try await scene.etat(de: la) == avant.0)
      #expect(try await scene.etat(de: ici) == avant.1)
    }
  }

  /// Where forms that name rows are found.
  private static let formulaires = [
    "/marches/nouveau", "/operations/nouvelle", "/publics/nouveau", VoiesMarches.marchesAQualifier.texte,
    "/publics/{id}/contrats/nouveau", "/contrats/{id}/modifier", "/engagements/{id}/transferts/nouveau",
    "/engagements/{id}/modifier",
    "/marches/{id}/modifier", "/publics/{id}/modifier",
  ]

  /// The fields that name a row, and of which table.
  private static let tables = [
    "donneur_ordre": "structure", "operation": "operation", "facilitateur": "agent", "titulaire": "structure",
    "prescripteur": "structure", "employeur": "structure", "engagements": "engagement", "vers": "engagement",
  ]

  /// Those that hold a number, and name none.
  private static let autres: Set<String> = [
    "version", "version_gardee", "version_absorbee", "heures", "formation", "heures_hebdo", "h", "f", "i",
    "montant",
    "code_postal", "cpv", "plafond_formation", "diviseur_etp", "penalite_valeur", "mois_eligibilite",
    "mois_cdi",
    "jour_limite", "part_minimale", "mi_parcours", "mois_sortie", "mois_reclames", "mois_avant_fin",
    "mois_apres_cdi", "mois_alternance", "jours_validation", "jours_instruction", "jours_fin_contrat",
    "jours_fin_eligibilite", "jour_declaration", "heures_mensuelles", "depassement_contrat", "numero",
    "telephone",
  ]

  /// So that no question stands before what is tried.
  private static let confirmations = [("verifie", "oui")]
}

extension Scene {
  /// One row of each table that a form names, of the other territory.
  fileprivate func etrangers(de voisin: Monde) async throws -> [String: Int64] {
    try await storage.read { tx in
      var ids: [String: Int64] = [:]
      for table in ["structure", "operation", "agent", "engagement", "marche"] {
        let id: Int64? = try tx.value(
          table == "structure"
            ? "SELECT max(id) FROM structure WHERE territoire_id = \(voisin.territoire) AND nature = 'siae'"
            : table == "agent"
              ? "SELECT min(id) FROM agent WHERE territoire_id = \(voisin.territoire) AND role = 'facilitateur'"
              : table == "operation"
                ? "SELECT min(id) FROM operation WHERE territoire_id = \(voisin.territoire)"
                : table == "engagement"
                  ? "SELECT min(id) FROM engagement WHERE territoire_id = \(voisin.territoire)"
                  : "SELECT max(id) FROM marche WHERE territoire_id = \(voisin.territoire)")
        ids[table] = id
      }
      return ids
    }
  }

  /// How many rows of each table a territory has, and their versions.
  fileprivate func etat(de territoire: ID<Territoire>) async throws -> [String] {
    try await textes(
      """
      SELECT 'structure ' || count(*) || ' ' || sum(version) FROM structure WHERE territoire_id = \(territoire)
      UNION ALL SELECT 'operation ' || count(*) || ' ' || sum(version) FROM operation WHERE territoire_id = \(territoire)
      UNION ALL SELECT 'marche ' || count(*) || ' ' || sum(version) FROM marche WHERE territoire_id = \(territoire)
      UNION ALL SELECT 'lot ' || count(*) || ' ' || sum(version) FROM lot WHERE territoire_id = \(territoire)
      UNION ALL SELECT 'engagement ' || count(*) || ' ' || sum(version) FROM engagement WHERE territoire_id = \(territoire)
      UNION ALL SELECT 'ecriture ' || count(*) || ' ' || sum(heures) FROM ecriture WHERE territoire_id = \(territoire)
      UNION ALL SELECT 'participant ' || count(*) || ' ' || sum(version) FROM participant WHERE territoire_id = \(territoire)
      UNION ALL SELECT 'eligibilite ' || count(*) || ' ' || sum(version) FROM eligibilite WHERE territoire_id = \(territoire)
      UNION ALL SELECT 'contrat ' || count(*) || ' ' || sum(version) FROM contrat WHERE territoire_id = \(territoire)
      UNION ALL SELECT 'declaration ' || count(*) || ' ' || sum(version) FROM declaration WHERE territoire_id = \(territoire)
      UNION ALL SELECT 'ligne ' || count(*) || ' ' || sum(heures) FROM ligne WHERE territoire_id = \(territoire)
      UNION ALL SELECT 'imputation ' || count(*) || ' ' || sum(heures) FROM imputation WHERE territoire_id = \(territoire)
      UNION ALL SELECT 'agent ' || count(*) || ' ' || count(rejoint_le) FROM agent WHERE territoire_id = \(territoire)
      """)
  }
}
