import Formats

extension TableurHeures {
  /// A file just received: its sheet, its titles and its columns are those that are sure.
  /// - Parameters:
  ///   - feuille: the one that was asked for, by its name.
  ///   - mois: that of a sheet which does not say it.
  init(recu chemin: String, feuille: String? = nil, mois: Mois? = nil) throws(TabularError) {
    guard let classeur = try TabularFile.workbook(path: chemin) else {
      self.init(devinee: try TabularFile.read(path: chemin).rows, mois: mois)
      return
    }
    let choisie = feuille == nil ? try Self.feuilleSure(classeur) : feuille
    guard let nom = choisie else {
      let attente = CorrespondanceHeures(entete: 0, colonnes: [:], mois: mois)
      self.init(lignes: [], correspondance: attente, feuilles: classeur.sheets)
      return
    }
    self.init(
      devinee: try classeur.rows(ofSheet: nom), feuille: nom, parmi: classeur.sheets, mois: mois)
  }

  private init(
    devinee lignes: [TabularRow], feuille: String? = nil, parmi feuilles: [TabularSheet] = [], mois: Mois?
  ) {
    var correspondance = CorrespondanceHeures(devinee: lignes, feuille: feuille)
    correspondance.mois = mois
    self.init(lignes: lignes, correspondance: correspondance, feuilles: feuilles)
  }

  /// The same file, as it was understood or as the agent said.
  init(_ chemin: String, _ correspondance: CorrespondanceHeures) throws(TabularError) {
    guard let classeur = try TabularFile.workbook(path: chemin) else {
      let lignes = try TabularFile.read(path: chemin).rows
      self.init(lignes: lignes, correspondance: correspondance)
      return
    }
    let lignes =
      if let feuille = correspondance.feuille { try classeur.rows(ofSheet: feuille) } else { [TabularRow]() }
    self.init(lignes: lignes, correspondance: correspondance, feuilles: classeur.sheets)
  }

  /// The only sheet, the only one in sight, or the only one in sight that holds a table of hours.
  private static func feuilleSure(_ classeur: WorkbookReader) throws(TabularError) -> String? {
    let visibles = classeur.sheets.filter { !$0.isHidden }
    let candidates = visibles.isEmpty ? classeur.sheets : visibles
    if candidates.count <= 1 { return candidates.first?.name }
    var tableaux: [String] = []
    for feuille in candidates where try porteUnTableau(feuille.name, classeur) {
      tableaux.append(feuille.name)
    }
    return tableaux.count == 1 ? tableaux[0] : nil
  }

  /// - Throws: what makes a sheet unreadable; another sheet might have been meant all the same.
  private static func porteUnTableau(
    _ feuille: String, _ classeur: WorkbookReader
  ) throws(TabularError) -> Bool {
    let debut = try classeur.rows(ofSheet: feuille, first: CorrespondanceHeures.lignesLues * 2)
    return CorrespondanceHeures.porteUnTableau(debut)
  }
}

extension CorrespondanceHeures {
  /// Whether some row names who and how long.
  static func porteUnTableau(_ lignes: [TabularRow]) -> Bool {
    let devinee = CorrespondanceHeures(devinee: lignes)
    func trouvee(_ colonne: ColonneHeures) -> Bool {
      devinee.colonnes[colonne] != nil || devinee.aChoisir.contains(colonne)
    }
    return (trouvee(.nom) || trouvee(.contrat)) && (trouvee(.heures) || trouvee(.formation))
  }
}
