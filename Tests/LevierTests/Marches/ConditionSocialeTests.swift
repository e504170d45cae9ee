import Testing

@testable import Levier

@Suite("The duty of a social condition")
struct ConditionSocialeTests {
  let obligation: ConditionSociale

  init() throws {
    func seuil(_ annee: Int, _ acheteur: SeuilEuropeen.Acheteur, _ objet: SeuilEuropeen.Objet, _ euros: Int)
      throws
      -> SeuilEuropeen
    {
      SeuilEuropeen(
        du: try Jour("\(annee)-01-01"), au: try Jour("\(annee + 1)-12-31"), acheteur: acheteur, objet: objet,
        montant: Montant(euros: euros))
    }
    obligation = ConditionSociale(
      seuils: [
        try seuil(2024, .autres, .fournituresServices, 221_000), try seuil(2026, .tous, .travaux, 5_404_000),
        try seuil(2026, .etat, .fournituresServices, 140_000),
        try seuil(2026, .autres, .fournituresServices, 216_000),
      ], entree: .init(annonce: try Jour("2026-08-21"), article: try Jour("2026-08-22")))
  }

  @Test(
    "It binds at and above the threshold, from its first day, on the whole need",
    arguments: [
      (300_000, Nature.services, SeuilEuropeen.Acheteur.autres, "2026-08-24", 216_000 as Int?),
      (300_000, .services, .autres, "2026-08-22", 216_000), (300_000, .services, .autres, "2026-08-21", nil),
      (216_000, .services, .autres, "2026-08-24", 216_000),
      (300_000, .services, .autres, "2026-08-20", nil), (200_000, .services, .autres, "2026-08-24", nil),
      (215_999, .fournitures, .autres, "2026-08-24", nil),
      (200_000, .prestationsIntellectuelles, .etat, "2026-08-24", 140_000),
      (300_000, .travaux, .autres, "2026-08-24", nil), (5_404_000, .travaux, .etat, "2027-12-31", 5_404_000),
    ])
  func exigence(euros: Int, nature: Nature, acheteur: SeuilEuropeen.Acheteur, jour: String, seuil: Int?)
    throws
  {
    let exigence = try obligation.exigence(
      besoin: Montant(euros: euros), nature: nature, acheteur: acheteur, consultation: Jour(jour))
    switch exigence {
    case .requise(let trouve): #expect(trouve == seuil.map(Montant.init(euros:)))
    case .facultative: #expect(seuil == nil)
    }
  }

  @Test("What makes it optional is said")
  func causes() throws {
    let avant = try obligation.exigence(
      besoin: Montant(euros: 300_000), nature: .services, acheteur: .autres, consultation: Jour("2026-08-20"))
    #expect(avant == .facultative(.avantEntreeEnVigueur))
    let dessous = try obligation.exigence(
      besoin: Montant(euros: 200_000), nature: .services, acheteur: .autres, consultation: Jour("2026-08-24"))
    #expect(dessous == .facultative(.sousLeSeuil(Montant(euros: 216_000))))
    let veille = try obligation.exigence(
      besoin: Montant(euros: 300_000), nature: .services, acheteur: .autres, consultation: Jour("2026-08-21"))
    #expect(veille == .facultative(.laVeille(seuil: Montant(euros: 216_000))))
  }

  @Test(
    "Only works of less than six months may argue that they are short",
    arguments: [
      (Nature.travaux, "2026-09-01", "2027-01-31", true), (.travaux, "2026-09-01", "2027-02-28", false),
      (.travaux, "2026-09-01", "2027-02-27", true), (.travaux, nil, nil, true),
      (.fournitures, "2026-09-01", "2027-01-31", false), (.services, nil, nil, false),
    ] as [(Nature, String?, String?, Bool)])
  func derogations(nature: Nature, debut: String?, fin: String?, offerte: Bool) throws {
    let offertes = Derogation.offertes(
      a: nature, du: try debut.map { try Jour($0) }, au: try fin.map { try Jour($0) })
    #expect(offertes.contains(.travauxCourts) == offerte)
    #expect(offertes.count == (offerte ? 4 : 3))
  }

  @Test("Past the known thresholds, nothing is concluded")
  func inconnu() {
    #expect(throws: ConditionSociale.Refus.seuilInconnu) {
      try obligation.exigence(
        besoin: Montant(euros: 900_000), nature: .services, acheteur: .autres,
        consultation: Jour("2028-01-01"))
    }
  }

  @Test("A threshold that names the buyer goes before one for all, whichever was entered first")
  func acheteurNomme() throws {
    let jour = try Jour("2026-09-01")
    func seuil(_ acheteur: SeuilEuropeen.Acheteur, _ euros: Int) -> SeuilEuropeen {
      SeuilEuropeen(
        du: jour, au: jour, acheteur: acheteur, objet: .fournituresServices, montant: Montant(euros: euros))
    }
    let seuils = [seuil(.tous, 1), seuil(.etat, 2), seuil(.autres, 3)]
    for seuils in [seuils, seuils.reversed()] {
      for (acheteur, euros) in [(SeuilEuropeen.Acheteur.etat, 2), (.autres, 3), (.reseaux, 1)] {
        let trouve = seuils.applicable(a: acheteur, .services, le: jour)
        #expect(trouve?.montant == Montant(euros: euros))
      }
    }
  }
}
