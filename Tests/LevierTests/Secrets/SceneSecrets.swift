import Storage

@testable import Levier

/// A few people of whom something must not be told, on markets that all roles follow.
struct SceneSecrets: Sendable {
  /// With the structures that the scene adds.
  let monde: Monde
  let lot: ID<Lot>
  let lila: ID<Participant>
  let marc: ID<Participant>
  let sonia: ID<Participant>
  let contratDeLila: ID<Contrat>
  let contratDeMarc: ID<Contrat>
  let dossierDeLila: ID<DossierEligibilite>
  let dossierDeSonia: ID<DossierEligibilite>
  let refusDeMarc: ID<DossierEligibilite>
  let lotAilleurs: ID<Lot>
  let engagementAilleurs: ID<Engagement>
  let sondes: [String]

  static func poser(_ tx: TransactionLocale, _ monde: Monde) throws -> SceneSecrets {
    var monde = monde
    for (genre, nom) in [
      (GenreStructure.spip, "SPIP de Brenelle"), (.capEmploi, "Cap emploi de l’Aure"),
      (.geiq, "Ateliers des Monts"), (.commune, "Ville de Saint-Aubrac"),
    ] {
      monde.structures[nom] = try tx.creer(NouvelleStructure(genre: genre, nom: nom))
    }
    try tx.execute("UPDATE agent SET instructeur = \(false)")
    let lot = try tx.poserLot(monde)
    let engagement = try tx.poserEngagement(monde, sur: lot)
    let lotAilleurs = try tx.poserLot(
      monde, objet: "Ravalement de la mairie", chez: try monde.structure("Ville de Saint-Aubrac"))
    let engagementAilleurs = try tx.poserEngagement(monde, sur: lotAilleurs)
    let lila = try tx.poserParticipant(monde, par: "SPIP de Brenelle")
    let marc = try tx.poserParticipant(monde, nom: "Besson", prenom: "Marc", naissance: "1988-02-03")
    let sonia = try tx.poserParticipant(monde, nom: "Coste", prenom: "Sonia", naissance: "1979-07-21")
    let double = try tx.poserParticipant(
      monde, nom: "Costes", prenom: "Sonia", naissance: "1979-07-21", par: "Cap emploi de l’Aure")
    for autre in ["Dupin", "Estève", "Fabre"] {
      _ = try tx.poserParticipant(monde, nom: autre, prenom: "Ana")
    }
    let cap = try monde.structure("Cap emploi de l’Aure")
    try tx.fusionner(double, dans: sonia, monde)
    let dossierDeLila = try tx.poserEligibilite(monde, de: lila, criteres: [.b9])
    for personne in [marc, sonia] { try tx.poserEligibilite(monde, de: personne) }
    let dossierDeSonia = try tx.poserEligibilite(
      monde, de: sonia, .piecesManquantes, suivi: cap, motif: "Reconnaissance attendue")
    let refusDeMarc = try tx.poserEligibilite(
      monde, de: marc, .refuse, criteres: [.b1], motif: "Pas assez éloigné")
    let contratDeLila = try tx.poserContrat(monde, de: lila, .cddu, pour: [engagement])
    let contratDeMarc = try tx.poserContrat(
      monde, de: marc, chez: "Ateliers des Monts", .cdd, pour: [engagement])
    let contratDeSonia = try tx.poserContrat(monde, de: sonia, pour: [engagement], fin: "2026-02-28")
    try tx.sortir(contratDeSonia, le: "2026-02-20")
    let bilan = TerritoireDeBilan(tx, monde)
    for contrat in [contratDeLila, contratDeMarc, contratDeSonia] {
      try bilan.heures(contrat, engagement, "2026-01", heures: 120)
      try bilan.heures(contrat, engagement, "2026-02", heures: 100, valorisees: 0)
    }
    let structures = try tx.rows("SELECT id FROM structure ORDER BY id").map { try $0["id"] as Int64 }
    return SceneSecrets(
      monde: monde, lot: lot, lila: lila, marc: marc, sonia: sonia, contratDeLila: contratDeLila,
      contratDeMarc: contratDeMarc,
      dossierDeLila: dossierDeLila, dossierDeSonia: dossierDeSonia, refusDeMarc: refusDeMarc,
      lotAilleurs: lotAilleurs, engagementAilleurs: engagementAilleurs,
      sondes: sondes(
        structures: structures, lots: [lot, lotAilleurs], personnes: [lila, marc, sonia, double],
        contrats: [contratDeLila, contratDeMarc, contratDeSonia]))
  }

  /// What pages do not offer, and an address may ask: every choice of every filter.
  private static func sondes(
    structures: [Int64], lots: [ID<Lot>], personnes: [ID<Participant>], contrats: [ID<Contrat>]
  ) -> [String] {
    var sondes: [String] = []
    for sens in ["asc", "desc"] {
      sondes += ["nom", "prescripteur", "fin"].flatMap {
        ["/tableaux/horizontal?tri=\($0)&sens=\(sens)", "/publics?tri=\($0)&sens=\(sens)"]
      }
      sondes += ["nom", "employeur"].map { "/contrats?tri=\($0)&sens=\(sens)" }
    }
    for liste in ["/publics", "/contrats", "/tableaux/horizontal", "/tableaux/vertical", "/structures"] {
      sondes += ["\(liste)?format=csv", "\(liste)?mot=amrani", "\(liste)?mot=spip", "\(liste)?mot=lila"]
    }
    sondes += (Critere.allCases.map(\.rawValue) + ["structure", "eloignement"]).flatMap {
      ["/publics?critere=\($0)", "/publics?critere=\($0)&format=csv"]
    }
    sondes += TypeContrat.allCases.flatMap {
      ["/contrats?type=\($0.rawValue)", "/contrats?type=\($0.rawValue)&format=csv"]
    }
    for id in structures {
      sondes += [
        "/publics?prescripteur=\(id)", "/tableaux/horizontal?prescripteur=\(id)", "/contrats?employeur=\(id)",
        "/tableaux/horizontal?employeur=\(id)", "/tableaux/horizontal?employeur=\(id)&format=csv",
      ]
    }
    for lot in lots {
      sondes += [
        "/tableaux/horizontal?lot=\(lot)", "/lots/\(lot)", "/lots/\(lot)/heures",
        "/lots/\(lot)/heures?mois=2026-02",
      ]
    }
    sondes += personnes.flatMap { ["/publics/\($0)", "/salaries/\($0)", "/publics/\($0)/modifier"] }
    sondes += contrats.flatMap { ["/contrats/\($0)", "/contrats/\($0)/modifier"] }
    let periodes = [
      ("2026-01-01", "2026-12-31"), ("2026-01-01", "2026-01-31"), ("2026-02-01", "2026-02-28"),
      ("2025-01-01", "2025-12-31"),
    ]
    sondes += periodes.flatMap { debut, fin in
      ["", "&diffusion=oui", "&portee=territoire"].map { "/bilan?debut=\(debut)&fin=\(fin)\($0)" }
    }
    sondes += ["/eligibilites/1", "/eligibilites/2", "/eligibilites/3", "/eligibilites/4", "/eligibilites/5"]
    sondes += ["en_contrat", "fin_proche", "sans_contrat"].map {
      "/tableaux/horizontal?situation=\($0)&le=2026-02-25"
    }
    return sondes
  }
}
