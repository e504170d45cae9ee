/// Another row as a page names it: its identity and what it is called.
struct Reference<T>: Sendable, Hashable {
  let id: ID<T>
  let nom: String

  init?(_ id: ID<T>?, _ nom: String?) {
    guard let id else { return nil }
    self.id = id
    self.nom = nom ?? ""
  }

  init(id: ID<T>, nom: String) {
    self.id = id
    self.nom = nom
  }
}
