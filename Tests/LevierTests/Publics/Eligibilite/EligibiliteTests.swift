import Testing

@testable import Levier

@Suite("Deciding that a person is eligible")
struct EligibiliteTests {
  let agent = ID<Agent>(7)
  let jour: Jour
  let motif: Texte
  let fenetre: Fenetre
  let demande = Eligibilite(criteres: [.b2], etat: .aInstruire)

  init() throws {
    jour = try Jour("2026-03-02")
    motif = try Texte("Attestation de la CAF périmée")
    fenetre = Fenetre(premiereHeure: jour, regle: Exemples.regle())
  }

  @Test("A request goes from missing papers to a decision that keeps its author, its day and its window")
  func parcours() throws {
    let incomplete = try demande.reclamerPieces(role: .facilitateur, motif: motif)
    #expect(incomplete.etat == .piecesManquantes(motif: motif) && incomplete.fenetre == nil)
    let valide = try incomplete.valider(par: agent, role: .facilitateur, le: jour, fenetre: fenetre)
    #expect(valide.etat == .valide(par: agent, le: jour, fenetre: fenetre) && valide.fenetre == fenetre)
    #expect(valide.criteres == [.b2])
    let refusee = try demande.refuser(par: agent, role: .facilitateur, le: jour, motif: motif)
    #expect(refusee.etat == .refuse(par: agent, le: jour, motif: motif) && refusee.fenetre == nil)
  }

  @Test("Only a facilitator decides", arguments: Role.allCases.filter { $0 != .facilitateur })
  func role(role: Role) {
    #expect(throws: Eligibilite.Refus.pasFacilitateur) {
      try demande.reclamerPieces(role: role, motif: motif)
    }
    #expect(throws: Eligibilite.Refus.pasFacilitateur) {
      try demande.valider(par: agent, role: role, le: jour, fenetre: fenetre)
    }
    #expect(throws: Eligibilite.Refus.pasFacilitateur) {
      try demande.refuser(par: agent, role: role, le: jour, motif: motif)
    }
  }

  @Test("A decision is not taken twice")
  func deuxFois() throws {
    let valide = try demande.valider(par: agent, role: .facilitateur, le: jour, fenetre: fenetre)
    let refusee = try demande.refuser(par: agent, role: .facilitateur, le: jour, motif: motif)
    let expiree = Eligibilite(criteres: [.b2], etat: .expire(fenetre: fenetre))
    for decidee in [valide, refusee, expiree] {
      #expect(throws: Eligibilite.Refus.dejaDecidee) {
        try decidee.valider(par: agent, role: .facilitateur, le: jour, fenetre: fenetre)
      }
      #expect(throws: Eligibilite.Refus.dejaDecidee) {
        try decidee.refuser(par: agent, role: .facilitateur, le: jour, motif: motif)
      }
      #expect(throws: Eligibilite.Refus.dejaDecidee) {
        try decidee.reclamerPieces(role: .facilitateur, motif: motif)
      }
    }
  }

  @Test("Nobody is valid without a criterion")
  func sansCritere() {
    #expect(throws: Eligibilite.Refus.sansCritere) {
      try Eligibilite(criteres: [], etat: .aInstruire)
        .valider(par: agent, role: .facilitateur, le: jour, fenetre: fenetre)
    }
  }

  @Test("Only a valid window moves, and its author stays the one who granted it")
  func deplacement() throws {
    let autre = try Fenetre(debut: jour, fin: jour + 30, cause: .decision)
    let valide = try demande.valider(par: agent, role: .facilitateur, le: jour, fenetre: fenetre)
    #expect(
      try valide.deplacer(role: .facilitateur, fenetre: autre).etat
        == .valide(par: agent, le: jour, fenetre: autre))
    #expect(throws: Eligibilite.Refus.pasFacilitateur) {
      try valide.deplacer(role: .prescripteur, fenetre: autre)
    }
    for etat in [Eligibilite.Etat.aInstruire, .expire(fenetre: fenetre)] {
      #expect(throws: Eligibilite.Refus.pasValide) {
        try Eligibilite(criteres: [.b2], etat: etat).deplacer(role: .facilitateur, fenetre: autre)
      }
    }
  }

  @Test("An expired window still tells which hours counted")
  func expiration() {
    #expect(Eligibilite(criteres: [.b2], etat: .expire(fenetre: fenetre)).fenetre == fenetre)
  }
}
