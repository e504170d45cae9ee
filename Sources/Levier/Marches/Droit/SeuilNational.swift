/// Under it, before tax, a market needs neither publicity nor competition: fixed by decree, dated.
struct SeuilNational: Datee, Hashable, Sendable {
  let du: Jour
  let au: Jour?
  let objet: SeuilEuropeen.Objet
  let montant: Montant
  let source: String
}
