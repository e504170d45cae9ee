import Formats
import Storage

extension ImporteurAvis {
  /// The market of a new lot.
  mutating func marche(
    _ lu: AvisLu, voisines: [PublicationConnue]
  ) throws -> (id: ID<Marche>, estNeuf: Bool) {
    if lu.place.numeroLot.isEmpty {
      let sien = voisines.first { Rapprochement.memeTexte($0.publication.objet, lu.avis.objet) }
      if let sien { return (sien.marche, false) }
    }
    let (connu, cle) = try place(lu)
    if let connu { return (connu, false) }
    let neuf = try creerMarche(lu, cle: cle)
    marches.naitre(neuf)
    return (neuf, true)
  }

  /// The market that lies under the award's key, or the next key that is free: a buyer gives one identifier to two
  /// contracts, and its consultations the same title every four years.
  private mutating func place(_ lu: AvisLu) throws -> (ID<Marche>?, cle: String) {
    for rang in 1... {
      let cle = rang == 1 ? lu.place.cleMarche : "\(lu.place.cleMarche)#\(rang)"
      let connu: ID<Marche>? = try tx.value(
        "SELECT id FROM marche WHERE territoire_id = \(territoire) AND cle_source = \(cle)")
      guard let connu else { return (nil, cle) }
      if !lu.place.numeroLot.isEmpty, try marches.sontContemporains(connu, lu.publication) {
        return (connu, cle)
      }
    }
    return (nil, lu.place.cleMarche)
  }

  private mutating func creerMarche(_ lu: AvisLu, cle: String) throws -> ID<Marche> {
    let publication = lu.publication
    let acheteur = try structures.acheteur(lu.avis.acheteur)
    let id = try tx.creer(
      NouveauMarche(
        donneurOrdre: acheteur, reference: publication.reference,
        objet: propre(lu.avis.numeroLot == nil ? lu.avis.objet : lu.avis.consultation),
        cpv: publication.cpv ?? "",
        nature: Nature(divisionCPV: publication.cpv), forme: publication.forme,
        lieu: publication.lieu ?? "", montant: lu.avis.numeroLot == nil ? publication.montant : nil,
        notification: publication.notification, debut: publication.notification, fin: publication.fin,
        leviers: publication.leviers ?? [], origine: .decp, cleSource: cle))
    try tx.tracer(ActePublications.importDesAvis, sur: id, par: Auteur(agentOuCommande: par))
    return id
  }

  mutating func creerLot(_ lu: AvisLu, dans marche: ID<Marche>) throws -> ID<Lot> {
    let publication = lu.publication
    let regle = regles.regle(le: publication.notification ?? aujourdhui) ?? .initiale
    let lot = try tx.creer(
      NouveauLot(
        numero: try marches.numeroLibre(lu.place.numeroLot, dans: marche),
        intitule: publication.intitule, cpv: publication.cpv ?? "", montant: publication.montant,
        debut: publication.notification,
        fin: publication.fin),
      dans: marche, regle: regle)
    for titulaire in try titulaires(lu) { try tx.ajouter(titulaire, a: lot) }
    try tracerLesTitulairesChanges(publication, sur: lot)
    return lot
  }

  /// The structures of the present holders.
  mutating func titulaires(_ lu: AvisLu) throws -> [ID<Structure>] {
    try (lu.avis.titulairesSuccessifs.last { !$0.isEmpty } ?? []).map { titulaire in
      try structures.titulaire(titulaire, nom: lu.avis.nom(de: titulaire))
    }
  }

  /// Who held it before is told, since the lot keeps those of today.
  private func tracerLesTitulairesChanges(_ publication: Publication, sur lot: ID<Lot>) throws {
    for (avant, apres) in zip(publication.successifs, publication.successifs.dropFirst()) where avant != apres
    {
      try tx.tracer(
        Decision(champ: .titulaires, de: .titulaires(avant), vers: .titulaires(apres), suite: .ecrire),
        sur: lot, par: Auteur(agentOuCommande: par))
    }
  }
}
