extension Services {
  /// What an unknown account's password is compared with, so that the answer takes the same time.
  var leurre: MotDePasse {
    MotDePasse(
      enregistre:
        "scrypt$\(installation.coutMotDePasse)$\(MotDePasse.passes)$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
    )
  }

  /// The costly part of a sign-in, out of the way of those who read.
  /// - Throws: `Sas.Plein` when too many are tried at once, of all or of one place.
  func correspond(
    _ enregistre: MotDePasse, _ saisi: String, pour voisinage: String, parmi sas: Sas
  ) async throws -> Bool {
    let verifier = verifier
    return try await sas.passer(pour: voisinage, enRetrait: { try verifier(enregistre, saisi) })
  }
}
