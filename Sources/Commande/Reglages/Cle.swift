import Configuration

/// A setting of an installation: the same key is an option, a variable of the environment and a key of the file.
enum Cle: String, CaseIterable {
  case base
  case hote
  case port
  case https
  case mandataire = "derriere-un-mandataire"
  case fichiers
  case niveau = "journal.niveau"
  case taille = "taille-maximale"
  case lectures = "lectures-gardees"
  case mandataires
  case reserve
  case adresse

  var option: String { "--" + rawValue.replacing(".", with: "-") }
  var variable: String {
    "LEVIER_" + rawValue.uppercased().replacing(".", with: "_").replacing("-", with: "_")
  }
  var chemin: [String] { rawValue.split(separator: ".").map(String.init) }

  var defaut: String {
    switch self {
    case .base: "levier.sqlite"
    case .hote: "127.0.0.1"
    case .port: "8080"
    case .https, .mandataire: "non"
    case .fichiers: "donnees/fichiers"
    case .niveau: "info"
    case .taille: "125829120"
    case .lectures: "64"
    case .mandataires, .adresse: ""
    case .reserve: "536870912"
    }
  }

  var description: String {
    switch self {
    case .base: "Base de données : un fichier SQLite, ou postgresql://…"
    case .hote: "Adresse d’écoute."
    case .port: "Port d’écoute ; 0 en choisit un libre."
    case .https: "Le site est servi en HTTPS par le serveur placé devant : oui ou non."
    case .mandataire: "Accepte d’écouter au-delà de cette machine sans HTTPS, derrière un mandataire."
    case .fichiers: "Dossier des pièces déposées."
    case .niveau: "Niveau du journal : debug, info, notice, warning ou error."
    case .taille: "Taille maximale d’un fichier déposé, en octets."
    case .lectures:
      "Lectures d’un territoire entier gardées en mémoire tant que rien ne change\u{202f}; 0\u{a0}: aucune."
    case .mandataires:
      "Adresses des serveurs placés devant, crus quand ils disent qui demande (X-Forwarded-For)\u{a0}: 127.0.0.1, 10.0.0.0/8…"
    case .adresse:
      "Adresse publique du site, dont les liens sont faits\u{a0}: https://levier.example. Sans HTTPS, l’adresse d’écoute si rien n’est dit."
    case .reserve: "Place que les fichiers déposés laissent libre sur leur disque, en octets."
    }
  }

  /// The line of `--help`: what it is, its variable, its key in the file, its default.
  var aide: String { "\(description) [\(variable), clé « \(rawValue) » ; défaut : \(defaut)]" }

  var cleDeConfiguration: AbsoluteConfigKey { AbsoluteConfigKey(chemin) }

  /// The types under which a value of the file may be written; every one may be a text.
  var types: [ConfigType] {
    switch self {
    case .port, .taille, .lectures, .reserve: [.string, .int]
    case .https, .mandataire: [.string, .bool]
    case .base, .hote, .fichiers, .niveau, .mandataires, .adresse: [.string]
    }
  }
}
