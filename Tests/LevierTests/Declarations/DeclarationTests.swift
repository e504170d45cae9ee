import Testing

@testable import Levier

@Suite("A month's declaration, from draft to closed")
struct DeclarationTests {
  let employeur = ID<Agent>(1)
  let facilitateur = ID<Agent>(2)
  let jour: Jour
  let motif: Texte
  let brouillon: Declaration
  let transmise: Declaration
  let aCompleter: Declaration
  let validee: Declaration
  let cloturee: Declaration

  init() throws {
    jour = try Jour("2026-04-03")
    motif = try Texte("Il manque la feuille d’heures de mars")
    brouillon = Declaration(id: ID(12), employeur: ID(3), mois: try Mois("2026-03"), etat: .brouillon)
    transmise = try brouillon.transmettre(par: employeur, role: .entreprise, le: jour)
    aCompleter = try transmise.demanderComplement(role: .facilitateur, motif: motif)
    validee = try transmise.valider(par: facilitateur, role: .facilitateur)
    cloturee = try validee.cloturer(par: facilitateur, role: .facilitateur)
  }

  @Test("It may come back to its author, then goes on to its end")
  func parcours() throws {
    #expect(aCompleter.etat == .aCompleter(motif: motif))
    let rendue = try aCompleter.transmettre(par: employeur, role: .siae, le: jour)
    #expect(rendue.etat == .transmise(par: employeur))
    #expect(validee.etat == .validee(par: facilitateur))
    #expect(cloturee.etat == .cloturee(par: facilitateur))
    #expect(cloturee.id == brouillon.id && cloturee.mois == brouillon.mois)
  }

  @Test(
    "Only a facilitator sends back, validates, closes, reopens and undoes",
    arguments: Role.allCases.filter { $0 != .facilitateur })
  func facilitateurSeul(role: Role) {
    #expect(throws: Declaration.Refus.pasFacilitateur) { try transmise.valider(par: employeur, role: role) }
    #expect(throws: Declaration.Refus.pasFacilitateur) {
      try transmise.demanderComplement(role: role, motif: motif)
    }
    #expect(throws: Declaration.Refus.pasFacilitateur) { try validee.cloturer(par: employeur, role: role) }
    #expect(throws: Declaration.Refus.pasFacilitateur) { try validee.rouvrir(role: role, motif: motif) }
    #expect(throws: Declaration.Refus.pasFacilitateur) {
      try validee.annulerValidation(role: role, transmisePar: employeur)
    }
    #expect(throws: Declaration.Refus.pasFacilitateur) {
      try cloturee.corriger(
        LigneDeclaration(mois: brouillon.mois, heures: Heures(heures: 10)), par: nil, role: role)
    }
  }

  @Test("A validated month is reopened, or its validation undone, until it is closed")
  func retours() throws {
    #expect(try validee.rouvrir(role: .facilitateur, motif: motif).etat == .aCompleter(motif: motif))
    let rendue = try validee.annulerValidation(role: .facilitateur, transmisePar: employeur)
    #expect(rendue.etat == .transmise(par: employeur))
    for etat in [brouillon, transmise, aCompleter, cloturee] {
      #expect(throws: Declaration.Refus.pasARouvrir) {
        try etat.rouvrir(role: .facilitateur, motif: motif)
      }
      #expect(throws: Declaration.Refus.pasARouvrir) {
        try etat.annulerValidation(role: .facilitateur, transmisePar: employeur)
      }
    }
  }

  @Test("The facilitator who typed a month in for an employer may validate it")
  func pourLEmployeur() throws {
    let saisie = try brouillon.transmettre(par: facilitateur, role: .facilitateur, le: jour)
    #expect(try saisie.valider(par: facilitateur, role: .facilitateur).etat.code == .validee)
  }

  @Test("Only the employer or a facilitator hands a month over", arguments: Role.allCases)
  func transmettre(role: Role) {
    let permis = [Role.entreprise, .siae, .facilitateur].contains(role)
    do throws(Declaration.Refus) {
      _ = try brouillon.transmettre(par: employeur, role: role, le: jour)
      #expect(permis)
    } catch {
      #expect(!permis && error == .roleSansDroit(role))
    }
  }

  @Test("A month is not handed over before it begins")
  func moisAVenir() throws {
    #expect(throws: Declaration.Refus.moisAVenir) {
      try brouillon.transmettre(par: employeur, role: .entreprise, le: Jour("2026-02-28"))
    }
    #expect(
      try brouillon.transmettre(par: employeur, role: .entreprise, le: Jour("2026-03-01")).etat.code
        == .transmise)
  }

  @Test("No step is skipped and none is taken twice")
  func ordre() {
    for etat in [transmise, validee, cloturee] {
      #expect(throws: Declaration.Refus.dejaTransmise) {
        try etat.transmettre(par: employeur, role: .entreprise, le: jour)
      }
    }
    for etat in [brouillon, aCompleter, validee, cloturee] {
      #expect(throws: Declaration.Refus.pasTransmise) {
        try etat.valider(par: facilitateur, role: .facilitateur)
      }
      #expect(throws: Declaration.Refus.pasTransmise) {
        try etat.demanderComplement(role: .facilitateur, motif: motif)
      }
    }
    for etat in [brouillon, transmise, aCompleter, cloturee] {
      #expect(throws: Declaration.Refus.pasValidee) {
        try etat.cloturer(par: facilitateur, role: .facilitateur)
      }
    }
  }

  @Test("Lines are typed over only while the month is its author's")
  func modifiable() {
    #expect(
      [brouillon, transmise, aCompleter, validee, cloturee].map(\.estModifiable) == [
        true, false, true, false, false,
      ])
    #expect(throws: Declaration.Refus.pasModifiable) { try validee.exigerModifiable() }
  }

  @Test("A closed month is corrected by a line that undoes the wrong one, and the right one")
  func correction() throws {
    let fausse = try LigneDeclaration(
      mois: brouillon.mois, heures: Heures(heures: 151), formation: Heures(heures: 7))
    let juste = try LigneDeclaration(mois: brouillon.mois, heures: Heures(heures: 115), nature: .correction)
    let lignes = try cloturee.corriger(fausse, par: juste, role: .facilitateur)
    #expect(lignes.map(\.nature) == [.contrepassation, .correction])
    #expect(([fausse] + lignes).map(\.heures).reduce(.zero, +) == juste.heures)
    #expect(([fausse] + lignes).map(\.formation).reduce(.zero, +) == juste.formation)
    #expect(
      try cloturee.corriger(fausse, par: nil, role: .facilitateur).map(\.heures) == [Heures(heures: -151)])
    for etat in [brouillon, transmise, aCompleter, validee] {
      #expect(throws: Declaration.Refus.pasCloturee) {
        try etat.corriger(fausse, par: juste, role: .facilitateur)
      }
    }
  }
}
