import Testing

@testable import Levier

@Suite("What a publication changes")
struct DecisionTests {
  private let cent = Valeur.montant(Montant(euros: 100))
  private let deuxCents = Valeur.montant(Montant(euros: 200))
  private let trois = Valeur.montant(Montant(euros: 300))

  private func suite(
    avant: Valeur?, apres: Valeur?, actuel: Valeur?, gardes: Set<String> = [],
    reposantes: Set<ChampPublie> = []
  ) -> Decision.Suite? {
    func champ(_ valeur: Valeur?) -> [ChampPublie: Valeur] { valeur.map { [.montant: $0] } ?? [:] }
    return Decision.prendre(
      avant: champ(avant), apres: champ(apres), actuel: champ(actuel), gardes: [.montant: gardes],
      reposantes: reposantes
    ).first?.suite
  }

  @Test("What nobody touched follows the publication; what was empty is filled")
  func suivre() {
    #expect(suite(avant: cent, apres: deuxCents, actuel: cent) == .ecrire)
    #expect(suite(avant: nil, apres: cent, actuel: nil) == .ecrire)
    #expect(suite(avant: cent, apres: deuxCents, actuel: nil) == .ecrire)
  }

  @Test("What is the same, or what the publication does not say, changes nothing")
  func rien() {
    #expect(suite(avant: cent, apres: deuxCents, actuel: deuxCents) == nil)
    #expect(suite(avant: cent, apres: nil, actuel: trois) == nil)
  }

  @Test(
    "What a person corrected is asked, even when the publication repeats itself; what was kept is not asked again"
  )
  func demander() {
    #expect(suite(avant: cent, apres: deuxCents, actuel: trois) == .demander)
    #expect(suite(avant: cent, apres: cent, actuel: trois) == .demander)
    #expect(suite(avant: cent, apres: cent, actuel: trois, gardes: [cent.phrase]) == nil)
    #expect(suite(avant: cent, apres: deuxCents, actuel: trois, gardes: [cent.phrase]) == .demander)
  }

  @Test("What something rests on is asked, though nobody touched it")
  func reposer() {
    #expect(suite(avant: cent, apres: deuxCents, actuel: cent, reposantes: [.montant]) == .demander)
  }

  @Test("An amount fifty times the former, or a fiftieth of it, is asked")
  func unite() {
    #expect(suite(avant: cent, apres: .montant(Montant(euros: 10_000)), actuel: cent) == .demander)
    #expect(suite(avant: cent, apres: .montant(Montant(euros: 1)), actuel: cent) == .demander)
    #expect(suite(avant: cent, apres: .montant(Montant(euros: 4_000)), actuel: cent) == .ecrire)
  }
}

@Suite("Whether two publications are of one award")
struct RapprochementTests {
  private func publication(
    objet: String = "Réfection du préau", numero: String = "", cpv: String? = "45212200",
    le: String? = "2026-02-02", titulaires: [[String]] = [["900000019"]], montant: Int? = nil,
    publieLe: String = "2026-02-10"
  ) throws -> Publication {
    func cles(_ cles: [String]) -> Set<TitulairePublie> {
      Set(cles.map { TitulairePublie(cle: $0, nom: "") })
    }
    return Publication(
      objet: objet, numero: numero, intitule: objet, reference: "1", cpv: cpv, forme: .ordinaire,
      notification: try le.map { try Jour($0) },
      montantInitial: montant.map { Montant(euros: $0) }, titulairesInitiaux: cles(titulaires[0]),
      modifications: titulaires.dropFirst().map { ModificationPubliee(titulaires: cles($0)) },
      publieLe: try Jour(publieLe))
  }

  @Test("The same words, day, vocabulary and holder are one award; what one does not say is no difference")
  func meme() throws {
    let connue = try publication()
    for autre in [
      try publication(objet: "REFECTION  DU PREAU"),
      try publication(objet: "R\u{FFFD}fection du pr\u{FFFD}au"),
      try publication(cpv: nil), try publication(le: nil),
      try publication(titulaires: [["900000019"], ["900000027"]]),
    ] {
      #expect(Rapprochement(connue, autre, memeIdentifiant: true) == .meme)
      #expect(Rapprochement(connue, autre, memeIdentifiant: false) == .doute)
    }
  }

  @Test("One difference is a doubt, two are another award")
  func doute() throws {
    let connue = try publication()
    for autre in [
      try publication(objet: "Peinture du hall"), try publication(cpv: "90911300"),
      try publication(le: "2026-03-20"),
    ] {
      #expect(Rapprochement(connue, autre, memeIdentifiant: true) == .doute)
      #expect(Rapprochement(connue, autre, memeIdentifiant: false) == .autre)
    }
    let autre = try publication(objet: "Peinture du hall", le: "2026-03-20")
    #expect(Rapprochement(connue, autre, memeIdentifiant: true) == .autre)
  }

  @Test(
    "Of one day and another amount, another vocabulary is another lot; so are the same words with another number"
  )
  func deuxLots() throws {
    let connue = try publication(objet: "Curage, secteur 1", montant: 800)
    for (autre, attendu) in [
      (try publication(objet: "Curage, secteur 1", cpv: "45421000", montant: 200), Rapprochement.autre),
      (try publication(objet: "Curage, secteur 2", montant: 200, publieLe: "2026-04-01"), .autre),
      // Corrected since, or modified, or of the same amount: a person says.
      (
        try publication(objet: "Curage, secteur 1", cpv: "45421000", montant: 200, publieLe: "2026-04-01"),
        .doute
      ),
      (try publication(objet: "Curage, secteur 1", cpv: "45421000", montant: 800), .doute),
      (try publication(objet: "Curage, secteur 1", cpv: "45421000"), .doute),
      (try publication(objet: "Curage, secteur 2", montant: 800), .doute),
      (try publication(objet: "Curage, secteur nord", montant: 200), .doute),
      (
        try publication(
          objet: "Curage, secteur 2", titulaires: [["900000019"], ["900000019"]], montant: 200), .doute
      ),
      (try publication(objet: "Curage, secteur 1", montant: 200), .meme),
    ] {
      #expect(Rapprochement(connue, autre, memeIdentifiant: true) == attendu, "\(autre)")
    }
  }

  @Test("Another lot or another holder is another award; a holder that was replaced is the same")
  func autre() throws {
    let lot = try publication(numero: "1")
    #expect(Rapprochement(lot, try publication(numero: "2"), memeIdentifiant: true) == .autre)
    let connue = try publication()
    #expect(
      Rapprochement(connue, try publication(titulaires: [["900000027"]]), memeIdentifiant: true) == .autre)
    #expect(Rapprochement(connue, try publication(titulaires: [[]]), memeIdentifiant: true) == .autre)
    let change = try publication(titulaires: [["900000019"], ["900000027"]])
    #expect(
      Rapprochement(change, try publication(titulaires: [["900000027"]]), memeIdentifiant: true) == .meme)
  }
}

@Suite("Modifications that one publication knows and another does not")
struct ModificationsConnuesTests {
  private func publication(_ modifications: [ModificationPubliee]) throws -> Publication {
    Publication(
      objet: "Préau", numero: "", intitule: "Préau", reference: "1", forme: .ordinaire,
      montantInitial: Montant(euros: 800), moisInitial: 12, titulairesInitiaux: [],
      modifications: modifications)
  }

  @Test("A publication without a known modification undoes nothing; its own come in their time")
  func reunies() throws {
    let juin = ModificationPubliee(
      le: try Jour("2026-06-01"), numero: 1, montant: Montant(euros: 950), mois: 24, titulaires: [])
    let septembre = ModificationPubliee(
      le: try Jour("2026-09-01"), numero: 1, montant: Montant(euros: 990), titulaires: [])
    let sans = try publication([]).sachant([juin])
    #expect(sans.montant == Montant(euros: 950) && sans.mois == 24)
    let avec = try publication([septembre]).sachant([juin])
    #expect(
      avec.montant == Montant(euros: 990) && avec.mois == 24 && avec.modifications == [juin, septembre])
    let corrigee = ModificationPubliee(
      le: try Jour("2026-06-01"), numero: 2, montant: Montant(euros: 960), titulaires: [])
    #expect(
      try publication([corrigee]).sachant([juin]).modifications == [corrigee], "one day, one modification")
  }

  @Test("They are kept as they were")
  func gardees() throws {
    let toutes = [
      ModificationPubliee(
        le: try Jour("2026-06-01"), numero: 1, montant: Montant(centimes: 95_000_050), mois: 24,
        titulaires: [
          TitulairePublie(cle: "900000019", nom: ""), TitulairePublie(cle: "nom toitures du vallon", nom: ""),
        ]),
      ModificationPubliee(titulaires: []),
    ]
    #expect([ModificationPubliee](texte: toutes.texte) == toutes)
  }
}
