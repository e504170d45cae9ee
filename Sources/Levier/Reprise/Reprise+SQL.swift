import Formats
import Markup
import Storage

/// Takes awards in, one after the other, in one transaction. It remembers the structures it met: buyers and
/// holders come back all along a file.
struct Repreneur {
  let tx: any Transaction
  let territoire: ID<Territoire>
  let aujourdhui: Jour
  let par: ID<Agent>?
  private var structures: [String: ID<Structure>] = [:]
  private var regles: [RegleDatee]

  init(_ tx: any Transaction, dans territoire: ID<Territoire>, le jour: Jour, par agent: ID<Agent>?) throws {
    self.tx = tx
    self.territoire = territoire
    aujourdhui = jour
    par = agent
    regles = try tx.reglesLocales(dans: territoire)
  }

  mutating func reprendre(_ avis: Award) throws -> Reprise.Issue {
    guard !avis.porteUnNIR else {
      return .refuse(motif: phraseNIRDansAvis)
    }
    let place = PlaceDUnAvis(avis)
    let connus = try tx.rows(
      """
      SELECT avis.lot_id, avis.empreinte, avis.publie_le, avis.titulaires, lot.numero
      FROM avis JOIN lot ON lot.id = avis.lot_id
      WHERE avis.territoire_id = \(territoire) AND avis.cle = \(place.cleAvis)
      ORDER BY avis.id
      """
    ).map(AvisConnu.init)
    if connus.contains(where: { $0.empreinte == avis.empreinte }) { return .inchange }
    let versions = connus.filter { $0.titulaires == avis.titulairesCanoniques && $0.suit(place.numeroLot) }
    if let lot = versions.first?.lot {
      let derniere = versions.compactMap(\.publieLe).max()
      if let derniere, let publie = avis.publieLe, publie < derniere {  // an older version arrives late
        try garder(avis, place, sur: lot)
      } else {
        try actualiser(lot, avis)
        try garder(avis, place, sur: lot)
      }
      return .modifie
    }
    let lot = try creerLot(avis, dans: try marche(avis, place), numero: place.numeroLot)
    try garder(avis, place, sur: lot)
    return .cree
  }

  private func garder(_ avis: Award, _ place: PlaceDUnAvis, sur lot: ID<Lot>) throws {
    try tx.execute(
      """
      INSERT INTO avis (territoire_id, lot_id, cle, empreinte, publie_le, montant, titulaires, doutes, importe_le)
      VALUES (\(territoire), \(lot), \(place.cleAvis), \(avis.empreinte), \(avis.publieLe),
        \(avis.montantActuel), \(avis.titulairesCanoniques),
        \(avis.doutes.map(\.rawValue).sorted().joined(separator: " ")), \(tx.now))
      """)
  }

  private mutating func marche(_ avis: Award, _ place: PlaceDUnAvis) throws -> ID<Marche> {
    if let connu: ID<Marche> = try tx.value(
      "SELECT id FROM marche WHERE territoire_id = \(territoire) AND cle_source = \(place.cleMarche)")
    {
      if !avis.leviers.isEmpty {
        try tx.remettreEnSuivi(.marche(connu), dans: .territoire(territoire), par: par)
      }
      return connu
    }
    let acheteur = try structure(
      siret: avis.acheteurSiret,
      nom: avis.acheteurNom.map { propre($0, max: 120) }
        ?? NomProvisoire.acheteur(avis.acheteurSiret),
      genre: .donneurOrdreAutre)
    let notification = Jour(avis.dateNotification)
    let id = try tx.creer(
      NouveauMarche(
        donneurOrdre: acheteur, reference: propre(avis.id, max: 40),
        objet: propre(avis.numeroLot == nil ? avis.objet : avis.consultation), cpv: avis.codeCPV ?? "",
        nature: Nature(divisionCPV: avis.codeCPV), forme: avis.forme,
        lieu: avis.lieu,
        montant: avis.numeroLot == nil ? avis.montantPositif : nil, notification: notification,
        debut: avis.debut, fin: avis.fin, leviers: avis.leviers, origine: .decp, cleSource: place.cleMarche),
      dans: territoire)
    try tx.tracer("marche", id.rawValue, acte: "reprise_decp", par: par)
    return id
  }

  private mutating func creerLot(_ avis: Award, dans marche: ID<Marche>, numero: String) throws -> ID<Lot> {
    let regle = regles.regle(le: avis.debut ?? aujourdhui) ?? .initiale
    let etat: Lot.Etat = avis.fin.map { $0 < aujourdhui ? .termine : .enCours } ?? .enCours
    let lot = try tx.creer(
      NouveauLot(
        numero: try numeroLibre(numero, dans: marche),
        intitule: propre(avis.intituleLot ?? avis.objet, max: 300),
        cpv: avis.codeCPV ?? "", montant: avis.montantPositif, debut: avis.debut, fin: avis.fin, etat: etat),
      dans: marche, regle: regle)
    for titulaire in avis.titulaires {
      let structure =
        try titulaire.siret.map {
          try self.structure(siret: $0, nom: titulaire.nom, genre: .entreprise)
        } ?? sansSiret(titulaire)
      try tx.execute(
        "INSERT INTO lot_titulaire (lot_id, structure_id) VALUES (\(lot), \(structure)) ON CONFLICT DO NOTHING"
      )
    }
    return lot
  }

  private func actualiser(_ lot: ID<Lot>, _ avis: Award) throws {
    try tx.execute(
      """
      UPDATE lot
      SET montant = \(avis.montantPositif), debut = \(avis.debut), fin = \(avis.fin), version = version + 1
      WHERE id = \(lot)
      """)
    try tx.tracer("lot", lot.rawValue, acte: "nouvelle_publication", par: par)
  }

  /// Two awards may claim one lot number: both are kept, the second as « 3 bis 2 ».
  private func numeroLibre(_ numero: String, dans marche: ID<Marche>) throws -> String {
    let pris = Set(
      try tx.rows("SELECT numero FROM lot WHERE marche_id = \(marche)").map { try $0["numero"] as String })
    guard pris.contains(numero) else { return numero }
    for rang in 2... {
      let essai = numero.isEmpty ? "\(rang)" : "\(numero) bis \(rang)"
      if !pris.contains(essai) { return essai }
    }
    return numero
  }

  private mutating func structure(siret: String, nom: String, genre: GenreStructure) throws -> ID<Structure> {
    let cle = "\(siret)|\(genre.nature.rawValue)"
    if let connue = structures[cle] { return connue }
    let id =
      try tx.structure(siret: siret, pour: genre.nature, dans: territoire)
      ?? tx.creer(
        NouvelleStructure(
          genre: genre, nom: nom, antenne: try antenneLibre(siret, genre),
          // Checked by the reader already: a number that it let through and we do not is left out.
          siret: try? Siret(siret)), dans: territoire)
    structures[cle] = id
    return id
  }

  /// A buyer that also holds markets is two structures under one SIRET: the second is named an antenna.
  private func antenneLibre(_ siret: String, _ genre: GenreStructure) throws -> String {
    let pris: Int? = try tx.value(
      "SELECT count(*) FROM structure WHERE territoire_id = \(territoire) AND siret = \(siret) AND antenne = ''"
    )
    return pris == 0 ? "" : genre.nature.libelle
  }

  private mutating func sansSiret(_ titulaire: AwardParty) throws -> ID<Structure> {
    let nom = titulaire.nom
    if let connue = structures[nom] { return connue }
    let existante: ID<Structure>? = try tx.value(
      """
      SELECT id FROM structure
      WHERE territoire_id = \(territoire) AND siret IS NULL AND nature = 'entreprise' AND nom = \(nom)
      """)
    let id = try existante ?? tx.creer(NouvelleStructure(genre: .entreprise, nom: nom), dans: territoire)
    structures[nom] = id
    return id
  }
}

private struct AvisConnu {
  let lot: ID<Lot>
  let empreinte: String
  let publieLe: Jour?
  let titulaires: String
  let numero: String

  init(_ row: Row) throws {
    lot = try row["lot_id"]
    empreinte = try row["empreinte"]
    publieLe = try row["publie_le"]
    titulaires = try row["titulaires"]
    numero = try row["numero"]
  }

  /// Whether a publication of this lot number is about the same lot.
  func suit(_ autre: String) -> Bool { autre.isEmpty || numero == autre || numero.hasPrefix("\(autre) bis ") }
}

extension Award {
  fileprivate var montantPositif: Montant? { montantActuel.flatMap { $0 >= .zero ? $0 : nil } }
}

extension AwardParty {
  fileprivate var nom: String {
    denomination.map { propre($0, max: 120) } ?? NomProvisoire.titulaire(propre(id, max: 40))
  }
}

extension Transaction {
  /// The structure that has this SIRET, the one of the wanted nature first; a social enterprise may hold.
  func structure(
    siret: String, pour nature: NatureStructure, dans territoire: ID<Territoire>
  ) throws -> ID<Structure>? {
    let natures: [NatureStructure] = nature == .entreprise ? [.entreprise, .siae] : [nature]
    return try value(
      """
      SELECT id FROM structure
      WHERE territoire_id = \(territoire) AND siret = \(siret) AND nature IN \(list: natures)
      ORDER BY antenne, id
      LIMIT 1
      """)
  }
}
