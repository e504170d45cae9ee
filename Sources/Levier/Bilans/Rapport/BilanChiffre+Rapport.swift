extension BilanChiffre {
  init(_ rapport: RapportBilan) {
    let bilan = rapport.bilan
    phrase =
      "\(rapport.titre)\u{202f}: \(bilan.volume.faites.enFrancais) réalisées, \(rapport.etp.enFrancais) "
      + "(\(rapport.calculEtp))."
    territoire = rapport.territoire
    portee = Portee(code: rapport.portee.portee.code, nom: rapport.portee.nom)
    (debut, fin) = (rapport.periode.debut.iso, rapport.periode.fin.iso)
    produitLe = rapport.produitLe.iso
    diviseurEtp = rapport.diviseur.decimales
    etp = Double(rapport.etp.centiemes) / 100
    heures = Volumes(
      faites: bilan.volume.faites.decimales, valorisees: bilan.volume.valorisees.decimales,
      nonValorisees: rapport.nonValorisees.decimales, formation: bilan.formation.decimales,
      dues: bilan.dues.decimales, inscrites: bilan.inscrites.decimales)
    (marches, lots, donneursOrdre) = (bilan.marches, bilan.lots, bilan.donneursOrdre)
    (entreprises, employeurs) = (bilan.titulaires, bilan.employeurs)
    (personnes, contrats, sorties) = (rapport.personnes, rapport.contrats, rapport.nombreDeSorties)
    mois = bilan.mois.map { HeuresDuMois(mois: $0.mois.iso, heures: $0.volume.faites.decimales) }
    tableaux = Dictionary(
      uniqueKeysWithValues: rapport.tableaux.map { ($0.code, $0.lignes.map(Ligne.init)) })
    textes = Dictionary(
      uniqueKeysWithValues: rapport.textes.map { ($0.rubrique.rawValue, $0.texte) })
  }
}

extension BilanChiffre.Ligne {
  /// Two counts on a line are those of the employers and of their contracts; two sums of hours, those done and those owed.
  init(_ ligne: TableauBilan.Ligne) {
    self.init(code: ligne.code, libelle: ligne.libelle)
    for (rang, valeur) in ligne.cases.enumerated() {
      switch valeur {
      case .nombre(let nombre) where rang < ligne.cases.count - 1: structures = nombre
      case .nombre(let compte): nombre = compte
      case .heures(let volume) where heures != nil: dues = volume.decimales
      case .heures(let volume): heures = volume.decimales
      case .etp(let valeur): etp = Double(valeur.centiemes) / 100
      case .masque: break
      }
    }
  }
}

extension Heures {
  /// For JSON alone, which knows no exact hundredth.
  fileprivate var decimales: Double { Double(centiemes) / 100 }
}
