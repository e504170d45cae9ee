import Markup

/// Whether a ledger is only read, or kept: its lines corrected and the other end of transfers named.
enum LectureRegistre: Sendable { case consultation, tenue }

/// The ledger of an engagement: dated lines whose sum is what is owed; and, where hours are not of insertion, those that
/// are done.
func registre(_ ecritures: [Ecriture], de engagement: Engagement, pour lecture: LectureRegistre) -> HTML {
  let (titulaire, nature) = (engagement.titulaire.nom, engagement.nature.libelle)
  let quoi = engagement.nature == .insertion ? "heures" : nature.prefix(1).lowercased() + nature.dropFirst()
  let dues = table(
    ecritures.filter { $0.genre.livre == .du }, "Registre des \(quoi) dues par \(titulaire)",
    somme: "Heures dues", pour: lecture,
    vide: emptyState(
      "Aucune écriture",
      "Rien n’est dû pour l’instant\u{a0}: le premier bon de commande ou la première tranche s’écrira ici."))
  guard engagement.nature != .insertion else { return dues.html }
  let faites = table(
    ecritures.filter { $0.genre.livre == .fait }, "\(nature) réalisées par \(titulaire)",
    somme: "Heures réalisées", pour: lecture,
    vide: emptyState(
      "Aucune heure réalisée",
      "Elles se notent ici, attestation en main, sans s’ajouter aux heures d’insertion."))
  return "\(dues)\(faites)"
}

private func table(
  _ ecritures: [Ecriture], _ titre: String, somme: String, pour lecture: LectureRegistre, vide: HTML
) -> DataTable {
  let ecrit = lecture == .tenue
  let total = ecritures.map(\.heures).reduce(.zero, +)
  let colonnes: [DataTable.Column] = [
    .init("Date"), .init("Nature"), .init("Libellé", .heading), .init("Heures", .number),
  ]
  return DataTable(
    titre,
    columns: ecrit ? colonnes + [.init("Actes", .actions)] : colonnes,
    rows: ecritures.map { .init(cellules($0, pour: lecture)) },
    footer: .init(
      ["", "", "\(somme)", "<strong>\(total.enFrancais)</strong>"] + (ecrit ? [.empty] : [])),
    empty: vide)
}

private func cellules(_ ecriture: Ecriture, pour lecture: LectureRegistre) -> [HTML] {
  let barree: HTML? = ecriture.estCorrigee ? badge("corrigée", .neutral) : nil
  let correction: HTML? = ecriture.corrige == nil ? nil : badge("correction", .information)
  let commune: [HTML] = [
    "\(ecriture.le.court)", "\(ecriture.genre.libelle)",
    "\(ecriture.libelle) \(barree)\(correction)\(contrepartie(ecriture, pour: lecture))",
    "\(ecriture.heures.signees)",
  ]
  guard lecture == .tenue else { return commune }
  let acte: HTML =
    ecriture.estCorrigeable
    ? buttonLink("Corriger", to: VoiesEngagements.correctionEcriture(ecriture.id).texte, style: .quiet)
    : .empty
  return commune + [acte]
}

/// The other end of a transfer may belong to another holder or buyer: only the facilitator reads it.
private func contrepartie(_ ecriture: Ecriture, pour lecture: LectureRegistre) -> HTML? {
  guard lecture == .tenue, let autre = ecriture.contrepartie else { return nil }
  let sens = ecriture.heures < .zero ? "vers" : "depuis"
  return """
    <br><small>\(sens) <a href="\(VoiesEngagements.engagement(autre.engagement))">\(autre.titulaire), \(autre.lot)</a></small>
    """
}
