import Markup

extension NIR {
  /// What the words before a number say that it is: the nearest one that says something.
  struct Contexte {
    let attendu: Attendu

    /// Words farther than this speak of something else.
    private static let portee = 48

    /// The rubrics of a monthly declaration of pay (norm NEODeS) that hold a NIR or a provisional one.
    private static let rubriquesDSN = ["S21.G00.30.001", "S21.G00.31.008"]

    init(de texte: String, avant debut: String.Index, _ attendu: Attendu) {
      let depuis =
        texte.index(debut, offsetBy: -Self.portee, limitedBy: texte.startIndex) ?? texte.startIndex
      let avant = texte[depuis..<debut]
      let colle = avant.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace).last
      let nomme = Attendu(nomme: String(avant))
      if Self.rubriquesDSN.contains(where: avant.contains) {
        self.attendu = .nir
        return
      }
      self.attendu = nomme ?? (colle?.contains("://") == true ? .reference : attendu)
    }
  }
}

extension NIR.Attendu {
  /// What a column or a field holds, by its title.
  init(titre: String?) { self = titre.flatMap { Self(nomme: $0) } ?? .libre }

  fileprivate init?(nomme texte: String) {
    let mots = French.fold(texte).split { !$0.isLetter }.map(String.init)
    for (rang, mot) in mots.reversed().enumerated() {
      if Self.motsDuNIR.contains(mot) {
        self = .nir
        return
      }
      if rang < Self.portee, Self.motsDeReferences.contains(mot) {
        self = .reference
        return
      }
    }
    return nil
  }

  /// « Contrat de Lila Amrani : 185… » is not the number of a contract.
  private static let portee = 3

  private static let motsDuNIR: Set = [
    "nir", "nia", "nss", "ss", "secu", "securite", "insee", "vitale", "ameli", "cpam", "nirpp",
  ]

  private static let motsDeReferences: Set = [
    "siret", "siren", "sirene", "tva", "ape", "naf", "rna", "rcs", "kbis", "duns", "iban", "bic", "rib",
    "compte", "ref", "refs", "reference", "references", "facture", "factures", "devis", "commande",
    "commandes", "marche", "marches", "consultation", "lot", "lots", "contrat", "contrats", "convention",
    "dossier", "dossiers", "agrement", "pass", "iae", "chorus", "ej", "engagement", "id", "ids",
    "identifiant",
    "identifiants", "uid", "uuid", "code", "codes", "cpv", "ean", "gtin", "isbn", "barre", "barres",
    "article",
    "produit", "colis", "ticket", "transaction", "imei", "serie", "tel", "telephone", "telephones",
    "portable", "fax", "horodatage", "timestamp", "http", "https", "www", "boamp",
    "mandat", "bordereau", "version", "coordonnees", "gps", "latitude", "longitude", "montant",
  ]
}
