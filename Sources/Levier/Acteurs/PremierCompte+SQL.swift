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
    let relais =
      try existante
      ?? tx.creer(NouvelleStructure(genre: .relaisMaisonEmploi, nom: structure), dans: territoire)
    let agent = try tx.creer(
      NouvelAgent(
        role: role, prenom: prenom, nom: nom, courriel: courriel, instructeur: role == .facilitateur),
      dans: relais)
    try tx.inviter(agent, par: nil, jeton: jeton)
  }
  return VoiesConnexion.invitation(jeton).texte
}

/// A new link for an account that exists, from the command line.
/// - Returns: the path of the link.
/// - Throws: `PhraseSeule` when no account has that address.
package func nouveauLien(_ storage: any Storage, courriel: String) async throws -> String {
  let courriel = try Courriel(courriel)
  let jeton = Jeton.nouveau()
  try await storage.write { tx in
    let comptes = try tx.comptes(courriel: courriel.adresse).filter(\.actif)
    guard let compte = comptes.first else {
      throw PhraseSeule("Aucun compte actif n’a l’adresse «\u{a0}\(courriel.adresse)\u{a0}».")
    }
    guard comptes.count == 1 else {
      throw PhraseSeule(
        "Cette adresse a un compte dans plusieurs territoires\u{a0}: demandez le lien à un facilitateur du sien."
      )
    }
    try tx.inviter(compte.id, par: nil, jeton: jeton)
  }
  return VoiesConnexion.invitation(jeton).texte
}
