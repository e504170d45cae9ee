import HTTPTypes
import Markup
import Subprocess

/// Turns an HTML document into a PDF by WeasyPrint, a Debian package that runs as a program of its own.
enum Impression {
  enum Refus: Error {
    case absente, tropLongue, encombree
    case echec(String)
  }

  static let delai = Duration.seconds(30)
  private static let tailleMax = 32 << 20

  /// The document reads nothing but itself: whatever address it may hold is refused, file or network.
  private static let programme = """
    import sys
    try:
        from weasyprint import HTML
    except ImportError:
        sys.exit(69)
    def refuser(adresse, *reste, **options):
        raise ValueError("aucune adresse n'est lue")
    texte = sys.stdin.buffer.read().decode("utf-8")
    HTML(string=texte, url_fetcher=refuser).write_pdf(sys.stdout.buffer)
    """

  static func pdf(_ document: HTML) async throws(Refus) -> [UInt8] {
    do {
      return try await withThrowingTaskGroup(of: [UInt8].self) { course in
        course.addTask { try await imprimer(document) }
        course.addTask {
          try await Task.sleep(for: delai)
          throw Refus.tropLongue
        }
        defer { course.cancelAll() }
        return try await course.next() ?? []
      }
    } catch let refus as Refus {
      throw refus
    } catch let erreur as SubprocessError where erreur.code == .executableNotFound {
      throw .absente
    } catch {
      throw .echec("\(error)")
    }
  }

  private static func imprimer(_ document: HTML) async throws -> [UInt8] {
    let resultat = try await run(
      .name("python3"), arguments: ["-I", "-c", programme],
      environment: .custom(["PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"]),
      input: .array(document.utf8), output: .bytes(limit: tailleMax), error: .string(limit: 1 << 16))
    switch resultat.terminationStatus {
    case .exited(0): return resultat.standardOutput
    case .exited(69): throw Refus.absente
    default: throw Refus.echec("\(resultat.terminationStatus) \(resultat.standardError)")
    }
  }
}

extension Impression.Refus: Phrase {
  var phrase: String {
    switch self {
    case .absente:
      "Le programme WeasyPrint manque sur le serveur\u{202f}: demandez à votre administrateur d’installer le "
        + "paquet weasyprint."
    case .tropLongue:
      "La mise en page a dépassé 30\u{a0}secondes\u{202f}: réduisez la période, puis réessayez."
    case .encombree:
      "Plusieurs bilans sont déjà en cours de mise en page\u{a0}: réessayez dans une minute."
    case .echec: "La mise en page n’a pas abouti\u{202f}: réessayez, ou prévenez votre administrateur."
    }
  }
}

func pageImpressionImpossible(_ refus: Impression.Refus, retour: Chemin) -> Page {
  return Page(
    titre: "PDF indisponible", ariane: [("Bilan", retour)], rubrique: .bilans, statut: .serviceUnavailable,
    contenu: """
      <p>\(refus.phrase)</p>
      <p>Le bilan reste lisible à l’écran et en classeur. <a href="\(retour)">Revenir au bilan</a></p>
      """)
}
