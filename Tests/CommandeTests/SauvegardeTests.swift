import Foundation
import Storage
import StorageTesting
import Testing

@Suite struct SauvegardeTests {
  @Test("What was backed up comes back, base and pieces, on both engines", arguments: TestEngine.available)
  func allerRetour(_ engine: TestEngine) async throws {
    try await scene(engine) { brouillon, depart, arrivee in
      try brouillon.ecrire("pièce", dans: "pieces/ab/abcdef")
      let copie = brouillon.chemin("copie")
      let aller = try await Appel.levier(
        "sauvegarder", copie, "--base", depart, "--fichiers", brouillon.chemin("pieces"), "--json")
      #expect(aller.code == 0)
      #expect(aller.sortie.contains(#""fichiers":2"#))
      let retour = try await Appel.levier(
        "restaurer", copie, "--base", arrivee, "--fichiers", brouillon.chemin("rendues"))
      #expect(retour.code == 0)
      #expect(try await structures(arrivee) == structures(depart))
      #expect(try await structures(arrivee) > 0)
      #expect(try brouillon.lire("rendues/ab/abcdef") == "pièce")
    }
  }

  @Test("The base, its backups and what they hold are their owner's alone")
  func droits() async throws {
    try await Brouillon.avec { brouillon in
      let appel = try await Appel.bash(
        """
        umask 022
        "$LEVIER" migrer --base b.sqlite >/dev/null && "$LEVIER" sauvegarder copie --base b.sqlite >/dev/null
        find . -name '*.sqlite*' -o -name copie -o -path './copie/*' | xargs stat -c '%A'
        """, dossier: brouillon.url)
      let droits = appel.sortie.split(separator: "\n")
      #expect(droits.count >= 3 && droits.allSatisfy { $0.hasSuffix("------") }, "\(appel.sortie)")
    }
  }

  @Test("A base that exists is replaced only when asked", arguments: TestEngine.available)
  func remplacer(_ engine: TestEngine) async throws {
    try await scene(engine) { brouillon, depart, _ in
      let copie = brouillon.chemin("copie")
      #expect(try await Appel.levier("sauvegarder", copie, "--base", depart).code == 0)
      let refus = try await Appel.levier("restaurer", copie, "--base", depart)
      #expect(refus.code == 1)
      #expect(refus.erreur.contains("--remplacer"))
      let accord = try await Appel.levier("restaurer", copie, "--base", depart, "--remplacer")
      #expect(accord.code == 0)
      #expect(try await structures(depart) > 0)
    }
  }

  @Test("An altered or incomplete backup is refused, and nothing is restored")
  func alteree() async throws {
    try await scene(.sqlite) { brouillon, depart, arrivee in
      try brouillon.ecrire("pièce", dans: "pieces/abcdef")
      let copie = brouillon.chemin("copie")
      _ = try await Appel.levier(
        "sauvegarder", copie, "--base", depart, "--fichiers", brouillon.chemin("pieces"))
      try brouillon.ecrire("autre", dans: "copie/fichiers/abcdef")
      let alteree = try await Appel.levier("restaurer", copie, "--base", arrivee)
      #expect(alteree.code == 1)
      #expect(alteree.erreur.contains("altéré"))
      try FileManager.default.removeItem(atPath: brouillon.chemin("copie/fichiers/abcdef"))
      #expect(try await Appel.levier("restaurer", copie, "--base", arrivee).erreur.contains("Il manque"))
      #expect(!FileManager.default.fileExists(atPath: arrivee))
    }
  }

  @Test("A backup never goes over another, and leaves nothing when it fails")
  func nouveauDossier() async throws {
    try await scene(.sqlite) { brouillon, depart, _ in
      let copie = brouillon.chemin("copie")
      _ = try await Appel.levier("sauvegarder", copie, "--base", depart)
      #expect(try await Appel.levier("sauvegarder", copie, "--base", depart).erreur.contains("existe déjà"))
      let rate = try await Appel.levier(
        "sauvegarder", brouillon.chemin("rate"), "--base", "postgresql://postgres@127.0.0.1:1/x")
      #expect(rate.code == 1)
      #expect(!FileManager.default.fileExists(atPath: brouillon.chemin("rate")))
      #expect(!FileManager.default.fileExists(atPath: brouillon.chemin("rate.partiel")))
    }
  }

  /// A demo base to back up, and the address of one that holds nothing.
  private func scene(
    _ engine: TestEngine, _ acte: (Brouillon, _ depart: String, _ arrivee: String) async throws -> Void
  ) async throws {
    try await Brouillon.avec { brouillon in
      try await engine.withAddress { depart in
        try await engine.withAddress { vide in
          #expect(try await Appel.levier("demo", "--base", depart).code == 0)
          let arrivee = engine == .sqlite ? brouillon.chemin("arrivee.sqlite") : vide
          try await acte(brouillon, depart, arrivee)
        }
      }
    }
  }

  private func structures(_ adresse: String) async throws -> Int {
    let storage = try await StorageAddress(adresse).open(clock: { Instant(Date()) }, connections: 1)
    let nombre: Int = try await storage.read { try $0.value("SELECT count(*) FROM structure") ?? 0 }
    await storage.close()
    return nombre
  }
}
