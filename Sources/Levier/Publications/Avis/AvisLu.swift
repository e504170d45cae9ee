import Formats
import Markup

/// An award as it was read in its file, with what it says here.
struct AvisLu: Sendable {
  let avis: Award
  let publication: Publication
  let place: PlaceDUnAvis
  var doutes: [Doute: String]
  let fichier: FichierDAvis
  let rang: Int

  init(_ avis: Award, rang: Int, dans fichier: FichierDAvis, le jour: Jour) {
    (self.avis, self.rang, self.fichier, place) = (avis, rang, fichier, PlaceDUnAvis(avis))
    var publication = Publication(avis)
    // A code that is none could not be saved again by its form.
    publication.cpv = publication.cpv.flatMap { try? Cpv($0).code }
    doutes = Dictionary(
      uniqueKeysWithValues: avis.publies.compactMap { cle, publie in
        Doute(cle).map { ($0, $0.lisible(propre(publie, max: 200))) }
      })
    // Nobody publishes an award years before it is notified.
    if let notification = publication.notification, notification > jour.plus(mois: 12) {
      doutes[.notificationDouteuse] = notification.iso
      publication.notification = nil
    }
    if avis.semblePourEssai { doutes[.essai] = avis.id }
    self.publication = publication
  }
}

extension AvisLu {
  /// What is stored of it made of several of its texts: the base's own door would stop the whole file at one.
  var textesComposes: [String] {
    [
      publication.titulairesInitiaux.texte, publication.modifications.texte, place.cleAvis, place.cleMarche,
      place.cleRacine,
      [publication.reference, publication.objet, publication.cpv, publication.lieu].compactMap { $0 }
        .joined(separator: " "),
    ]
  }
}

/// The file that an award comes from, as its row remembers it.
struct FichierDAvis: Hashable, Sendable {
  let nom: String
  /// SHA-256, hexadecimal.
  let empreinte: String
}

/// Where an award goes: the market it belongs to and its lot there.
struct PlaceDUnAvis: Hashable, Sendable {
  /// One market a consultation, when the title names a lot; else one an award.
  let cleMarche: String
  /// Buyer and id: not a key, one id serves several lots and is published again when modified.
  let cleAvis: String
  /// The same less what differs between two sources: signs, and the two last digits, where some count modifications.
  let cleRacine: String
  let numeroLot: String

  init(_ avis: Award) {
    let acheteur =
      avis.acheteur.siret ?? "?" + French.fold(avis.acheteur.id + (avis.acheteur.denomination ?? ""))
    cleAvis = "\(acheteur)|\(avis.id)"
    cleRacine = Self.racine(acheteur, avis.id)
    cleMarche = avis.numeroLot == nil ? cleAvis : Self.cle(acheteur, consultation: avis.consultation)
    numeroLot = avis.numeroLot ?? ""
  }

  static func racine(_ acheteur: String, _ id: String) -> String { "\(acheteur)|\(plie(id).dropLast(2))" }

  static func cle(_ acheteur: String, consultation: String) -> String {
    "\(acheteur)|\(French.fold(consultation))"
  }

  static func plie(_ id: String) -> String { French.fold(id).filter { $0 != " " } }
}

extension Award {
  /// Made to try a platform. « Tests d’étanchéité » are works.
  fileprivate var semblePourEssai: Bool {
    let mots = French.fold(objet).split(separator: " ")
    let dits = French.fold(id).hasPrefix("test") || mots.first == "test" || mots.contains("fictif")
    return dits || mots.starts(with: ["marche", "test"]) || mots.starts(with: ["marche", "de", "test"])
      || acheteur.siret.map { acheteur in titulaires.contains { $0.siret == acheteur } } ?? false
  }
}
