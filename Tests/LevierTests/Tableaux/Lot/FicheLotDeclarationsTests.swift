import Testing

@testable import Levier

@Suite("What is missing on a lot, and who acts next")
struct FicheLotDeclarationsTests {
  private let employeur = Reference(id: ID<Structure>(3), nom: "Tremplin")

  private func contrat(_ debut: String, _ fin: String?) throws -> ContratDuLot {
    ContratDuLot(
      id: ID(1), participant: ID(1), personne: "L. A.", employeur: employeur, type: .ctti,
      debut: try Jour(debut), fin: try fin.map { try Jour($0) }, engagement: ID(1), faites: .zero,
      valorisees: .zero)
  }

  private func engagement(valorisees: Int) throws -> Engagement {
    Engagement(
      id: ID(1), lot: Reference(id: ID(1), nom: "Lot 1"), marche: Reference(id: ID(1), nom: "Halle"),
      titulaire: employeur, nature: .insertion, qualite: .titulaire, groupement: "",
      correspondant: Correspondant(),
      debut: try Jour("2026-01-01"), echeance: try Jour("2026-12-31"), cadence: CadenceDeclaration(),
      dues: Heures(heures: 1000),
      faites: Heures(heures: valorisees), valorisees: Heures(heures: valorisees), version: 1)
  }

  @Test("A past month with an open contract and no declaration sent is missing; this month is not")
  func manquantes() throws {
    let recue = DeclarationSuivie(
      id: ID(1), employeur: employeur, mois: try Mois("2026-02"), etat: .transmise)
    let contrats = [try contrat("2025-12-15", "2026-01-31"), try contrat("2026-01-05", nil)]
    let manquantes = [DeclarationAttendue].manquantes(
      contrats: contrats, declarations: [recue], le: try Jour("2026-03-15"), CadenceDeclaration(),
      selon: .usuels)
    #expect(manquantes.map(\.mois.iso) == ["2025-12", "2026-01"])
    #expect(manquantes.first?.limite.iso == "2026-01-10")
  }

  @Test("The first thing that blocks names the next action and its owner")
  func prochaine() throws {
    let jour = try Jour("2026-09-15")
    let attendue = DeclarationAttendue(
      employeur: employeur, mois: try Mois("2026-08"), limite: try Jour("2026-09-10"))
    let transmise = DeclarationSuivie(
      id: ID(1), employeur: employeur, mois: try Mois("2026-07"), etat: .transmise)
    let ouvert = [try contrat("2026-01-05", nil)]
    func action(
      _ engagements: [Engagement], contrats: [ContratDuLot] = ouvert, manquantes: [DeclarationAttendue] = [],
      aValider: [DeclarationSuivie] = [], alerte: Alerte = .rien, etat: Lot.Etat = .enCours
    ) -> ProchaineAction {
      ProchaineAction(
        etat: etat, engagements: engagements, contrats: contrats, manquantes: manquantes, aValider: aValider,
        alerte: alerte, jour: jour)
    }
    let (enCours, tenu) = ([try engagement(valorisees: 300)], [try engagement(valorisees: 1000)])
    #expect(action([]) == .fixerEngagement)
    #expect(
      action(enCours, manquantes: [attendue], aValider: [transmise]) == .declarer(attendue, autres: 0))
    #expect(action(enCours, aValider: [transmise], alerte: .retardGrave) == .valider(transmise, autres: 0))
    #expect(action(enCours, contrats: [], alerte: .retardGrave) == .recruter(titulaires: ["Tremplin"]))
    #expect(action(enCours, alerte: .retardGrave) == .rattraper(.retardGrave, titulaires: ["Tremplin"]))
    #expect(action(enCours) == .rien(.dansLesTemps))
    #expect(action(tenu, alerte: .rien) == .rien(.obligationTenue))
    #expect(action([], etat: .clos) == .rien(.clos))
  }

  @Test(
    "The curve of what is owed steps on the day of each line, and the forecast starts after the last month in"
  )
  func courbe() throws {
    func ecriture(_ id: Int64, _ le: String, _ heures: Int) throws -> Ecriture {
      Ecriture(
        id: ID(id), engagement: ID(1), le: try Jour(le), genre: .avenant, heures: Heures(heures: heures),
        libelle: "", auteur: "", corrige: nil, estCorrigee: false, contrepartie: nil)
    }
    let engagements = [try engagement(valorisees: 0)]
    let suivi = SuiviHeures(engagements, mois: [], le: try Jour("2026-04-15"), selon: .initiales)
    let courbe = try #require(
      CourbeLot(
        engagements, suivi,
        ecritures: [try ecriture(1, "2026-01-01", 800), try ecriture(2, "2026-03-31", 200)], mois: []))
    #expect(courbe.dues.prefix(4).map(\.centiemes) == [80_000, 80_000, 100_000, 100_000])
    #expect(courbe.dues.count == 12)
    #expect(courbe.attendues.last == Heures(heures: 1000))
    #expect(courbe.valorisees.compactMap { $0 }.count == 2)
    #expect(courbe.prevues.firstIndex { $0 != nil } == 2)
  }
}
