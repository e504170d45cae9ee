import Markup

/// A field that a publication can change, on a lot or on its market.
enum ChampPublie: String, CaseIterable, Sendable {
  case objet, intitule, reference, cpv, nature, forme, lieu, montant, notification, debut, fin,
    titulaires
  case leviers
  /// Of a structure.
  case nom

  static let jours: Set<ChampPublie> = [.notification, .debut, .fin]

  var libelle: String {
    switch self {
    case .objet: "Objet"
    case .intitule: "Intitulé"
    case .reference: "Référence"
    case .cpv: "Code CPV"
    case .nature: "Nature"
    case .forme: "Forme"
    case .lieu: "Lieu"
    case .montant: "Montant"
    case .notification: "Notification"
    case .debut: "Début"
    case .fin: "Fin"
    case .titulaires: "Titulaire"
    case .leviers: "Leviers"
    case .nom: "Nom"
    }
  }
}

/// What a field holds, or what a publication says of it.
enum Valeur: Hashable, Sendable {
  case texte(String)
  case montant(Montant)
  case jour(Jour)
  case forme(FormeMarche)
  case nature(Nature)
  case leviers(Set<LevierJuridique>)
  case titulaires(Set<TitulairePublie>)

  /// As it is told, and remembered once decided on.
  var phrase: String {
    switch self {
    case .texte(let texte): texte.isEmpty ? "rien" : texte
    case .montant(let montant): montant.enFrancais
    case .jour(let jour): jour.enFrancais
    case .forme(let forme): forme.libelle
    case .nature(let nature): nature.libelle
    case .leviers(let leviers):
      leviers.isEmpty ? "aucun" : leviers.sorted().map(\.libelle).joined(separator: " + ")
    case .titulaires(let titulaires):
      titulaires.isEmpty ? "aucun" : French.list(titulaires.map(\.nom).sorted(), last: "et")
    }
  }
}

/// A holder as a publication names it. Another establishment of the same company is the same holder.
struct TitulairePublie: Hashable, Sendable {
  /// Its SIREN, or else its identifier or its name, folded.
  let cle: String
  let nom: String

  init(cle: String, nom: String) { (self.cle, self.nom) = (cle, nom) }

  init(siret: String?, identifiant: String, nom: String) {
    let plie = PlaceDUnAvis.plie(identifiant)
    self.nom = nom
    cle = siret.map { String($0.prefix(9)) } ?? (plie.isEmpty ? "nom " + French.fold(nom) : plie)
  }

  /// By the folding of today.
  var repliee: Self {
    let nu = cle.hasPrefix("nom ") ? "nom " + French.fold(String(cle.dropFirst(4))) : PlaceDUnAvis.plie(cle)
    return TitulairePublie(cle: nu, nom: nom)
  }

  static func == (a: Self, b: Self) -> Bool { a.cle == b.cle }
  func hash(into hasher: inout Hasher) { hasher.combine(cle) }
}
