package import Storage

extension Monde {
  /// Nothing was entered yet: the demo may be told.
  package static func estAbsent(de storage: any Storage) async throws -> Bool {
    try await storage.read { tx in try tx.value("SELECT count(*) FROM structure") ?? 0 } == 0
  }

  /// The accounts of the demo that a database holds, to be shown by whoever serves it; none on a real one.
  package static func comptes(presents storage: any Storage) async throws -> [(
    role: String, courriel: String
  )] {
    let courriels = comptes.map(\.courriel)
    let presents = try await storage.read { tx in
      try tx.rows("SELECT courriel FROM compte WHERE courriel IN \(list: courriels)").map {
        try $0["courriel"] as String
      }
    }
    return comptes.filter { presents.contains($0.courriel) }
  }

  /// At which cost the demo's passwords are kept; nothing on a real base. Others are compared at the same, so that
  /// trying the demo stays quick and tells no account from none.
  package static func cout(present storage: any Storage) async throws -> Int? {
    let courriels = comptes.map(\.courriel)
    return try await storage.read { tx in
      let enregistre: String? = try tx.value(
        """
        SELECT mot_de_passe FROM compte WHERE courriel IN \(list: courriels) AND mot_de_passe IS NOT NULL
        ORDER BY id LIMIT 1
        """)
      return enregistre.flatMap { MotDePasse(enregistre: $0).cout }
    }
  }
}
