import Foundation
import HTTPTypes
import Markup
import Subprocess

/// Turns an HTML document into a PDF by WeasyPrint, a Debian package that runs as a program of its own.
///
/// What bounds a document is the time that it computes: on a busy machine it takes longer, and is no less wanted.
enum Impression {
  enum Refus: Error {
    case absente, tropLongue, encombree
    case echec(String)
  }

  /// Past which nobody waits any more, whatever the machine.
  private static let patience = Duration.seconds(120)
  private static let tailleMax = 32 << 20

  /// The document reads nothing but itself: whatever address it may hold is refused, file or network.
  private static let programme = """
    import resource, sys
    secondes = int(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_CPU, (secondes, secondes))
    try:
        from weasyprint import HTML
    except ImportError:
        sys.exit(69)
    def refuser(adresse, *reste, **options):
        raise ValueError("aucune adresse n'est lue")
    texte = sys.stdin.buffer.read().decode("utf-8")
    HTML(string=texte, url_fetcher=refuser).write_pdf(sys.stdout.buffer)
    """

  /// - Parameter secondes: of computing, past which the document is given up.
  static func pdf(_ document: HTML, secondes: Int = 30) async throws(Refus) -> [UInt8] {
    do {
      return try await withThrowingTaskGroup(of: [UInt8].self) { course in
        course.addTask { try await imprimer(document, secondes) }
        course.addTask {
          try await Task.sleep(for: patience)
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

  private static func imprimer(_ document: HTML, _ secondes: Int) async throws -> [UInt8] {
    let resultat = try await run(
      .name("python3"), arguments: ["-I", "-c", programme, "\(secondes)"],
      environment: .custom(["PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"]),
      input: .array(document.utf8), output: .bytes(limit: tailleMax), error: .string(limit: 1 << 16))
    switch resultat.terminationStatus {
    case .exited(0): return resultat.standardOutput
    case .exited(69): throw Refus.absente
    // The kernel’s answer to the last second.
    case .signaled(SIGXCPU), .signaled(SIGKILL): throw Refus.tropLongue
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
      "La mise en page demande trop de calcul\u{202f}: réduisez la période, puis réessayez."
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
