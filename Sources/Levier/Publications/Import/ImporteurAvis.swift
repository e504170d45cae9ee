import Formats
import Markup
import Storage

/// Takes awards in, one after the other, in one transaction.
struct ImporteurAvis {
  let tx: TransactionLocale
  let aujourdhui: Jour
  let par: ID<Agent>?
  let fichier: FichierDAvis
  var structures: StructuresPubliees
  let regles: [RegleDatee]
  var marches: MarchesPublies

  init(_ tx: TransactionLocale, _ fichier: FichierDAvis, le jour: Jour, par agent: ID<Agent>?) throws {
    (self.tx, self.fichier) = (tx, fichier)
    (aujourdhui, par) = (jour, agent)
    marches = MarchesPublies(tx)
    structures = StructuresPubliees(tx, par: agent)
    regles = try tx.reglesLocales(dans: tx.territoire)
  }

  var territoire: ID<Territoire> { tx.territoire }

  mutating func importer(_ avis: Award, rang: Int) throws -> ImportAvis.Issue {
    guard !avis.porteUnNIR else {
      return .refuse(motif: phraseNIRDansAvis)
    }
    var lu = AvisLu(avis, rang: rang, dans: fichier, le: aujourdhui)
    guard lu.textesComposes.allSatisfy({ NIR.verdict(sur: $0, attendu: .reference) != .certain }) else {
      return .refuse(motif: phraseNIRDansAvis)
    }
    let connues = try tx.publications(cle: lu.place.cleAvis, dans: territoire)
    if connues.contains(where: { $0.empreinte == avis.empreinte }) { return .inchange }
    let dernieres = connues.dernieres
    let memes = dernieres.filter {
      Rapprochement($0.publication, lu.publication, memeIdentifiant: true) == .meme
    }
    if let connue = memes.first { return .modifie(try publier(lu, apres: connue)) }
    if dernieres.contains(where: { $0.publication.repete(lu.publication) }) {
      lu.doutes[.montantRepete] = lu.publication.montant?.enFrancais ?? ""
    }
    let semblables = try semblables(lu, dernieres)
    let marche = try marche(lu, voisines: dernieres)
    let lot = try creerLot(lu, dans: marche.id)
    try garder(lu, sur: lot, de: marche.id, lu.publication)
    try nommer(lu)
    lu.doutes = try doutes(lu)
    try accorder(marche.id, aussi: lu.publication, estNeuf: marche.estNeuf, sauf: lot)
    try tx.douter(lu.doutes, de: lot)
    for semblable in semblables { try tx.rapprocher(lot, de: semblable) }
    return .cree(doutes: Doute.allCases.filter { lu.doutes[$0] != nil }, semblables: semblables.count)
  }

  /// A publication of a lot that is known.
  private mutating func publier(_ lu: AvisLu, apres connue: PublicationConnue) throws -> [Decision] {
    let avant = ParoleDuMarche(try tx.publications(du: connue.marche).dernieres)
    let publication = lu.publication.sachant(connue.publication.modifications)
    try garder(lu, sur: connue.lot, de: connue.marche, publication)
    if let derniere = connue.publication.publieLe, let publie = publication.publieLe, publie < derniere {
      return []  // an older version arrives late
    }
    let lot = try tx.lot(connue.lot, dans: .territoire(territoire))
    let marche = try tx.marche(connue.marche, dans: .territoire(territoire))
    let decisions = try accorder(lot, publication, apres: connue, lu)
    try nommer(lu)
    let apres = ParoleDuMarche(try tx.publications(du: connue.marche).dernieres)
    marches.retenir(apres, de: marche.id)
    let duMarche = try accorder(marche, avant: avant, apres: apres)
    if decisions.isEmpty {
      try tx.tracer(ActePublications.nouvellePublication, sur: lot.id, par: Auteur(agentOuCommande: par))
    }
    try tx.remplacerLesDoutes(try doutes(lu), de: lot.id)
    return decisions + duMarche
  }

  private mutating func garder(
    _ lu: AvisLu, sur lot: ID<Lot>, de marche: ID<Marche>, _ publication: Publication
  ) throws {
    try tx.garder(lu, sur: lot, publication)
    marches.noter(publication, sur: marche)
  }

  /// The names that it gives to its structures, of today and of before.
  private mutating func nommer(_ lu: AvisLu) throws {
    let jour = lu.publication.publieLe
    try structures.nommer([lu.avis.acheteur], .donneurOrdreAutre, le: jour)
    try structures.nommer(Array(lu.avis.titulairesSuccessifs.joined()), .entreprise, le: jour)
  }

  /// With that of a name, once its structures are named.
  private mutating func doutes(_ lu: AvisLu) throws -> [Doute: String] {
    guard let nom = try structures.prendreLeNomDouteux() else { return lu.doutes }
    return lu.doutes.merging([.nom: nom]) { _, nom in nom }
  }

  /// The lots that may be this one, under the same identifier or nearly.
  private func semblables(_ lu: AvisLu, _ dernieres: [PublicationConnue]) throws -> [ID<Lot>] {
    let memeId = dernieres.filter {
      Rapprochement($0.publication, lu.publication, memeIdentifiant: true) == .doute
    }
    let voisines = try tx.publicationsVoisines(de: lu, dans: territoire).dernieres.filter {
      $0.publication.aUnIdentifiantVoisin(de: lu.publication)
        && Rapprochement($0.publication, lu.publication, memeIdentifiant: false) == .doute
    }
    return (memeId + voisines).map(\.lot)
  }
}

extension Publication {
  /// Lots of one identifier that tell the same amount of the same holder: the amount of all, perhaps.
  fileprivate func repete(_ autre: Publication) -> Bool {
    montant != nil && montant == autre.montant && !titulaires.isEmpty && titulaires == autre.titulaires
      && numero != autre.numero
  }

  /// Written otherwise, or numbered after its modifications where one tells some.
  fileprivate func aUnIdentifiantVoisin(de autre: Publication) -> Bool {
    let (un, deux) = (PlaceDUnAvis.plie(reference), PlaceDUnAvis.plie(autre.reference))
    if un == deux { return true }
    return un.count == deux.count && (!modifications.isEmpty || !autre.modifications.isEmpty)
      && !aUnAutreMontantInitial(que: autre)
  }

  /// Lots are numbered too. An amount at first is sure where each modification tells its own.
  private func aUnAutreMontantInitial(que autre: Publication) -> Bool {
    guard let montantInitial, let sien = autre.montantInitial, montantInitial != sien else { return false }
    let montants = Set((modifications + autre.modifications).map(\.montant))
    return montants.isDisjoint(with: [nil, montantInitial, sien])
  }
}
