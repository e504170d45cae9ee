import Foundation
import Markup

/// The number of a lot: « Lot n° 02 », « 02 » and « 2 » are one.
struct NumeroDeLot: Hashable, Sendable {
  /// « 2 », « 2 bis », « 1.2 », « A ». Empty for a contract that is not divided.
  let texte: String

  nonisolated(unsafe) private static let annonce =
    /^(lot(?![a-z]))?[\s:.–—-]*(numéro|numero|n\s*°|n\.|no\.?(?=\s*[0-9])|[#°])?[\s:.–—-]*/.ignoresCase()
  nonisolated(unsafe) private static let ponctuation = /[\s.:;,–—-]+$/
  nonisolated(unsafe) private static let zeros = /^0+(?=[0-9])/

  init(_ saisie: String) {
    let visibles = saisie.precomposedStringWithCompatibilityMapping.unicodeScalars
      .filter { $0.seVoit || $0.properties.isWhitespace }
    let mots = String(String.UnicodeScalarView(visibles)).rognee
      .replacing(Self.annonce, with: "", maxReplacements: 1)
      .replacing(Self.ponctuation, with: "").replacing(Self.zeros, with: "")
      .split(whereSeparator: \.isWhitespace)
      .map { Self.suites.contains($0.lowercased()) ? $0.lowercased() : $0.uppercased() }
    texte = mots == ["UNIQUE"] ? "" : mots.joined(separator: " ")
  }

  private static let suites: Set = ["bis", "ter", "quater"]
}

extension Lot {
  /// Numbers sort as numbers: lot 2 before lot 10, and 2 bis between 2 and 3, whatever their titles.
  static func cleTri(numero: String, intitule: String) -> String {
    let cle = numero.replacing(/[0-9]+/) { chiffres in
      String(repeating: "0", count: max(0, 6 - chiffres.output.count)) + chiffres.output
    }
    return "\(French.fold(cle))\u{1}\(French.fold(intitule))"
  }
}
