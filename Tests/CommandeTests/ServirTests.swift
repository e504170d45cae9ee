import Testing

@Suite struct ServirTests {
  /// Starts the server on a free port, waits for its address, then plays the rest with `$PORT` and `$PID`.
  /// - Parameter avant: what is run before, by the shell that the server replaces.
  private func servir(
    _ suite: String, demo: Bool = false, niveau: String = "info", avant: String = ":"
  ) async throws -> Appel {
    try await Brouillon.avec { brouillon in
      try await Appel.bash(
        """
        \(demo ? "\"$LEVIER\" demo --base b.sqlite >/dev/null" : "")
        (\(avant); exec "$LEVIER" servir --base b.sqlite --port 0 --journal-niveau \(niveau)) >sortie 2>journal & PID=$!
        for _ in $(seq 100); do grep -q 'écoute sur' sortie && break; sleep 0.1; done
        PORT=$(sed -n 's/.*écoute sur .*:\\([0-9]*\\)$/\\1/p' sortie)
        \(suite)
        """, dossier: brouillon.url)
    }
  }

  @Test("The server says its address and answers the supervisor in JSON")
  func sante() async throws {
    let appel = try await servir(
      """
      exec 3<>/dev/tcp/127.0.0.1/$PORT
      printf 'GET /sante HTTP/1.1\\r\\nHost: a\\r\\nConnection: close\\r\\n\\r\\n' >&3; cat <&3
      kill -TERM $PID; wait $PID
      """)
    #expect(appel.sortie.contains("200 OK"))
    #expect(appel.sortie.contains("\"moteur\":\"SQLite\""))
    #expect(appel.sortie.contains("\"etat\":\"ok\""))
  }

  @Test("On SIGTERM and on SIGINT the server ends with 0", arguments: ["TERM", "INT"])
  func arret(_ signal: String) async throws {
    let appel = try await servir("kill -\(signal) $PID; wait $PID")
    #expect(appel.code == 0)
  }

  @Test("A request in hand when the stop is asked is answered")
  func requeteEnMain() async throws {
    let appel = try await servir(
      """
      exec 3<>/dev/tcp/127.0.0.1/$PORT
      printf 'POST /connexion HTTP/1.1\\r\\nHost: a\\r\\nSec-Fetch-Site: same-origin\\r\\nConnection: close\\r\\n' >&3
      printf 'Content-Type: application/x-www-form-urlencoded\\r\\nContent-Length: 24\\r\\n\\r\\ncourriel=a' >&3
      sleep 0.5; kill -TERM $PID; sleep 0.5
      printf '&mot_de_passe=' >&3; cat <&3
      wait $PID
      """)
    #expect(appel.code == 0)
    #expect(appel.sortie.hasPrefix("HTTP/1.1 4"))
    #expect(appel.sortie.contains("</html>"))
  }

  @Test(
    "Chunks that are none are told to their sender, and are no failure",
    arguments: [
      "zz\\r\\nabc\\r\\n0\\r\\n\\r\\n", "5\\r\\nabc\\r\\n0\\r\\n\\r\\n", "FFFFFFFFFFFFFFFFFF\\r\\nabc",
    ])
  func morceaux(_ corps: String) async throws {
    let appel = try await servir(
      """
      exec 3<>/dev/tcp/127.0.0.1/$PORT
      printf 'POST /connexion HTTP/1.1\\r\\nHost: a\\r\\nSec-Fetch-Site: same-origin\\r\\nTransfer-Encoding: chunked\\r\\n' >&3
      printf 'Content-Type: application/x-www-form-urlencoded\\r\\n\\r\\n\(corps)' >&3
      timeout 5 head -c 12 <&3
      kill -TERM $PID; wait $PID; grep -c niveau=error journal
      """)
    #expect(appel.sortie.hasPrefix("HTTP/1.1 400"), "\(appel.sortie)")
    #expect(appel.sortie.hasSuffix("0\n"), "no error in the log")
  }

  private static let corpsInacheve = """
    printf 'POST /connexion HTTP/1.1\\r\\nHost: a\\r\\nSec-Fetch-Site: same-origin\\r\\n' >&3
    printf 'Content-Type: application/x-www-form-urlencoded\\r\\nContent-Length: 60000\\r\\n\\r\\na' >&3
    """

  @Test("Unfinished headers, an unfinished body and silence are each closed within thirty seconds")
  func inacheves() async throws {
    let appel = try await servir(
      """
      exec 3<>/dev/tcp/127.0.0.1/$PORT 4<>/dev/tcp/127.0.0.1/$PORT 5<>/dev/tcp/127.0.0.1/$PORT
      \(Self.corpsInacheve)
      printf 'GET / HTTP/1.1\\r\\nX-Lent: ' >&4
      debut=$SECONDS; for canal in 3 4 5; do timeout 60 cat <&$canal >/dev/null || echo "canal $canal ouvert"; done
      echo "fermés en $((SECONDS - debut)) s"; kill -TERM $PID; wait $PID
      """)
    let secondes = try #require(appel.sortie.firstMatch(of: /fermés en (\d+) s/).flatMap { Int($0.output.1) })
    #expect(secondes <= 30)
    #expect(!appel.sortie.contains("ouvert"))
  }

  @Test("A stop does not wait for a request that never ends")
  func arretBorne() async throws {
    let appel = try await servir(
      """
      exec 3<>/dev/tcp/127.0.0.1/$PORT
      \(Self.corpsInacheve)
      sleep 0.5; debut=$SECONDS; kill -TERM $PID; wait $PID; echo "code $? en $((SECONDS - debut)) s"
      """)
    let (_, code, secondes) = try #require(appel.sortie.firstMatch(of: /code (\d+) en (\d+) s/)).output
    #expect(code == "0")
    #expect(try #require(Int(secondes)) <= 10)
  }

  @Test("A stop does not wait for a table to be read")
  func arretEnLecture() async throws {
    let appel = try await servir(
      """
      envoyer() {  # chemin, type, cookie: the body is in the file « corps »
        exec 3<>/dev/tcp/127.0.0.1/$PORT
        printf 'POST %s HTTP/1.1\\r\\nHost: a\\r\\nSec-Fetch-Site: same-origin\\r\\nConnection: close\\r\\n' "$1" >&3
        printf 'Content-Type: %s\\r\\nCookie: %s\\r\\nContent-Length: %s\\r\\n\\r\\n' "$2" "$3" "$(wc -c <corps)" >&3
        cat corps >&3
      }
      printf 'courriel=facilitateur%%40demo.levier.example&mot_de_passe=brenelle+en+clair+2026' >corps
      envoyer /connexion application/x-www-form-urlencoded a=b
      cookie=$(cat <&3 | sed -n 's/^[Ss]et-[Cc]ookie: \\(levier=[^;]*\\).*/\\1/p')
      {
        printf -- '--x\\r\\nContent-Disposition: form-data; name="fichier"; filename="h.csv"\\r\\n\\r\\n'
        echo 'Nom;Prénom;Mois;Heures'
        yes 'Amrani;Lila;2026-02;80' | head -n 190000
        printf -- '\\r\\n--x--\\r\\n'
      } >corps
      envoyer /declarations/import 'multipart/form-data; boundary=x' "$cookie"
      sleep 1; debut=$SECONDS; kill -TERM $PID; wait $PID; echo "code $? en $((SECONDS - debut)) s"; cat journal
      """, demo: true)
    let (_, code, secondes) = try #require(appel.sortie.firstMatch(of: /code (\d+) en (\d+) s/)).output
    #expect(code == "0")
    #expect(try #require(Int(secondes)) <= 10)
    #expect(appel.sortie.contains("evenement=\"arrêt abrégé\""))
  }

  @Test("Connections that send nothing give way: the next one is answered, whatever the descriptors left")
  func plafond() async throws {
    let appel = try await servir(
      """
      for i in $(seq 400); do exec {muet}<>/dev/tcp/127.0.0.1/$PORT; done
      exec 3<>/dev/tcp/127.0.0.1/$PORT
      printf 'GET /sante HTTP/1.1\\r\\nHost: a\\r\\nConnection: close\\r\\n\\r\\n' >&3; timeout 10 cat <&3
      kill -TERM $PID; wait $PID
      """, avant: "ulimit -n 320")
    #expect(appel.sortie.contains("200 OK"))
  }

  @Test("A demo database shows its accounts at the start; a real one shows none")
  func comptes() async throws {
    let fin = "kill -TERM $PID; wait $PID; cat sortie"
    let demo = try await servir(fin, demo: true)
    #expect(demo.sortie.contains("facilitateur@demo.levier.example"))
    #expect(demo.sortie.contains("brenelle en clair 2026"))
    #expect(try await !servir(fin).sortie.contains("@demo"))
  }

  @Test("The log is one line an event, with the request's number, and never a query")
  func journal() async throws {
    let appel = try await servir(
      """
      exec 3<>/dev/tcp/127.0.0.1/$PORT
      printf 'GET /sante?secret=1 HTTP/1.1\\r\\nHost: a\\r\\nConnection: close\\r\\n\\r\\n' >&3; cat <&3 >/dev/null
      kill -TERM $PID; wait $PID; cat journal
      """)
    let lignes = appel.sortie.split(separator: "\n")
    #expect(lignes.count == 1)
    #expect(
      appel.sortie.contains(/^le=\S+ niveau=info evenement=requête .*requete=\w+ route=\/sante statut=200/))
    #expect(!appel.sortie.contains("secret"))
  }

  @Test("The work of the day is done at start, and a stop does not wait for the next day")
  func travauxDuJour() async throws {
    let appel = try await servir("sleep 0.5; kill -TERM $PID; wait $PID; cat journal", niveau: "debug")
    #expect(appel.code == 0)
    #expect(
      appel.sortie.contains(
        /niveau=debug evenement="travaux du jour" expirees=0 fichiers_oublies=\d+ finis=\d+ jour=\d{4}-\d\d-\d\d/
      ))
  }

  @Test("A port already taken is told in a sentence")
  func portPris() async throws {
    let appel = try await servir(
      """
      "$LEVIER" servir --base c.sqlite --port $PORT; echo "code $?"; kill -TERM $PID; wait $PID
      """)
    #expect(appel.sortie.contains("code 1"))
    #expect(appel.erreur.contains("est déjà pris"))
  }
}
