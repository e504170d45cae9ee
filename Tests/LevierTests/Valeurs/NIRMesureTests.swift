import Testing

@testable import Levier

@Suite("How often a social security number is missed, and how often something else is taken for one")
struct NIRMesureTests {
  @Test("None of the certain ones is missed")
  func manques() {
    let cas = NIRListe.certains()
    let manques = cas.filter { NIR.verdict(sur: $0.texte, attendu: $0.attendu) != .certain }
    print("NIR: \(cas.count) certain numbers, \(manques.count) missed")
    #expect(cas.count >= 300)
    #expect(manques.map { "\($0.famille): \($0.texte)" } == [])
  }

  @Test("Less than one in a hundred of the others is refused or asked about")
  func faussesAlertes() {
    let cas = NIRListe.autres()
    let verdicts = cas.map { NIR.verdict(sur: $0.texte, attendu: $0.attendu) }
    let (refuses, demandes) = (verdicts.count { $0 == .certain }, verdicts.count { $0 == .probable })
    print("NIR: \(cas.count) other texts, \(refuses) refused, \(demandes) asked about")
    for (texte, verdict) in zip(cas, verdicts) where verdict != nil {
      print("  \(texte.famille): \(texte.texte)")
    }
    #expect(cas.count >= 300)
    #expect((refuses + demandes) * 100 < cas.count)
  }

  @Test(
    "No real public file is refused, few are asked about, and a file of pay is",
    .enabled(if: Donnees.presentes, "public data absent"))
  func fichiersReels() throws {
    let fichiers = [
      "decp/reels-2022/dematis13.json", "decp/reels-2022/dematis16.json", "decp/reels-2022/dematis17.json",
      "decp/reels-2022/dematis18.json", "decp/reels-2019/e-marchespublics.json",
      "decp/csv/marches_2021_pipe.csv", "siae/structures.csv", "clauses/textes_boamp.csv",
      "referentiels/communes_points.csv", "referentiels/cpv_2008.csv", "referentiels/romes.json",
      "avis/boamp/boamp-query.json", "constantes/smic_horaire_brut.csv",
    ]
    var demandes = 0
    for fichier in fichiers {
      let fouille = try FouilleDeFichier(Donnees.chemin(fichier))
      demandes += fouille.doutes.count
      print("NIR: \(fichier): \(fouille.certain ?? "none refused"), \(fouille.doutes.count) asked about")
      for doute in fouille.doutes { print("  \(doute.place): \(doute.extrait)") }
      #expect(fouille.certain == nil, "\(fichier)")
    }
    #expect(demandes <= 10)
    #expect(try FouilleDeFichier(Donnees.chemin("dsn/exemple_mensuelle_P24V01.dsn")).doutes.isEmpty == false)
  }
}
