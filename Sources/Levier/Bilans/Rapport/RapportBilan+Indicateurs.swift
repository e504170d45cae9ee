import Markup

extension RapportBilan {
  /// A figure of the first page, with what it is made of.
  struct Indicateur: Sendable {
    let libelle: String
    let valeur: TableauBilan.Case
    var detail = ""
  }

  /// The figures of the first page, in the order of the trade's own report.
  var indicateurs: [Indicateur] {
    func effectif(_ nombre: Int?) -> TableauBilan.Case { nombre.map(TableauBilan.Case.nombre) ?? .masque }
    return [
      Indicateur(libelle: "Heures réalisées", valeur: .heures(bilan.volume.faites)),
      Indicateur(libelle: "dont formation", valeur: .heures(bilan.formation)),
      Indicateur(libelle: "Heures valorisées", valeur: .heures(bilan.volume.valorisees)),
      Indicateur(
        libelle: "Heures non valorisées", valeur: .heures(nonValorisees),
        detail: "Faites hors d’une fenêtre d’éligibilité, ou au-delà d’un plafond."),
      Indicateur(libelle: "Équivalents temps plein", valeur: .etp(etp), detail: calculEtp),
      Indicateur(
        libelle: "Heures dues", valeur: .heures(bilan.dues), detail: "Par les engagements de la période."),
      Indicateur(libelle: "dont inscrites dans la période", valeur: .heures(bilan.inscrites)),
      Indicateur(libelle: "Marchés avec clause", valeur: .nombre(bilan.marches)),
      Indicateur(libelle: "Lots", valeur: .nombre(bilan.lots)),
      Indicateur(libelle: "Donneurs d’ordre", valeur: .nombre(bilan.donneursOrdre)),
      Indicateur(libelle: "Entreprises titulaires", valeur: .nombre(bilan.titulaires)),
      Indicateur(libelle: "Employeurs", valeur: .nombre(bilan.employeurs)),
      Indicateur(libelle: "Personnes", valeur: effectif(personnes)),
      Indicateur(libelle: "Contrats", valeur: effectif(contrats)),
    ] + (detaillePersonnes ? [Indicateur(libelle: "Sorties", valeur: effectif(nombreDeSorties))] : [])
  }
}
