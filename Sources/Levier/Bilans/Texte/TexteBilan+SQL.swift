import Storage

extension Transaction {
  /// What was written for exactly this period and this scope. The version grows with each saving.
  func textes(_ demande: DemandeBilan) throws -> TextesBilan {
    var textes = TextesBilan()
    let lus = try rows(
      """
      SELECT rubrique, texte, version
      FROM bilan_texte
      WHERE territoire_id = \(demande.lecteur.territoire) AND portee = \(demande.portee.code)
        AND debut = \(demande.periode.debut) AND fin = \(demande.periode.fin)
      """)
    for row in lus {
      let texte: String = try row["texte"]
      if !texte.isEmpty { textes.textes[try row["rubrique"]] = texte }
      textes.version = Version(numero: textes.version.numero + (try row["version"] as Int))
    }
    return textes
  }
}

extension TransactionLocale {
  /// Saves the rubrics that changed.
  /// - Throws: `ChangementConcurrent` when somebody saved this report's texts since the form was shown.
  func enregistrer(
    _ textes: [TexteBilan.Rubrique: String], _ demande: DemandeBilan, version: Version, par agent: ID<Agent>
  ) throws {
    let avant = try self.textes(demande)
    guard avant.version == version else { throw ChangementConcurrent() }
    for rubrique in TexteBilan.Rubrique.allCases {
      let texte = textes[rubrique] ?? ""
      guard texte != avant.textes[rubrique] ?? "" else { continue }
      let id: ID<TexteBilan> = try value(
        """
        INSERT INTO bilan_texte
          (territoire_id, portee, debut, fin, rubrique, texte, ecrit_par, ecrit_le, version)
        VALUES (\(demande.lecteur.territoire), \(demande.portee.code), \(demande.periode.debut),
          \(demande.periode.fin), \(rubrique), \(texte), \(agent), \(now), 1)
        ON CONFLICT (territoire_id, portee, debut, fin, rubrique) DO UPDATE
        SET texte = excluded.texte, ecrit_par = excluded.ecrit_par, ecrit_le = excluded.ecrit_le,
          version = bilan_texte.version + 1
        RETURNING id
        """
      ).cree()
      try tracer(ActeBilans.redaction, .code(rubrique), sur: id, par: .agent(agent))
    }
  }
}
