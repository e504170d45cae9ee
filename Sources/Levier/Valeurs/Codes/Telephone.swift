/// A telephone number, checked loosely: it is dialled by people, not by the program.
struct Telephone: Hashable, Sendable {
  /// Digits, after a « + » if it is not French: « 0612345678 », « +3222345678 », « 3949 ».
  let numero: String

  enum Refus: Error, Hashable { case vide, caractere, longueur }

  init(_ saisie: String) throws(Refus) {
    var texte = saisie.filter { !$0.isWhitespace && !".-()/\u{2010}\u{2011}\u{2013}".contains($0) }
    guard !texte.isEmpty else { throw .vide }
    if texte.hasPrefix("00") { texte = "+" + texte.dropFirst(2) }
    if texte.hasPrefix("+33") { texte = "0" + texte.dropFirst(3).drop { $0 == "0" } }
    let chiffres = texte.hasPrefix("+") ? texte.dropFirst() : texte[...]
    guard chiffres.allSatisfy(\.estChiffre) else { throw .caractere }
    guard texte.hasPrefix("0") ? chiffres.count == 10 : (4...15).contains(chiffres.count)
    else { throw .longueur }
    numero = texte
  }

  /// « 06 12 34 56 78 », with no-break spaces.
  var affichage: String {
    guard numero.hasPrefix("0"), numero.count == 10 else { return numero }
    let paires = stride(from: 0, to: 10, by: 2).map { numero.dropFirst($0).prefix(2) }
    return paires.joined(separator: "\u{a0}")
  }
}
