/// The day on which a page is read, with the delays that its territory gives itself on that day.
struct Repere: Hashable, Sendable {
  let jour: Jour
  var delais = Delais.usuels
}
