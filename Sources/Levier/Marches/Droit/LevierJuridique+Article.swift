extension LevierJuridique {
  /// An article of law, in the words of its time.
  struct Article: Hashable, Sendable {
    /// « 14 », « L2112-2 »: how the trade says it.
    let numero: String
    let texte: Texte

    enum Texte: Sendable { case codeDesMarches, ordonnance, decret, codeDeLaCommandePublique }

    /// « article 14 du code des marchés publics ».
    var complet: String {
      switch texte {
      case .codeDesMarches: "article \(numero) du code des marchés publics"
      case .ordonnance: "article \(numero) de l’ordonnance n°\u{a0}2015-899"
      case .decret: "article \(numero) du décret n°\u{a0}2016-360"
      case .codeDeLaCommandePublique: "article \(numero) du code de la commande publique"
      }
    }
  }

  /// The article that founds this lever, or nothing if that text had none.
  func article(sous regime: Regime) -> Article? {
    switch (self, regime) {
    case (.conditionExecution, .cmp2001), (.conditionExecution, .cmp2006):
      Article(numero: "14", texte: .codeDesMarches)
    case (.conditionExecution, .ordonnance2015): Article(numero: "38", texte: .ordonnance)
    case (.conditionExecution, .ccp): Article(numero: "L2112-2", texte: .codeDeLaCommandePublique)
    case (.critere, .cmp2006): Article(numero: "53", texte: .codeDesMarches)
    case (.critere, .ordonnance2015): Article(numero: "62", texte: .decret)
    case (.critere, .ccp): Article(numero: "R2152-7", texte: .codeDeLaCommandePublique)
    case (.reserve, .cmp2006): Article(numero: "15", texte: .codeDesMarches)
    case (.reserve, .ordonnance2015): Article(numero: "36", texte: .ordonnance)
    case (.reserve, .ccp): Article(numero: "L2113-12/13", texte: .codeDeLaCommandePublique)
    case (.insertionObjet, .cmp2001), (.insertionObjet, .cmp2006):
      Article(numero: "30", texte: .codeDesMarches)
    case (.insertionObjet, .ordonnance2015): Article(numero: "28", texte: .decret)
    case (.insertionObjet, .ccp): Article(numero: "R2123-1\u{a0}3°", texte: .codeDeLaCommandePublique)
    case (.critere, .cmp2001), (.reserve, .cmp2001), (.prive, _): nil
    }
  }

  /// The lever that users name by an article of any time: « 14 », « art. 53 », « L. 2112-2 ».
  init?(article saisie: String) {
    let nom = saisie.lowercased().replacing(/articles?|art\.?/, with: "").sansEspaces.replacing(".", with: "")
    let leviers = Self.allCases.filter { levier in
      Regime.allCases.contains { regime in
        levier.article(sous: regime)?.numero.lowercased().sansEspaces == nom
      }
    }
    if let seul = leviers.first {
      self = seul
    } else if nom == "l2113-12" || nom == "l2113-13" {
      self = .reserve
    } else {
      return nil
    }
  }
}
