import Storage

@testable import Levier

/// What a test needs before its own story starts, made by the product's own acts without their forms: a test of one
/// chapter does not depend on another chapter's pages.
extension TransactionLocale {
  func poserLot(
    _ monde: Monde, objet: String = "Réhabilitation du collège des Tilleuls",
    intitule: String = "Gros œuvre", debut: String = "2026-01-01", fin: String = "2026-12-31",
    clos: Bool = false, chez acheteur: ID<Structure>? = nil, operation: ID<Operation>? = nil,
    leviers: Set<LevierJuridique> = [.conditionExecution], origine: Marche.Origine = .saisie
  ) throws -> ID<Lot> {
    let marche = try creer(
      NouveauMarche(
        operation: operation,
        donneurOrdre: try acheteur ?? monde.structure("Communauté de communes de Brenelle"),
        facilitateur: monde.agents["facilitateur"], reference: "2025-07", objet: objet, cpv: "45214220",
        nature: .travaux, forme: .ordinaire, consultation: try Jour("2025-09-01"), leviers: leviers,
        origine: origine))
    return try creer(
      NouveauLot(
        numero: "1", intitule: intitule, debut: try Jour(debut), fin: try Jour(fin), clos: clos),
      dans: marche, regle: .initiale)
  }

  func poserEngagement(
    _ monde: Monde, sur lot: ID<Lot>, de titulaire: String = "Maçonnerie Tréguier-Faure", heures: Int = 1000,
    debut: String = "2026-01-01", echeance: String = "2026-12-31", correspondant: String = "Inès Faure"
  ) throws -> ID<Engagement> {
    try creer(
      NouvelEngagement(
        titulaire: try monde.structure(titulaire), correspondant: Correspondant(nom: correspondant),
        debut: try Jour(debut), echeance: try Jour(echeance), heures: Heures(heures: heures)),
      sur: lot, par: try monde.facilitateur)
  }

  /// - Parameter prescripteur: nil for who came by themselves.
  func poserParticipant(
    _ monde: Monde, nom: String = "Amrani", prenom: String = "Lila", naissance: String = "2001-05-14",
    sexe: Sexe = .femme, par prescripteur: String? = "Mission locale de Brenelle"
  ) throws -> ID<Participant> {
    try creer(
      NouveauParticipant(
        nom: nom, prenom: prenom, naissance: try Naissance(naissance), sexe: sexe,
        commune: "Brenelle-sur-Aure", qpv: .oui, niveau: .niveau3,
        prescripteur: try prescripteur.map(monde.structure)))
  }

  /// A request, decided by the facilitator: validated for a window, unless said.
  @discardableResult
  func poserEligibilite(
    _ monde: Monde, de participant: ID<Participant>, _ etat: Eligibilite.Etat.Code = .valide,
    debut: String = "2026-01-01", fin: String = "2027-12-31", criteres: Set<Critere> = [.b2],
    suivi: ID<Structure>? = nil, motif: String = "Attestation trop ancienne"
  ) throws -> ID<DossierEligibilite> {
    let (facilitateur, jour) = (try monde.facilitateur, Jour(now))
    let id = try ouvrirEligibilite(de: participant, criteres: criteres, par: facilitateur, suivi: suivi)
    let dossier = try eligibilite(id, dans: monde.perimetre)
    let (demande, motif) = (dossier.eligibilite, try Texte(motif))
    func decider(_ suite: Eligibilite, _ acte: ActePublics, regle: String? = nil) throws {
      try self.decider(
        dossier, suite, regle: regle, acte: acte, par: facilitateur,
        version: Version(numero: dossier.version))
    }
    switch etat {
    case .aInstruire: break
    case .piecesManquantes:
      try decider(try demande.reclamerPieces(role: .facilitateur, motif: motif), .piecesManquantes)
    case .refuse:
      try decider(
        try demande.refuser(par: facilitateur, role: .facilitateur, le: jour, motif: motif), .refus)
    case .valide, .expire:
      for critere in criteres { _ = try voirPiece(critere, de: id, par: facilitateur, le: jour) }
      let fenetre = try Fenetre(debut: try Jour(debut), fin: try Jour(fin), cause: .entree)
      try decider(
        try demande.valider(par: facilitateur, role: .facilitateur, le: jour, fenetre: fenetre),
        .validation, regle: RegleLocale.initiale.nom)
      if etat == .expire { try expirerEligibilites(le: fenetre.fin + 1) }
    }
    return id
  }

  func poserContrat(
    _ monde: Monde, de participant: ID<Participant>, chez employeur: String = "Tremplin Intérim Brenelle",
    _ type: TypeContrat = .ctti, pour engagements: [ID<Engagement>], debut: String = "2026-01-05",
    fin: String? = "2026-12-31"
  ) throws -> ID<Contrat> {
    try creer(
      NouveauContrat(
        employeur: try monde.structure(employeur), type: type, rome: try Rome("F1703"), metier: "Maçonnerie",
        debut: try Jour(debut), fin: try fin.map { try Jour($0) }, heuresHebdo: Heures(heures: 35),
        engagements: Set(engagements)),
      de: participant)
  }

  func sortir(_ contrat: ID<Contrat>, le jour: String, _ motif: Sortie = .cdi) throws {
    let version: Int = try value("SELECT version FROM contrat WHERE id = \(contrat)").cree()
    try enregistrer(
      contrat, fin: Contrat.FinDeContrat(motif: motif, le: try Jour(jour)), version: Version(numero: version))
  }

  /// Hours of a month on one contract, its employer's month handed over and validated, all of them for one engagement unless said.
  /// What counts of them is the test's to say, so that it needs no window.
  @discardableResult
  func poserHeures(
    _ monde: Monde, _ contrat: ID<Contrat>, sur engagement: ID<Engagement>, mois: String, faites: Heures,
    formation: Heures = .zero, imputees: Heures? = nil, valorisees: Heures? = nil
  ) throws -> ID<Declaration> {
    let (facilitateur, mois) = (try monde.facilitateur, try Mois(mois))
    let employeur = try self.contrat(contrat, dans: monde.perimetre).employeur.id
    let id = try ouvrirDeclaration(employeur, mois, par: facilitateur)
    try poser([(id, contrat, try LigneDeclaration(mois: mois, heures: faites, formation: formation))])
    try passer(id, de: monde, a: .validee)
    let ligne = try lignes(de: id, mois: mois).last { $0.contrat == contrat }
    let part = imputees ?? faites + formation
    let comptees = valorisees ?? part
    try imputer(
      [
        Repartition.Imputee(
          ligne: try ligne.map(\.id).cree(), contrat: contrat, engagement: engagement, heures: part,
          valorisees: comptees, cause: comptees == part ? nil : .horsPeriode)
      ], mois: mois)
    return id
  }

  /// A month brought to a state by the facilitator, without its hours being shared.
  func passer(_ id: ID<Declaration>, de monde: Monde, a etat: Declaration.Etat.Code) throws {
    let facilitateur = try monde.facilitateur
    func entete() throws -> EnteteDeclaration { try enteteDeclaration(id, dans: monde.perimetre) }
    guard try entete().declaration.etat.code == .brouillon, etat != .brouillon else { return }
    try transmettre(try entete(), par: facilitateur, role: .facilitateur, le: Jour(now))
    switch etat {
    case .brouillon, .transmise: break
    case .aCompleter:
      try demanderComplement(
        try entete(), motif: try Texte("Il manque un relevé."), par: facilitateur, role: .facilitateur)
    case .validee, .cloturee:
      try valider(
        FicheDeclaration(entete: try entete(), contrats: [], lignes: []), par: facilitateur,
        role: .facilitateur)
      if etat == .cloturee { try cloturer(try entete(), par: facilitateur, role: .facilitateur) }
    }
  }

  /// A rule of the territory from that day on.
  func poserRegle(
    _ monde: Monde, _ nom: String, du jour: String, mois: Int = 24, base: RegleLocale.Base = .travaillees,
    plafond: Int = 20, diviseur: Int = 1680, multiple: Int = 250
  ) throws {
    let regle = RegleLocale(
      nom: nom, moisEligibilite: mois, base: base, plafondFormation: plafond,
      diviseurEtp: Heures(heures: diviseur), penalite: .multipleSmic(centiemes: multiple))
    try creer(NouvelleRegle(regle: regle, du: try Jour(jour)))
  }
}

extension Monde {
  func structure(_ nom: String) throws -> ID<Structure> {
    guard let id = structures[nom] else { throw Absence() }
    return id
  }

  var perimetre: Perimetre { .territoire(territoire) }
  var facilitateur: ID<Agent> { get throws { try agents["facilitateur"].cree() } }
}
