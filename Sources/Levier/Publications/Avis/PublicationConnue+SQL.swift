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
      SELECT avis.lot_id, lot.marche_id, avis.cle, avis.empreinte, avis.publie_le, avis.objet, avis.numero,
        avis.intitule, avis.reference, avis.cpv, avis.forme, avis.lieu, avis.notifie_le, avis.mois, avis.leviers,
        avis.montant_initial, avis.titulaires_initiaux, avis.modifications
      FROM avis JOIN lot ON lot.id = avis.lot_id
      WHERE \(celles)
      ORDER BY avis.id
      """
    ).map(PublicationConnue.init)
  }
}

extension TransactionLocale {
  func garder(_ lu: AvisLu, sur lot: ID<Lot>, _ publication: Publication)
    throws
  {
    let colonnes: Columns = [
      "territoire_id": territoire, "lot_id": lot, "cle": lu.place.cleAvis, "cle_racine": lu.place.cleRacine,
      "empreinte": lu.avis.empreinte, "publie_le": publication.publieLe, "objet": publication.objet,
      "numero": publication.numero, "intitule": publication.intitule, "reference": publication.reference,
      "cpv": publication.cpv, "forme": publication.forme, "lieu": publication.lieu,
      "notifie_le": publication.notification, "mois": publication.moisInitial,
      "leviers": publication.leviers.map { $0.sorted().map(\.rawValue).joined(separator: " ") },
      "montant": publication.montant?.centimes ?? lu.avis.montant,
      "montant_initial": publication.montantInitial,
      "titulaires_initiaux": publication.titulairesInitiaux.texte,
      "modifications": publication.modifications.texte,
      "doutes": lu.avis.doutes.map(\.rawValue).sorted().joined(separator: " "), "fichier": lu.fichier.nom,
      "fichier_empreinte": lu.fichier.empreinte, "rang": lu.rang, "importe_le": now,
    ]
    try execute("INSERT INTO avis (\(colonnes.names)) VALUES (\(colonnes.values))")
  }
}

extension PublicationConnue {
  fileprivate init(_ row: Row) throws {
    (lot, marche) = (try row["lot_id"], try row["marche_id"])
    (cle, empreinte) = (try row["cle"], try row["empreinte"])
    publication = try Publication(row)
  }
}

extension Publication {
  fileprivate init(_ row: Row) throws {
    let leviers: String? = try row["leviers"]
    self.init(
      objet: try row["objet"], numero: try row["numero"], intitule: try row["intitule"],
      reference: try row["reference"], cpv: try row["cpv"], forme: try row["forme"], lieu: try row["lieu"],
      notification: try row["notifie_le"],
      leviers: leviers.map {
        Set($0.split(separator: " ").compactMap { LevierJuridique(rawValue: String($0)) })
      },
      montantInitial: try row["montant_initial"], moisInitial: try row["mois"],
      titulairesInitiaux: Set(texte: try row["titulaires_initiaux"]),
      modifications: .init(texte: try row["modifications"]), publieLe: try row["publie_le"])
  }
}
