import HTTPTypes
import HummingbirdTesting
import Markup
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The journal")
struct JournalTests {
  static let chapitres: [any Acte.Type] = [
    ActeAcces.self, ActeCadre.self, ActeActeurs.self, ActeMarches.self, ActeEngagements.self,
    ActePublics.self,
    ActeContrats.self, ActeDeclarations.self, ActePublications.self, ActeFusions.self, ActeBilans.self,
    ActeReglages.self,
  ]

  @Test("Each chapter begins the codes of its acts by its own name")
  func codes() {
    #expect(Set(Self.chapitres.map { $0.chapitre }).count == Self.chapitres.count)
  }

  @Test(
    "A trace holds codes and ids, whatever was done; the words stand elsewhere",
    arguments: TestEngine.available)
  func seulsDesCodes(_ engine: TestEngine) async throws {
    try await Scene.jouerLaDemonstration(engine) { scene in
      let traces = try await scene.storage.read { tx in
        try tx.rows("SELECT acte, details FROM trace").map {
          (try $0["acte"] as String, try $0["details"] as String)
        }
      }
      #expect(traces.count > 500)
      let connus = Set(Self.chapitres.map { $0.chapitre })
      let code = /[a-z0-9_-]+( [a-z0-9_-]+)*/
      for (acte, details) in traces {
        #expect(connus.contains(String(acte.prefix { $0 != "." })), "\(acte)")
        #expect(details.isEmpty || details.wholeMatch(of: code) != nil, "\(acte) \(details)")
      }
    }
  }

  @Test("Words that are erased leave the trace, its author and its date", arguments: TestEngine.available)
  func effacement(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let agent = try scene.monde.agents["facilitateur"].cree()
      let (avant, apres) = try await scene.ecrire { tx in
        let lot = try tx.poserLot(scene.monde)
        try tx.tracer(
          ActePublications.reunion, .id(lot), mots: MotsDeTrace(avant: "Lot 2", apres: "Lot 1"), sur: lot,
          par: .agent(agent))
        let avant = try tx.traces(sur: lot, ActePublications.self)
        try tx.execute("DELETE FROM trace_mots")
        return (avant, try tx.traces(sur: lot, ActePublications.self))
      }
      #expect(avant.map(\.precision) == ["Lot 2 → Lot 1"])
      #expect(apres.map(\.acte.libelle) == ["réunion de deux lots"] && apres[0].auteur == avant[0].auteur)
      #expect(apres[0].mots == nil)
    }
  }

  @Test("Who signs in, and by which link a password was chosen, is told", arguments: TestEngine.available)
  func connexions(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let jeton = Jeton.nouveau()
      let agent = try scene.monde.agents["prescripteur"].cree()
      try await scene.ecrire { tx in try tx.inviter(agent, par: nil, jeton: jeton) }
      let choisi = try await scene.envoyer(
        "/invitations/\(jeton.texte)",
        [("mot_de_passe", "une phrase longue et neuve"), ("repetition", "une phrase longue et neuve")], nil)
      #expect(choisi.status == .seeOther)
      let lues = try await scene.storage.read { tx in try tx.traces(sur: agent, ActeAcces.self) }
      #expect(
        lues.map(\.acte.code).prefix(3) == ["acces.connexion", "acces.mot_de_passe", "acces.invitation"])
      #expect(lues.map(\.auteur).prefix(3).dropFirst() == ["Par le lien reçu", "Levier"])
    }
  }

  @Test(
    "A modification tells which fields changed, and of a day which one it replaces",
    arguments: TestEngine.available)
  func dates(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let details = Details(
        changements: [
          ("debut", try Jour("2026-01-05"), try Jour("2026-01-12")), ("fin", try Jour("2026-03-31"), nil),
          ("metier", nil, nil),
        ])
      let lues = try await scene.ecrire { tx in
        try tx.tracer(ActeContrats.modification, details, sur: ID<Contrat>(1), par: .commande)
        return try tx.traces(sur: ID<Contrat>(1), ActeContrats.self)
      }
      #expect(
        lues.map(\.precision) == [
          "début 05/01/2026 → 12/01/2026, fin 31/03/2026 → sans date, métier"
        ])
    }
  }

  @Test("Another chapter's acts are left out of what a page tells")
  func chapitre() async throws {
    try await Scene.jouer(.sqlite) { scene in
      let lues = try await scene.ecrire { tx in
        let lot = try tx.poserLot(scene.monde)
        try tx.tracer(ActeMarches.qualification, .code(LevierJuridique.critere), sur: lot, par: .calendrier)
        try tx.tracer(ActeCadre.pasUnNIR, sur: lot, par: .commande)
        return try tx.traces(sur: lot, ActeMarches.self)
      }
      #expect(
        lues.map { "\($0.acte.libelle) \($0.precision ?? "")" } == [
          "qualification \(LevierJuridique.critere.libelle)"
        ])
    }
  }

  @Test("Each field whose modification is told has its word, and no birth date enters the journal")
  func mots() throws {
    func champs<Champ: ChampSuivi>(_ type: Champ.Type) -> [String] {
      Champ.allCases.flatMap { [$0.code(de: "", a: "x"), $0.code(de: "x", a: "")] }
    }
    let tous =
      champs(ChampLot.self) + champs(ChampMarche.self) + champs(ChampOperation.self)
      + champs(ChampStructure.self) + champs(ChampEngagement.self) + champs(ChampContrat.self)
      + champs(ChampParticipant.self)
    // Those of a ledger's first line, of a search and of a button are never stored.
    let jamais: Set = ["heures", "libelle", "mot_engagement", "acte"]
    #expect(tous.filter { MotDeChamp.lu($0) == nil && !jamais.contains($0) } == [])
    let (avant, apres) = (
      Form<ChampParticipant>([.naissance: "14/05/2001"]), Form<ChampParticipant>([.naissance: "15/05/2001"])
    )
    let details = try Details.changements(de: avant, a: apres, sinon: VoiesPublics.publics())
    #expect(details.codes == ["naissance"])
  }
}
