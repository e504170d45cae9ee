/// A person as their employer sees them: a name, their contracts there, and nothing else (rules of the trade §7).
struct Salarie {
  let nom: String
  let contrats: [Contrat]
  let heures: [ID<Contrat>: HeuresContrat]
  let repere: Repere
}
