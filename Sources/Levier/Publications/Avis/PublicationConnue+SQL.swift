import Formats
import Storage

extension Transaction {
  /// Those of one award's key, in the order in which they came.
  func publications(cle: String, dans territoire: ID<Territoire>) throws -> [PublicationConnue] {
    try publications("avis.territoire_id = \(territoire) AND avis.cle = \(cle)")
  }

  /// Those of awards whose identifier is nearly this one's, as far as their day and vocabulary are the same.
  func publicationsVoisines(de lu: AvisLu, dans territoire: ID<Territoire>) throws -> [PublicationConnue] {
    let memeJour: SQL =
      lu.publication.notification.map { "AND (avis.notifie_le IS NULL OR avis.notifie_le = \($0))" } ?? ""
    let memeCpv: SQL = lu.publication.cpv.map { "AND (avis.cpv IS NULL OR avis.cpv = \($0))" } ?? ""
    return try publications(
      """
      avis.territoire_id = \(territoire) AND avis.cle_racine = \(lu.place.cleRacine)
        AND avis.cle <> \(lu.place.cleAvis) \(memeJour) \(memeCpv)
      """)
  }

  func publications(du marche: ID<Marche>) throws -> [PublicationConnue] {
    try publications("lot.marche_id = \(marche)")
  }

  func publications(du lot: ID<Lot>) throws -> [PublicationConnue] {
    try publications("avis.lot_id = \(lot)")
  }

  private func publications(_ celles: SQL) throws -> [PublicationConnue] {
    try rows(
      """
      SELECT avis.lot_id, lot.marche_id, lot.numero AS numero_lot, avis.cle, avis.empreinte, avis.publie_le,
        avis.titulaires, avis.objet, avis.numero, avis.intitule, avis.reference, avis.cpv, avis.forme, avis.lieu,
        avis.notifie_le, avis.mois, avis.leviers, avis.montant_initial, avis.titulaires_initiaux,
        avis.modifications, avis.importe_le
      FROM avis JOIN lot ON lot.id = avis.lot_id
      WHERE \(celles)
      ORDER BY avis.id
      """
    ).map(PublicationConnue.init)
  }

  func garder(_ lu: AvisLu, sur lot: ID<Lot>, dans territoire: ID<Territoire>, _ publication: Publication)
    throws
  {
    let leviers = publication.leviers.map { $0.sorted().map(\.rawValue).joined(separator: " ") }
    try execute(
      """
      INSERT INTO avis (territoire_id, lot_id, cle, empreinte, publie_le, montant, titulaires, doutes, importe_le,
        objet, numero, intitule, reference, cpv, forme, lieu, notifie_le, mois, leviers, montant_initial,
        titulaires_initiaux, modifications, cle_racine, fichier, fichier_empreinte, rang)
      VALUES (\(territoire), \(lot), \(lu.place.cleAvis), \(lu.avis.empreinte), \(publication.publieLe),
        \(publication.montant?.centimes ?? lu.avis.montant), \(lu.avis.titulairesCanoniques),
        \(lu.avis.doutes.map(\.rawValue).sorted().joined(separator: " ")), \(now), \(publication.objet ?? ""),
        \(publication.numero ?? ""), \(publication.intitule ?? ""), \(publication.reference ?? ""),
        \(publication.cpv), \(publication.forme), \(publication.lieu), \(publication.notification),
        \(publication.moisInitial), \(leviers), \(publication.montantInitial),
        \(publication.titulairesInitiaux.texte), \(publication.modifications.texte), \(lu.place.cleRacine),
        \(lu.fichier.nom), \(lu.fichier.empreinte), \(lu.rang))
      """)
  }
}

extension PublicationConnue {
  fileprivate init(_ row: Row) throws {
    (lot, marche) = (try row["lot_id"], try row["marche_id"])
    (cle, empreinte) = (try row["cle"], try row["empreinte"])
    let objet: String? = try row["objet"]
    estAncienne = objet == nil
    publication = try objet == nil ? Publication(ancienne: row) : Publication(row)
  }
}

extension Publication {
  fileprivate init(_ row: Row) throws {
    let (leviers, initiaux, modifications): (String?, String?, String?) = try (
      row["leviers"], row["titulaires_initiaux"], row["modifications"]
    )
    self.init(
      objet: try row["objet"], numero: try row["numero"], intitule: try row["intitule"],
      reference: try row["reference"], cpv: try row["cpv"], forme: try row["forme"], lieu: try row["lieu"],
      notification: try row["notifie_le"],
      leviers: leviers.map {
        Set($0.split(separator: " ").compactMap { LevierJuridique(rawValue: String($0)) })
      },
      montantInitial: try row["montant_initial"], moisInitial: try row["mois"],
      titulairesInitiaux: Set(texte: initiaux ?? ""), modifications: .init(texte: modifications ?? ""),
      publieLe: try row["publie_le"], priseLe: Jour(try row["importe_le"] as Instant))
  }

  /// Of its holders and of its lot alone.
  fileprivate init(ancienne row: Row) throws {
    let (titulaires, numero): (String, String) = try (row["titulaires"], row["numero_lot"])
    self.init(
      numero: numero.firstRange(of: " bis ").map { String(numero[..<$0.lowerBound]) } ?? numero,
      titulairesInitiaux: Set(
        titulaires.split(separator: " ").map { identifiant in
          let siret = try? Siret(String(identifiant))  // others have other identifiers
          return TitulairePublie(siret: siret?.chiffres, identifiant: String(identifiant), nom: "")
        }), publieLe: try row["publie_le"], priseLe: Jour(try row["importe_le"] as Instant))
  }
}
