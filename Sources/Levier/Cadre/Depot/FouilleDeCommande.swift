import Foundation
import Storage

/// What the operator says of the numbers of a file that may be NIRs.
package enum NumerosDouteux: Sendable {
  case aRegarder, verifies
}

/// The file that a command brings in, searched through as one that is sent to a page is: its answer is an option.
struct FouilleDeCommande: Sendable {
  private let nom: String
  private let doutes: [FouilleDeFichier.Doute]

  /// - Throws: `PhraseSeule` that says where the numbers stand, never what they are; `TabularError` for what
  ///   cannot be searched wholly.
  init(_ chemin: String, _ numeros: NumerosDouteux) throws {
    let fouille = try FouilleDeFichier(chemin)
    if let place = fouille.certain { throw PhraseSeule(Self.refus(place)) }
    guard fouille.doutes.isEmpty || numeros == .verifies else {
      throw PhraseSeule(Self.demande(fouille.doutes))
    }
    (nom, doutes) = (URL(filePath: chemin).lastPathComponent, fouille.doutes)
  }

  private static func refus(_ place: String) -> String {
    "Ce fichier contient un numéro de sécurité sociale (\(place)), que Levier ne garde jamais. Retirez-le du fichier, puis recommencez\u{202f}; rien n’a été écrit."
  }

  private static func demande(_ doutes: [FouilleDeFichier.Doute]) -> String {
    let lieux = doutes.map { "\n  \($0.place)\u{a0}: \($0.extrait)" }.joined()
    let suite =
      doutes.count < FouilleDeFichier.doutesMontres
      ? "" : "\nCe sont les premiers\u{202f}; il peut y en avoir d’autres."
    return
      "Ce fichier contient des nombres qui ont la forme d’un numéro de sécurité sociale\u{202f}; rien n’a été écrit. Regardez chacun, ses chiffres sont masqués ici\u{a0}: si aucun n’en est un, recommencez avec --numeros-verifies.\(lieux)\(suite)"
  }

  /// Who answered is nobody that the base knows: the territory keeps that a command did.
  func tracer(_ tx: TransactionLocale) throws {
    guard !doutes.isEmpty else { return }
    try tx.tracer(
      ActeCadre.pasUnNIR,
      mots: MotsDeTrace(apres: "commande\u{a0}: \(doutes.count) dans « \(nom.nomDeFichierGarde) »"),
      sur: tx.territoire, par: .commande)
  }
}
