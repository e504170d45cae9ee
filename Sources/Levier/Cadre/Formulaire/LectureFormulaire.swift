import Markup

/// Reads a form field by field: each refusal becomes its field's sentence, and reading goes on.
struct Saisie<Champ: FieldName> {
  var formulaire: Form<Champ>

  init(_ formulaire: Form<Champ>) { self.formulaire = formulaire }

  /// - Parameter attendu: what the field is for, so that a reference is not judged as a sentence is.
  mutating func texte(
    _ champ: Champ, max: Int = 200, lignes: Texte.Lignes = .une, attendu: NIR.Attendu = .libre
  ) -> String? {
    lu(champ, attendu, max: max) { brut throws(Texte.Refus) in
      try Texte(brut, max: max, lignes: lignes).valeur
    }
  }

  /// An absent text is the empty one.
  mutating func texteFacultatif(
    _ champ: Champ, max: Int = 200, lignes: Texte.Lignes = .une, attendu: NIR.Attendu = .libre
  ) -> String {
    estVide(champ) ? "" : texte(champ, max: max, lignes: lignes, attendu: attendu) ?? ""
  }

  /// - Parameter phrase: what is asked of an agent who left the field empty, where its value would not say it.
  mutating func obligatoire<T, Refus: Error & Phrase>(
    _ champ: Champ, siVide phrase: String? = nil, _ lire: (String) throws(Refus) -> T
  ) -> T? {
    if let phrase, estVide(champ) {
      formulaire.refuse(champ, phrase)
      return nil
    }
    return lu(champ, .libre, lire)
  }

  mutating func facultatif<T, Refus: Error & Phrase>(
    _ champ: Champ, _ lire: (String) throws(Refus) -> T
  ) -> T? {
    estVide(champ) ? nil : lu(champ, .libre, lire)
  }

  /// A whole number within bounds.
  mutating func entier(_ champ: Champ, dans bornes: ClosedRange<Int>) -> Int? {
    guard let nombre = French.parseInteger(formulaire[champ]), bornes.contains(nombre) else {
      refuser(champ, "Indiquez un nombre entier entre \(bornes.lowerBound) et \(bornes.upperBound).")
      return nil
    }
    return nombre
  }

  /// One of the values of an enum, by its code.
  mutating func choix<T: RawRepresentable>(_ champ: Champ, _ type: T.Type) -> T? where T.RawValue == String {
    let choisi = T(rawValue: formulaire[champ])
    if choisi == nil { formulaire.refuse(champ, "Choisissez une réponse dans la liste.") }
    return choisi
  }

  mutating func choixMultiple<T: RawRepresentable & Hashable>(_ champ: Champ, _ type: T.Type) -> Set<T>
  where T.RawValue == String {
    Set(formulaire.all(champ).compactMap(T.init(rawValue:)))
  }

  /// A row chosen in a list; whether it exists and may be chosen is checked with the database.
  mutating func choixID<T>(_ champ: Champ, de type: T.Type = T.self) -> ID<T>? {
    let id = ID<T>(segment: formulaire[champ])
    if id == nil, formulaire.error(for: champ) == nil {
      formulaire.refuse(champ, "Choisissez une réponse dans la liste.")
    }
    return id
  }

  func estVide(_ champ: Champ) -> Bool { !formulaire[champ].unicodeScalars.contains(where: \.seVoit) }

  mutating func refuser(_ champ: Champ, _ phrase: String) { formulaire.refuse(champ, phrase) }

  /// Two dates that must not be in the wrong order; the sentence goes to the second.
  mutating func ordonner(_ avant: Jour?, puis suivant: Champ, _ apres: Jour?, _ nom: String) {
    guard let avant, let apres, apres < avant else { return }
    formulaire.refuse(
      suivant, "\(nom) ne peut pas précéder le \(avant.enFrancais)\u{a0}: vérifiez les deux dates.")
  }

  /// A rule on values already read.
  mutating func verifier<Refus: Error & Phrase>(_ champ: Champ, _ regle: () throws(Refus) -> Void) {
    do { try regle() } catch { formulaire.refuse(champ, error.phrase) }
  }

  /// The one door of every field: what is certainly a NIR is refused, what may be one is asked about. What is longer
  /// than the field holds is refused unread: a long text of digits takes long to search.
  private mutating func lu<T, Refus: Error & Phrase>(
    _ champ: Champ, _ attendu: NIR.Attendu, max: Int = 100, _ lire: (String) throws(Refus) -> T
  ) -> T? {
    guard formulaire[champ].utf8.count <= 8 * max else {
      formulaire.refuse(champ, Texte.Refus.tropLong(max: max).phrase)
      return nil
    }
    let verdict = NIR.verdict(sur: formulaire[champ], attendu: attendu)
    guard verdict != .certain else {
      formulaire.refuse(champ, NIR.Verdict.certain.phrase)
      return nil
    }
    do {
      let valeur = try lire(formulaire[champ])
      if verdict == .probable {
        formulaire.ask(
          champ, NIR.Verdict.probable.phrase, tick: "Ce n’est pas un numéro de sécurité sociale",
          code: NIR.codeDeLaCase)
      }
      return valeur
    } catch {
      formulaire.refuse(champ, error.phrase)
      return nil
    }
  }
}
