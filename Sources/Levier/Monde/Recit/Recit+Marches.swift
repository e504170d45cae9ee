import Storage

/// A market of the demonstration; its dates are told in months from the month of the story.
struct MarcheRaconte {
  let operation: String?
  let acheteur: String
  let objet: String
  let cpv: String
  let nature: Nature
  var forme = FormeMarche.ordinaire
  let leviers: Set<LevierJuridique>
  /// Nil: spotted, not launched yet.
  var consultation: Int?
  /// A consultation older than the story, under a former law.
  var consultationDu: String?
  var execution: ClosedRange<Int>?
  let milliersEuros: Int
  let lots: [LotRaconte]
}

struct LotRaconte {
  let intitule: String
  let metier: Metier
  /// As the contract's documents say, beside the territory's rules.
  var cadence = CadenceDeclaration()
  var engagements: [Promesse] = []
}

/// What a holder promised, and how it goes: hours done out of the hundred expected to date.
struct Promesse {
  let titulaire: String
  let heures: Int
  let rythme: Int
  let par: [String]
  var nature = NatureDue.insertion
  var qualite = Engagement.Qualite.titulaire
  var ecritures: [(mois: Int, genre: GenreEcriture, heures: Int, libelle: String)] = []
  /// Hours given up to another holder of the same lot.
  var transfert: (mois: Int, heures: Int, vers: String, accord: String)?
}

/// A promise once written in the tables.
struct EngagementRaconte {
  let id: ID<Engagement>
  let promesse: Promesse
  let metier: Metier
  let regle: RegleLocale
  let execution: ClosedRange<Int>
}

extension Recit {
  mutating func raconterMarches() throws {
    var operations: [String: ID<Operation>] = [:]
    for (rang, recit) in Self.tousLesMarches.enumerated() {
      let acheteur = try structure(recit.acheteur)
      if let intitule = recit.operation, operations[intitule] == nil {
        operations[intitule] = try tx.creer(
          NouvelleOperation(
            donneurOrdre: acheteur, intitule: monde.nomme(intitule), commune: "Brenelle-sur-Aure"))
      }
      let consultation = try recit.consultationDu.map(Jour.init) ?? recit.consultation.map { dans($0) }
      let facilitateur = facilitateurs[rang % facilitateurs.count]
      let notification = recit.execution.map { min(dans($0.lowerBound - 1, quantieme: 12), jour) }
      let marche = try tx.creer(
        NouveauMarche(
          operation: recit.operation.flatMap { operations[$0] }, donneurOrdre: acheteur,
          facilitateur: facilitateur, reference: "\((consultation ?? jour).annee)-\(String(rang + 101))",
          objet: monde.nomme(recit.objet), cpv: recit.cpv, nature: recit.nature, forme: recit.forme,
          lieu: "Pays de Brenelle", montant: Montant(euros: recit.milliersEuros * 1000),
          consultation: consultation, notification: notification,
          debut: recit.execution.map { dans($0.lowerBound, quantieme: 1) },
          fin: recit.execution.map { (jour.mois + $0.upperBound).dernierJour }, leviers: recit.leviers))
      try tx(le: consultation ?? jour - rang).tracer(
        ActeMarches.creation, sur: marche, par: .agent(facilitateur))
      try lots(de: recit, marche, consultation: consultation, par: facilitateur)
    }
  }

  private mutating func lots(
    de recit: MarcheRaconte, _ marche: ID<Marche>, consultation: Jour?, par facilitateur: ID<Agent>
  ) throws {
    var regle = try tx.regleEnVigueur(dans: monde.territoire, le: consultation ?? jour)
    for (rang, lot) in recit.lots.enumerated() {
      regle.cadence = lot.cadence
      let id = try tx.creer(
        NouveauLot(
          numero: recit.lots.count > 1 ? "\(rang + 1)" : "", intitule: lot.intitule, cpv: recit.cpv,
          montant: Montant(euros: recit.milliersEuros * 1000 / recit.lots.count),
          debut: recit.execution.map { dans($0.lowerBound, quantieme: 1) },
          fin: recit.execution.map { (jour.mois + $0.upperBound).dernierJour }, clos: estClos(recit)),
        dans: marche, regle: regle)
      try tx(le: consultation ?? jour - rang).tracer(
        ActeMarches.creation, sur: id, par: .agent(facilitateur))
      guard let execution = recit.execution else { continue }
      for promesse in lot.engagements {
        let engagement = try engager(promesse, sur: id, execution, par: facilitateur)
        engagements.append(
          EngagementRaconte(
            id: engagement, promesse: promesse, metier: lot.metier, regle: regle, execution: execution))
      }
      try transferer(entre: engagements.suffix(lot.engagements.count), par: facilitateur)
    }
  }

  /// Closed half a year after its end, when the buyer has settled.
  private func estClos(_ recit: MarcheRaconte) -> Bool {
    recit.execution.map { $0.upperBound <= -6 } ?? false
  }
}
