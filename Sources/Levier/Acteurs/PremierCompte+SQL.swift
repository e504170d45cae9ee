package import Storage

/// Creates the first account of a territory, from the command line, where nobody can sign in yet.
/// - Returns: the path of the invitation link.
package func creerCompte(
  _ storage: any Storage, territoire: String, structure: String, role: String, prenom: String, nom: String,
  courriel: String
) async throws -> String {
  guard let role = Role(rawValue: role), Role.possibles(dans: .relais).contains(role) else {
    throw PhraseSeule("Le rôle est «\u{a0}administrateur\u{a0}» ou «\u{a0}facilitateur\u{a0}».")
  }
  let courriel = try Courriel(courriel)
  for texte in [territoire, structure, prenom, nom, courriel.adresse]
  where NIR.verdict(sur: texte) == .certain {
    throw PhraseSeule(NIR.Verdict.certain.phrase)
  }
  let jeton = Jeton.nouveau()
  try await storage.write { tx in
    let territoire = try tx.territoires().first { $0.nom == territoire }?.id ?? tx.creerTerritoire(territoire)
    let existante: ID<Structure>? = try tx.value(
      "SELECT id FROM structure WHERE territoire_id = \(territoire) AND nature = 'relais' AND nom = \(structure)"
    )
    let locale = TransactionLocale(tx, dans: territoire)
    let relais =
      try existante ?? locale.creer(NouvelleStructure(genre: .relaisMaisonEmploi, nom: structure))
    let agent = try locale.creer(
      NouvelAgent(
        role: role, prenom: prenom, nom: nom, courriel: courriel, instructeur: role == .facilitateur),
      dans: relais)
    try locale.inviter(agent, par: nil, jeton: jeton)
  }
  return VoiesConnexion.invitation(jeton).texte
}

/// Names the operator of the installation, who keeps what the law gives to the whole country, or gives a new link to
/// the one of that address.
/// - Returns: the path of the invitation link.
package func creerOperateur(_ storage: any Storage, nom: String, courriel: String) async throws -> String {
  let courriel = try Courriel(courriel)
  for texte in [nom, courriel.adresse] where NIR.verdict(sur: texte) == .certain {
    throw PhraseSeule(NIR.Verdict.certain.phrase)
  }
  let jeton = Jeton.nouveau()
  try await storage.write { tx in
    try tx.inviter(try tx.operateur(nom, courriel), jeton: jeton)
  }
  return VoiesConnexion.invitation(jeton).texte
}

/// - Throws: `PhraseSeule` where that address is no operator's.
package func retirerOperateur(_ storage: any Storage, courriel: String) async throws {
  let courriel = try Courriel(courriel)
  do { try await storage.write { tx in try tx.retirerLOperateur(courriel) } } catch is Absence {
    throw PhraseSeule("«\u{a0}\(courriel.adresse)\u{a0}» n’est pas opérateur de cette installation.")
  }
}

/// A new link for an account that exists, from the command line.
/// - Returns: the path of the link.
/// - Throws: `PhraseSeule` when no account has that address.
package func nouveauLien(_ storage: any Storage, courriel: String) async throws -> String {
  let courriel = try Courriel(courriel)
  let jeton = Jeton.nouveau()
  try await storage.write { tx in
    let compte = try tx.compte(courriel: courriel.adresse)
    switch try compte.flatMap({ try tx.fonctionAOuvrir(de: $0.id) }) {
    case .agent(let agent):
      try TransactionLocale(tx, dans: tx.territoire(de: agent)).inviter(agent, par: nil, jeton: jeton)
    case .operateur(let operateur): try tx.inviter(operateur, jeton: jeton)
    case nil: throw PhraseSeule("Aucun compte actif n’a l’adresse «\u{a0}\(courriel.adresse)\u{a0}».")
    }
  }
  return VoiesConnexion.invitation(jeton).texte
}
