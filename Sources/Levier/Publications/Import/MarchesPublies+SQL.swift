import Storage

/// What is known of the markets met in the file, read once: a consultation may have thousands of lots.
struct MarchesPublies {
  private let tx: any Transaction
  private var marches: [ID<Marche>: Connu] = [:]

  fileprivate struct Connu {
    /// What their last publications say together.
    var parole: ParoleDuMarche?
    var numeros: Set<String>?
    /// The next « bis » of a number that several claim.
    var rangs: [String: Int] = [:]
    /// When its lots were notified; nil of a lot that tells no day.
    var notifications: Set<Jour?>?
  }

  init(_ tx: any Transaction) { self.tx = tx }

  /// A market that has no lot yet.
  mutating func naitre(_ marche: ID<Marche>) {
    marches[marche] = Connu(parole: ParoleDuMarche([]), numeros: [], notifications: [])
  }

  /// - Parameter lot: left aside, since it is being taken in.
  mutating func parole(de marche: ID<Marche>, sauf lot: ID<Lot>) throws -> ParoleDuMarche {
    if let parole = marches[marche]?.parole { return parole }
    return ParoleDuMarche(try tx.publications(du: marche).dernieres.filter { $0.lot != lot })
  }

  mutating func retenir(_ parole: ParoleDuMarche, de marche: ID<Marche>) {
    marches[marche, default: Connu()].parole = parole
  }

  /// Two awards may claim one lot number: both are kept, the second as « 3 bis 2 ».
  mutating func numeroLibre(_ numero: String, dans marche: ID<Marche>) throws -> String {
    if marches[marche]?.numeros == nil {
      marches[marche, default: Connu()].numeros = try tx.numerosDeLots(de: marche)
    }
    return marches[marche]?.prendre(numero) ?? numero
  }

  /// Lots of one consultation are notified within the year; what says no day tells nothing against it.
  mutating func sontContemporains(_ marche: ID<Marche>, _ publication: Publication) throws -> Bool {
    guard let jour = publication.notification else { return true }
    let connues = try marches[marche]?.notifications ?? tx.notifications(de: marche)
    marches[marche, default: Connu()].notifications = connues
    let annee = jour.plus(mois: -12)...jour.plus(mois: 12)
    return connues.contains { $0.map(annee.contains) ?? true }
  }

  mutating func noter(_ publication: Publication, sur marche: ID<Marche>) {
    marches[marche]?.notifications?.insert(publication.notification)
  }
}

extension MarchesPublies.Connu {
  fileprivate mutating func prendre(_ numero: String) -> String {
    guard numeros?.insert(numero).inserted == false else { return numero }
    for rang in (rangs[numero] ?? 2)... {
      let essai = numero.isEmpty ? "\(rang)" : "\(numero) bis \(rang)"
      guard numeros?.insert(essai).inserted == true else { continue }
      rangs[numero] = rang + 1
      return essai
    }
    return numero
  }
}

extension Transaction {
  fileprivate func numerosDeLots(de marche: ID<Marche>) throws -> Set<String> {
    Set(try rows("SELECT numero FROM lot WHERE marche_id = \(marche)").map { try $0["numero"] })
  }

  fileprivate func notifications(de marche: ID<Marche>) throws -> Set<Jour?> {
    Set(
      try rows(
        """
        SELECT DISTINCT avis.notifie_le FROM avis JOIN lot ON lot.id = avis.lot_id
        WHERE lot.marche_id = \(marche)
        """
      ).map { try $0["notifie_le"] })
  }
}
