/// A report ready to be shown: its figures named and, for who must not make out a small group, masked. The page,
/// the document, the workbook and the command all draw this one value.
struct RapportBilan: Sendable {
  let territoire: String
  let portee: PorteeNommee
  let periode: PeriodeBilan
  let diviseur: Heures
  /// The territory's rule that gives the divisor; nothing when the reader chose it.
  let regle: String?
  let produitLe: Jour
  let masque: Bool
  let detaillePersonnes: Bool
  let bilan: Bilan
  let etp: Etp
  /// Nothing where masked.
  let personnes: Int?
  let contrats: Int?
  let nombreDeSorties: Int?
  let heures: [TableauBilan]
  let marches: [TableauBilan]
  let publics: [TableauBilan]
  let contratsDeTravail: [TableauBilan]
  let sorties: [TableauBilan]
  let textes: [TexteBilan]

  var tableaux: [TableauBilan] { heures + marches + publics + contratsDeTravail + sorties }

  /// « 1 ETP = 1 680 h »
  var diviseurEnBref: String { "1\u{a0}ETP = \(diviseur.enFrancais)" }

  /// « 1 ETP = 1 680 h (Règle 2026) »
  var mentionDiviseur: String { diviseurEnBref + (regle.map { " (\($0))" } ?? "") }

  /// Whether an engagement runs in the period: without one there is nothing to report.
  var aDesChiffres: Bool { bilan.lots > 0 }
}

/// What a reader asked beside the figures themselves.
struct PresentationBilan: Sendable {
  let portee: PorteeNommee
  let diviseur: Heures
  let regle: String?
  let produitLe: Jour
  let masque: Bool
  /// Lots and markets are named, with a link where the reader has a page to open.
  let nommeLesLots: Bool
  /// People, contracts and exits are told apart, not only added up.
  let detaillePersonnes: Bool
}

extension RapportBilan {
  init(_ donnees: DonneesBilan, _ lecteur: LecteurBilan, _ choix: PresentationBilan, textes: [TexteBilan]) {
    var donnees = donnees
    donnees.seuilReserve = lecteur.seuilReserve(masque: choix.masque)
    let bilan = Bilan(donnees)
    let masques = choix.masque
    func montre(_ nombre: Int, masques: Bool) -> Int? {
      masques && (1..<Masque.seuilUsuel).contains(nombre) ? nil : nombre
    }
    let contratsMasques = masques && !lecteur.litLesLignes
    let tables = TableauxBilan(
      bilan: bilan, donnees: donnees, diviseur: choix.diviseur, masques: masques,
      contratsMasques: contratsMasques,
      nommeLesLots: choix.nommeLesLots, nommeLesEmployeurs: !lecteur.litLesLignes)
    (territoire, portee, periode) = (lecteur.territoireNom, choix.portee, donnees.periode)
    (diviseur, regle, produitLe, masque) = (choix.diviseur, choix.regle, choix.produitLe, masques)
    detaillePersonnes = choix.detaillePersonnes
    self.bilan = bilan
    etp = Etp(heures: bilan.volume.faites, diviseur: choix.diviseur)
    (personnes, contrats) = (
      montre(bilan.personnes, masques: contratsMasques), montre(bilan.contrats, masques: contratsMasques)
    )
    nombreDeSorties = montre(bilan.sorties.values.reduce(0, +), masques: masques)
    heures = tables.heures
    marches = tables.marches
    publics = choix.detaillePersonnes ? tables.publics : []
    contratsDeTravail = choix.detaillePersonnes ? tables.contrats : []
    sorties = choix.detaillePersonnes ? tables.sorties : []
    self.textes = textes
  }
}
