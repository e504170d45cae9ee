import Testing

@Suite struct ReglagesTests {
  @Test(
    "A wrong value stops the start with a sentence that names the setting and where it was written",
    arguments: [
      (["--port", "abc"], [:], nil, "«\u{a0}port\u{a0}» vaut «\u{a0}abc\u{a0}» (option --port)"),
      (
        [], ["LEVIER_PORT": "70000"], nil,
        "«\u{a0}port\u{a0}» vaut «\u{a0}70000\u{a0}» (variable LEVIER_PORT)"
      ),
      (
        [], ["LEVIER_HTTPS": "peut-etre"], nil,
        "«\u{a0}https\u{a0}» vaut «\u{a0}peut-etre\u{a0}» (variable LEVIER_HTTPS)"
      ),
      (
        [], [:], #"{"port":"quatre"}"#,
        "«\u{a0}port\u{a0}» vaut «\u{a0}quatre\u{a0}» (clé «\u{a0}port\u{a0}» du fichier levier.json)"
      ),
      ([], [:], #"{"journal":{"niveau":"fort"}}"#, "«\u{a0}journal.niveau\u{a0}» vaut «\u{a0}fort\u{a0}»"),
      (
        [], [:], #"{"port":[1]}"#,
        "«\u{a0}port\u{a0}» est mal écrit (clé «\u{a0}port\u{a0}» du fichier levier.json)"
      ),
      ([], [:], #"{"prot":8081}"#, "La clé «\u{a0}prot\u{a0}» du fichier levier.json est inconnue."),
      ([], [:], "{", "levier.json n’est pas un objet JSON bien formé."),
      (["--configuration", "absent.json"], [:], nil, "absent.json n’existe pas ou ne se lit pas."),
      (["--hote", "0.0.0.0"], [:], nil, "les mots de passe passeraient en clair"),
      (["--taille-maximale", "0"], [:], nil, "un nombre entier de 1 à"),
      (["--lectures-gardees", "beaucoup"], [:], nil, "un nombre entier de 0 à"),
      (["--https", "oui"], [:], nil, "donnez l’adresse publique du site"),
      (["--adresse", "levier.example"], [:], nil, "il faut l’adresse du site, sans chemin"),
      (["--adresse", "https://levier.example/chemin"], [:], nil, "il faut l’adresse du site, sans chemin"),
    ] as [([String], [String: String], String?, String)])
  func fautif(
    _ options: [String], _ environnement: [String: String], _ fichier: String?, _ phrase: String
  ) async throws {
    try await Brouillon.avec { brouillon in
      if let fichier { try brouillon.ecrire(fichier, dans: "levier.json") }
      let variables = environnement.map { "\($0)=\($1)" }.joined(separator: " ")
      let appel = try await Appel.bash(
        "env \(variables) \"$LEVIER\" servir \(options.joined(separator: " "))", dossier: brouillon.url)
      #expect(appel.code == 2)
      #expect(appel.erreur.contains(phrase))
    }
  }

  @Test("An option goes before the environment, the environment before the file")
  func ordre() async throws {
    try await Brouillon.avec { brouillon in
      try brouillon.ecrire(#"{"base":"fichier.sqlite"}"#, dans: "levier.json")
      let essais: [(environnement: [String: String], options: [String], attendu: String)] = [
        ([:], [], "fichier.sqlite"),
        (["LEVIER_BASE": "variable.sqlite"], [], "variable.sqlite"),
        (["LEVIER_BASE": "autre.sqlite"], ["--base", "option.sqlite"], "option.sqlite"),
      ]
      for essai in essais {
        let variables = essai.environnement.map { "\($0)=\($1)" }.joined(separator: " ")
        let appel = try await Appel.bash(
          "env \(variables) \"$LEVIER\" migrer \(essai.options.joined(separator: " ")) && ls",
          dossier: brouillon.url)
        #expect(appel.code == 0)
        #expect(appel.sortie.contains(essai.attendu))
      }
      #expect(try await !Appel.bash("ls", dossier: brouillon.url).sortie.contains("autre.sqlite"))
    }
  }
}
