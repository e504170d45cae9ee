/// A change to an award that a publication tells. Another publication may not know it, and undoes nothing then.
struct ModificationPubliee: Hashable, Sendable {
  var le: Jour?
  var numero: Int?
  var montant: Montant?
  var mois: Int?
  var titulaires: Set<TitulairePublie>

  /// Two tell the same change: numbers are each source's own, its day is not.
  func estCelle(de autre: ModificationPubliee) -> Bool {
    if let le, let sien = autre.le { return le == sien }
    return numero != nil && numero == autre.numero
  }
}

extension Publication {
  /// With the modifications that an earlier publication told and this one does not.
  func sachant(_ connues: [ModificationPubliee]) -> Publication {
    let oubliees = connues.filter { connue in !modifications.contains { $0.estCelle(de: connue) } }
    guard !oubliees.isEmpty else { return self }
    var complete = self
    complete.modifications = (oubliees + modifications).enumerated().sorted { a, b in
      (a.element.le ?? Jour(numero: 0), a.offset) < (b.element.le ?? Jour(numero: 0), b.offset)
    }.map(\.element)
    return complete
  }
}

// As a row keeps them, one a line: `2026-06-01|1|95000000|24|900000019`.
extension [ModificationPubliee] {
  var texte: String { map(\.texte).joined(separator: "\n") }

  init(texte: String) { self = texte.split(separator: "\n").map { ModificationPubliee(texte: $0) } }
}

extension ModificationPubliee {
  fileprivate var texte: String {
    [
      le?.iso ?? "", numero.map(String.init) ?? "", montant.map { "\($0.centimes)" } ?? "",
      mois.map(String.init) ?? "",
      titulaires.texte,
    ].joined(separator: "|")
  }

  fileprivate init(texte: Substring) {
    let parties = texte.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    func partie(_ rang: Int) -> String { parties.indices.contains(rang) ? parties[rang] : "" }
    self.init(
      le: try? Jour(partie(0)),  // none was published
      numero: Int(partie(1)), montant: Int(partie(2)).map(Montant.init(centimes:)), mois: Int(partie(3)),
      titulaires: Set(texte: partie(4)))
  }
}

extension Set<TitulairePublie> {
  /// Their keys: names are those of the structures.
  var texte: String { map(\.cle).sorted().joined(separator: "+") }

  init(texte: String) {
    self = Set(texte.split(separator: "+").map { TitulairePublie(cle: String($0), nom: "") })
  }
}
