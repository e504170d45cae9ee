struct NouvelleOperation: Sendable, Hashable {
  var donneurOrdre: ID<Structure>
  var intitule: String
  var commune: String
}
