import Foundation

/// Puts into French the words that the argument parser says by itself.
enum Francais {
  static func traduire(_ texte: String) -> String {
    var texte = texte
    for (anglais, francais) in mots { texte = texte.replacing(anglais, with: francais) }
    for (motif, modele) in phrases {
      texte = texte.replacingOccurrences(of: motif, with: modele, options: .regularExpression)
    }
    return texte
  }

  private static let mots = [
    ("OVERVIEW: ", ""),
    ("USAGE:", "EMPLOI :"),
    ("Usage:", "Emploi :"),
    ("ARGUMENTS:", "ARGUMENTS :"),
    ("SUBCOMMANDS:", "VERBES :"),
    ("OPTIONS:", "OPTIONS :"),
    ("<subcommand>", "<verbe>"),
    ("<options>", "<options>"),
    ("Show the version.", "Donne la version."),
    ("Show help information.", "Affiche cette aide."),
    ("Show subcommand help information.", "Affiche l’aide d’un verbe."),
    ("(default: ", "(défaut : "),
    ("(values: ", "(valeurs : "),
    ("; default: ", " ; défaut : "),
    ("Missing required subcommand.", "Il manque un verbe."),
    ("Error: ", "Erreur : "),
    ("Help:  ", "Aide : "),
  ]

  private static let phrases = [
    (#"See '(.+?)' for detailed help\."#, "« $1 » donne l’aide d’un verbe."),
    (#"See '(.+?)' for more information\."#, "« $1 » en dit davantage."),
    (
      #"Unknown option '(.+?)'\. Did you mean '(.+?)'\?"#,
      "L’option « $1 » est inconnue. Vouliez-vous « $2 » ?"
    ),
    (#"Unknown option '(.+?)'"#, "L’option « $1 » est inconnue."),
    (#"Invalid option: (\S+)"#, "L’option « $1 » est mal formée."),
    (#"Missing value for '(.+?)'"#, "Il manque la valeur de « $1 »."),
    (#"Missing expected argument '(.+?)'"#, "Il manque « $1 »."),
    (#"Missing one of: '(.+?)'"#, "Il manque l’un de : « $1 »."),
    (#"Unexpected argument '(.+?)'"#, "L’argument « $1 » est en trop."),
    (#"\d+ unexpected arguments: '(.+)'"#, "Ces arguments sont en trop : « $1 »."),
    (
      #"The option '(.+?)' does not take any value, but '(.+?)' was specified\."#,
      "L’option « $1 » ne prend pas de valeur, or « $2 » lui est donné."
    ),
    (
      #"The value '(.*?)' is invalid for '(.+?)'\. Please provide one of (.+)\."#,
      "La valeur « $1 » ne convient pas à « $2 » : choisissez parmi $3."
    ),
    (#"The value '(.*?)' is invalid for '(.+?)': "#, "La valeur « $1 » ne convient pas à « $2 » : "),
    (#"The value '(.*?)' is invalid for '(.+?)'"#, "La valeur « $1 » ne convient pas à « $2 »."),
    (#"(?<=choisissez parmi )'(.+?)' (?:and|or) '(.+?)'"#, "« $1 » et « $2 »"),
    (
      #"Value to be set with (.+?) had already been set with (.+)"#,
      "La valeur donnée par $1 l’est déjà par $2."
    ),
  ]
}
