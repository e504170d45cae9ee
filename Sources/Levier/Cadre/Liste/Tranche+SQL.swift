import Foundation
import Markup
import Storage

/// One page of a list.
struct Tranche: Hashable, Sendable {
  let page: Int
  var taille = 50

  init(page: Int, taille: Int = 50) {
    self.page = max(1, page)
    self.taille = taille
  }

  init(_ filtres: QueryString) {
    self.init(page: filtres["page"].flatMap { Int($0) }.map { min($0, 1_000_000) } ?? 1)
  }

  var sql: SQL { "LIMIT \(taille) OFFSET \((page - 1) * taille)" }

  func pages(sur total: Int) -> Int { max(1, (total + taille - 1) / taille) }

  /// A page that has emptied gives way to the last one.
  func bornee(sur total: Int) -> Tranche { Tranche(page: min(page, pages(sur: total)), taille: taille) }
}

extension QueryString {
  /// A filter's value, absent when left empty.
  func rempli(_ nom: String) -> String? {
    guard let valeur = self[nom]?.trimmingCharacters(in: .whitespaces), !valeur.isEmpty else { return nil }
    return valeur
  }
}
