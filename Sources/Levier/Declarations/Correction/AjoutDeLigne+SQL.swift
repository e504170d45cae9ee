import Storage

/// Hours that a facilitator adds to a closed month, on a contract recorded since, and why.
struct AjoutDeLigne: Sendable {
  let contrat: ID<Contrat>
  let heures: LigneDeclaration
  let motif: Texte
  /// The shares typed; nothing for those proposed.
  var parts: [Imputation.Part]?
}

extension TransactionLocale {
  /// Writes the line with its reason and its shares; the lines that were there do not change.
  /// - Throws: `Absence` for a contract that was not open in the month, or that has a line already.
  func ajouter(
    _ ajout: AjoutDeLigne, a fiche: FicheDeclaration, par agent: ID<Agent>, role: Role
  ) throws {
    try fiche.declaration.exigerCloturee(role: role)
    guard fiche.contratsSansLigne.contains(where: { $0.id == ajout.contrat }) else { throw Absence() }
    try avancer(fiche.entete, "")
    let id = try ecrire(
      ajout.heures, sur: ajout.contrat, corrigeant: nil, dans: fiche.declaration.id, motif: ajout.motif)
    try imputer(id, de: fiche, ajout.parts)
    try tracer(
      ActeDeclarations.ajoutDeLigne, .id(ajout.contrat),
      mots: MotsDeTrace(apres: "\(ajout.heures.total.enFrancais) («\u{a0}\(ajout.motif.valeur)\u{a0}»)"),
      sur: fiche.declaration.id, par: .agent(agent))
  }
}
