import Formats
import Markup
import Storage

// What awards are told alike by, made again: an award published again finds its own, a lot its consultation.
extension TransactionLocale {
  func replierAvis() throws {
    for row in try rows(
      "SELECT id, cle, titulaires_initiaux, modifications FROM avis WHERE territoire_id = \(territoire)")
    {
      let (cle, initiaux, modifications): (String, String, String) = try (
        row["cle"], row["titulaires_initiaux"], row["modifications"]
      )
      let (acheteur, id) = CleDAvis(cle).repliee
      try execute(
        """
        UPDATE avis
        SET cle = \("\(acheteur)|\(id)"), cle_racine = \(PlaceDUnAvis.racine(acheteur, id)),
          titulaires_initiaux = \(Set(texte: initiaux).repliee.texte),
          modifications = \([ModificationPubliee](texte: modifications).repliees.texte)
        WHERE territoire_id = \(territoire) AND id = \(try row["id"] as ID<PublicationConnue>)
        """)
    }
  }

  /// After the awards: the key of a market is made of those of its first one. Markets that the folding of today takes
  /// for one stay two, as two consultations of one title do.
  func replierClesDesMarches() throws {
    var prises: Set<String> = []
    var changees: [(marche: ID<Marche>, cle: String)] = []
    for row in try premiersAvisDesMarches() {
      let cle: String = try row["cle_source"]
      let (avis, objet, numero): (String, String, String) = try (row["cle"], row["objet"], row["numero"])
      let base =
        numero.isEmpty
        ? avis
        : PlaceDUnAvis.cle(CleDAvis(avis).acheteur, consultation: LotTitle(objet).consultation)
      if cle == base || cle.hasPrefix("\(base)#") {
        prises.insert(cle)
      } else {
        changees.append((try row["id"], base))
      }
    }
    for changee in changees {
      try execute(
        "UPDATE marche SET cle_source = NULL WHERE territoire_id = \(territoire) AND id = \(changee.marche)")
    }
    for changee in changees {
      let libre = changee.cle.libre(parmi: &prises)
      try execute(
        """
        UPDATE marche SET cle_source = \(libre) WHERE territoire_id = \(territoire) AND id = \(changee.marche)
        """)
    }
  }

  /// Less those that a person united with another lot, which are of another market's key.
  private func premiersAvisDesMarches() throws -> [Row] {
    try rows(
      """
      SELECT marche.id, marche.cle_source, avis.cle, avis.objet, avis.numero
      FROM marche
      JOIN avis ON avis.id = (SELECT min(premier.id) FROM avis premier JOIN lot sien ON sien.id = premier.lot_id
        WHERE sien.marche_id = marche.id AND premier.id NOT IN (SELECT avis_id FROM reunion_avis
          JOIN reunion ON reunion.id = reunion_avis.reunion_id WHERE reunion.annulee_le IS NULL))
      WHERE marche.territoire_id = \(territoire) AND marche.cle_source IS NOT NULL
      ORDER BY marche.id
      """)
  }
}

/// A buyer and what it calls an award, as one text keeps them.
private struct CleDAvis {
  let acheteur: String
  let id: String

  init(_ texte: String) {
    let parties = texte.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    (acheteur, id) = (String(parties[0]), parties.count > 1 ? String(parties[1]) : "")
  }

  /// A buyer without SIRET is known by its folded name.
  var repliee: (acheteur: String, id: String) {
    (acheteur.hasPrefix("?") ? "?" + French.fold(String(acheteur.dropFirst())) : acheteur, id)
  }
}

extension String {
  /// The key, or the next one that is free.
  fileprivate func libre(parmi prises: inout Set<String>) -> String {
    var (rang, essai) = (1, self)
    while !prises.insert(essai).inserted {
      rang += 1
      essai = "\(self)#\(rang)"
    }
    return essai
  }
}

extension Set<TitulairePublie> {
  fileprivate var repliee: Self { Set(map(\.repliee)) }
}

extension [ModificationPubliee] {
  fileprivate var repliees: Self {
    map { modification in
      var repliee = modification
      repliee.titulaires = modification.titulaires.repliee
      return repliee
    }
  }
}
