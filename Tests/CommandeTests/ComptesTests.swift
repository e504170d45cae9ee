import Testing

@Suite struct ComptesTests {
  @Test(
    "Accounts, their links and national figures are kept from the command line, with a sentence for each refusal"
  )
  func comptes() async throws {
    try await Brouillon.avec { brouillon in
      let appel = try await Appel.bash(
        """
        creer() { "$LEVIER" compte creer --base b.sqlite --territoire Brenelle --structure Relais --prenom Ana --nom Vautrin "$@" 2>&1; }
        creer --courriel ana@demo.levier.example --adresse https://levier.example/
        creer --courriel ana@demo.levier.example
        "$LEVIER" compte lien ana@demo.levier.example --base b.sqlite 2>&1
        "$LEVIER" compte lien eva@demo.levier.example --base b.sqlite 2>&1
        "$LEVIER" compte lien ana@demo.levier.example --base b.sqlite --adresse pirate 2>&1
        smic() { "$LEVIER" national smic --base b.sqlite --du 2027-01-01 --horaire "$1" --source Décret 2>&1; }
        smic 12,60; smic 12,60; smic douze
        entree() { "$LEVIER" national entree --base b.sqlite --texte "$1" --le "$2" --source "Loi 2021-1104" 2>&1; }
        entree condition_sociale 2026-09-01; entree condition_sociale demain; entree autre 2026-09-01
        """, dossier: brouillon.url)
      let lignes = appel.sortie
      for phrase in [
        "https://levier.example/invitations/", "Cette adresse a déjà ce rôle dans cette structure.",
        "http://127.0.0.1:8080/invitations/", "Aucun compte actif n’a l’adresse", "il faut l’adresse du site",
        "SMIC horaire brut de 12,60", "Un taux du SMIC est déjà connu", "«\u{a0}horaire\u{a0}»",
        "condition_sociale entre en vigueur le 1er septembre 2026.", "n’est pas un texte connu",
      ] { #expect(lignes.contains(phrase), "\(phrase)\n\(lignes)") }
      #expect(!lignes.contains("levier.example//"))
    }
  }
}
