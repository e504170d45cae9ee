import Markup

/// A password that is guessed before others: common words, years, rows of keys, the account's own names, and little
/// else.
struct MotDevinable {
  /// What is left once those are taken out.
  private let reste: String

  /// - Parameter mots: what is taken out, the longest first.
  private init(_ texte: String, sans mots: [String]) {
    var reste = French.fold(texte).replacing(" ", with: "")
    reste.replace(Self.annee, with: "|")
    for mot in mots { reste.replace(mot, with: "|") }
    self.reste = Self.sansSuites(reste)
  }

  /// As it is written, or with the figures that stand for letters.
  /// - Parameter noms: the account's address and names.
  static func reconnait(_ texte: String, noms: [String]) -> Bool {
    var mots = courants
    for mot in noms.flatMap(parties) {
      mots.insert(mot, at: mots.firstIndex { $0.utf8.count <= mot.utf8.count } ?? mots.endIndex)
    }
    return [texte, enLettres(texte)].contains { MotDevinable($0, sans: mots).estCourt }
  }

  private var estCourt: Bool {
    let lettres = reste.filter { $0 != "|" }
    return lettres.count < 6 || Set(lettres).count < 5 || lettres.allSatisfy(\.estChiffre)
  }

  /// « M0tD3P@sse » is « MotDePasse ».
  private static func enLettres(_ texte: String) -> String {
    String(texte.map { figures[$0] ?? $0 })
  }

  private static let figures: [Character: Character] = [
    "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i", "€": "e",
  ]

  /// The parts of a name or of an address, long enough to be told in a password.
  private static func parties(_ nom: String) -> [String] {
    let mots = French.fold(nom).split(separator: " ").map(String.init)
    return (mots + [mots.joined()]).filter { $0.utf8.count >= 3 }
  }

  /// Without three signs or more that repeat, follow one another or are neighbours on a keyboard.
  private static func sansSuites(_ texte: String) -> String {
    var (garde, suite): (String, [Character]) = ("", [])
    for signe in texte {
      if let dernier = suite.last, suit(dernier, signe, dans: suite) {
        suite.append(signe)
        continue
      }
      garde += suite.count >= 3 ? "|" : String(suite)
      suite = [signe]
    }
    return garde + (suite.count >= 3 ? "|" : String(suite))
  }

  /// In the direction that the run has taken.
  private static func suit(_ un: Character, _ autre: Character, dans suite: [Character]) -> Bool {
    guard let pas = pas(un, autre) else { return false }
    return suite.count < 2 || Self.pas(suite[suite.count - 2], un) == pas
  }

  private static func pas(_ un: Character, _ autre: Character) -> String? {
    for (rang, rangee) in rangees.enumerated() {
      guard let ici = rangee.firstIndex(of: un), let la = rangee.firstIndex(of: autre), abs(la - ici) <= 1
      else {
        continue
      }
      return "\(rang) \(la - ici)"
    }
    return nil
  }

  private static let rangees: [[Character]] = [
    "abcdefghijklmnopqrstuvwxyz", "0123456789", "1234567890", "azertyuiop", "qsdfghjklm", "wxcvbn",
    "qwertyuiop", "asdfghjkl", "zxcvbnm",
  ].map(Array.init)

  nonisolated(unsafe) private static let annee = /(?:19|20)[0-9]{2}/

  /// The longest first.
  private static let courants: [String] = """
    motdepasse mdp passe password passwd passphrase secret azerty qwerty bonjour bonsoir salut coucou soleil
    chouchou doudou loulou admin administrateur administrator root utilisateur user compte test demo invite levier
    clause clauses insertion social sociale sociales solidaire facilitateur facilitatrice emploi entreprise marche
    marches mairie ville commune metropole departement region agglo france francais paris lyon marseille lille
    bordeaux toulouse nantes strasbourg rennes changeme changer change welcome bienvenue hello iloveyou jetaime
    amour letmein dragon monkey master princess princesse sunshine superman batman pokemon football foot vacances
    printemps ete automne hiver janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
    lundi mardi mercredi jeudi vendredi samedi dimanche nouveau nouvelle maison famille travail bureau connexion
    """.split(whereSeparator: \.isWhitespace).map(String.init).sorted { $0.utf8.count > $1.utf8.count }
}
