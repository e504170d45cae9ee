import Testing

@testable import Levier

@Suite("What counts of a line")
struct ValorisationTests {
  let ligne: LigneDeclaration
  let fenetre: Fenetre

  init() throws {
    ligne = try LigneDeclaration(
      mois: Mois("2026-03"), heures: Heures(heures: 100), formation: Heures(heures: 35))
    fenetre = Fenetre(premiereHeure: try Jour("2026-01-05"), regle: Exemples.regle())
  }

  @Test(
    "Training counts up to its share of the hours worked",
    arguments: [(100, 135, 0), (35, 135, 0), (30, 130, 5), (0, 100, 35)])
  func plafond(pourcent: Int, valorisees: Int, perdues: Int) {
    let regle = Exemples.regle(plafondFormation: pourcent)
    let valorisation = Valorisation(ligne, fenetre: fenetre, regle: regle)
    #expect(valorisation.valorisees == Heures(heures: valorisees))
    #expect(valorisation.nonValorisees == Heures(heures: perdues))
    #expect(valorisation.cause == (perdues == 0 ? nil : .plafondFormation))
  }

  @Test("Hours outside the window, or without a decision, are kept and do not count")
  func horsPeriode() throws {
    let ancienne = Fenetre(premiereHeure: try Jour("2024-03-01"), regle: Exemples.regle())
    let hors = Valorisation(ligne, fenetre: ancienne, regle: Exemples.regle())
    #expect(
      hors.valorisees == .zero && hors.nonValorisees == Heures(heures: 135) && hors.cause == .horsPeriode)
    let sans = Valorisation(ligne, fenetre: nil, regle: Exemples.regle())
    #expect(sans.valorisees == .zero && sans.cause == .sansEligibilite)
  }

  @Test(
    "What undoes a line undoes exactly what counted of it",
    arguments: [0, 20, 30, 100], [(100, 35), (100, 0), (0, 35)])
  func contraire(pourcent: Int, heures: (travaillees: Int, formation: Int)) throws {
    let regle = Exemples.regle(plafondFormation: pourcent)
    let ligne = try LigneDeclaration(
      mois: ligne.mois, heures: Heures(heures: heures.travaillees),
      formation: Heures(heures: heures.formation))
    let avant = Valorisation(ligne, fenetre: fenetre, regle: regle)
    let apres = Valorisation(ligne.contraire, fenetre: fenetre, regle: regle)
    #expect(avant.valorisees + apres.valorisees == .zero)
    #expect(avant.nonValorisees + apres.nonValorisees == .zero)
  }
}
