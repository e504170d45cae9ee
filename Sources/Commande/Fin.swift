import ArgumentParser
import Foundation
import Levier
import Storage

/// How the command ends when a verb did not simply succeed: what it says, where, and its exit code.
struct Fin {
  let texte: String
  let code: Int32

  init(_ erreur: any Error) {
    switch erreur {
    case let code as ExitCode:
      (texte, self.code) = ("", code.rawValue)
    case let fautif as AppelFautif:
      (texte, code) = ("Erreur : \(fautif.phrase)", Sortie.appelFautif)
    default:
      self = Self.deLAnalyse(erreur)
    }
  }

  private init(texte: String, code: Int32) {
    self.texte = texte
    self.code = code
  }

  /// The parser's own errors are wrong calls, its requests (`--help`) are not; the rest is a failure.
  private static func deLAnalyse(_ erreur: any Error) -> Fin {
    let texte = Francais.traduire(Programme.fullMessage(for: erreur))
    return switch Programme.exitCode(for: erreur) {
    case .success: Fin(texte: texte, code: Sortie.complete)
    case .validationFailure: Fin(texte: texte, code: Sortie.appelFautif)
    default: Fin(texte: "Erreur : \(phraseDEchec(erreur))", code: Sortie.echec)
    }
  }

  func sortir() -> Never {
    if code == Sortie.complete {
      dire(texte)
    } else if !texte.isEmpty {
      FileHandle.standardError.write(Data((texte + "\n").utf8))
    }
    exit(code)
  }
}

/// The exit codes that other programs rely on.
enum Sortie {
  static let complete: Int32 = 0
  static let echec: Int32 = 1
  static let appelFautif: Int32 = 2
  static let refus: Int32 = 3
}

/// A wrong call or a wrong setting: one French sentence that says which and what is expected.
struct AppelFautif: Error {
  let phrase: String
  init(_ phrase: String) { self.phrase = phrase }
}
