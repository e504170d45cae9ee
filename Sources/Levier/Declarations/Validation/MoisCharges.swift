/// A line of someone who passes what is usual in a month, with all employers.
struct LigneChargee: Sendable {
  let declaration: ID<Declaration>
  let personne: String
  let employeur: String
  let heures: Heures
  let total: Heures
}
