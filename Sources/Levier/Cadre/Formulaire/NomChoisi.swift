import Markup
import Storage

/// A name typed in a long list, matched with what it may stand for.
enum NomChoisi: Hashable, Sendable {
  case trouve(String)
  case inconnu
  /// Several lines bear it, of which the first ones.
  case ambigu([String])

  /// The line as it reads first, then a whole name, whatever its accents and capitals; else a part of only one.
  init(_ saisie: String, parmi choix: [Choice]) {
    let mot = French.fold(saisie)
    guard !mot.isEmpty else {
      self = .inconnu
      return
    }
    let lignes = choix.distinct
    if let exacte = lignes.first(where: { $0.label == saisie }) {
      self = .trouve(exacte.value)
      return
    }
    let noms = lignes.map { (choix: $0, nom: French.fold($0.label)) }
    let entiers = noms.filter { $0.nom == mot }
    let cherches = MotsCherches(saisie)
    let possibles = entiers.isEmpty ? noms.filter { cherches.sontDans($0.choix.label) } : entiers
    switch possibles.count {
    case 0: self = .inconnu
    case 1: self = .trouve(possibles[0].choix.value)
    default: self = .ambigu(possibles.prefix(3).map(\.choix.label))
    }
  }
}

extension Form {
  /// Whether a field holds a name instead of what a list sends.
  func porteUnNom(_ champ: Name) -> Bool { self[champ].estUnNom }

  /// Puts in the place of a typed name what it stands for; one that is not told apart is refused, and stays as it
  /// was typed.
  mutating func nommer(_ champ: Name, parmi choix: [Choice]) {
    guard porteUnNom(champ), !choix.contains(where: { $0.value == self[champ] }) else { return }
    let saisie = NIR.masquer(String(self[champ].prefix(80)))
    switch NomChoisi(self[champ], parmi: choix) {
    case .trouve(let valeur): self[champ] = valeur
    case .inconnu:
      refuse(
        champ, "Choisissez un nom de la liste\u{202f}: «\u{a0}\(saisie)\u{a0}» n’y est pas.")
    case .ambigu(let noms):
      refuse(
        champ,
        "Précisez\u{202f}: plusieurs noms de la liste contiennent «\u{a0}\(saisie)\u{a0}», dont \(French.list(noms.map { "«\u{a0}\($0)\u{a0}»" }, last: "et"))."
      )
    }
  }
}

extension Services {
  /// The form with the name typed in one of its fields replaced by what it stands for; the list is read only for a
  /// name.
  func nommer<Champ>(
    _ formulaire: Form<Champ>, _ champ: Champ,
    parmi lire: @escaping @Sendable (any Transaction) throws -> [Choice]
  ) async throws -> Form<Champ> {
    guard formulaire.porteUnNom(champ) else { return formulaire }
    let choix = try await storage.read { tx in try lire(tx) }
    var nomme = formulaire
    nomme.nommer(champ, parmi: choix)
    return nomme
  }
}

extension QueryString {
  /// A filter of the address by a name typed in a long list: by what it stands for, where it is told apart.
  func nommant(_ champ: String, parmi choix: [Choice]) -> QueryString {
    guard let saisie = rempli(champ), saisie.estUnNom,
      case .trouve(let valeur) = NomChoisi(saisie, parmi: choix)
    else { return self }
    return setting(champ, to: valeur)
  }
}

extension String {
  /// The number of a line is short; a SIRET that was typed is looked for among the names.
  fileprivate var estUnNom: Bool {
    contains { !$0.isWhitespace } && (Int64(self) == nil || count > 9)
  }
}
