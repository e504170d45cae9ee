import Crypto
import Foundation
import Hummingbird
import Markup
import Storage

/// One sending of a creation form: who sent what, where. The token of the form tells a second press of the same
/// button from a second thing to create; sent again with other words, it is another sending.
struct Envoi: Sendable {
  /// Nothing where the form has no token: it creates each time.
  let empreinte: String?

  init(_ formulaire: FormState, _ requete: Request, par agent: ID<Agent>) {
    let jeton = formulaire["jeton"]
    guard !jeton.isEmpty else {
      empreinte = nil
      return
    }
    // What is stated beside what is sent creates nothing else.
    let dits = formulaire.values.filter { !$0.key.hasPrefix("confirme") }
    let champs = dits.sorted { $0.key < $1.key }.flatMap { champ, valeurs in [champ] + valeurs + [""] }
    let parties = ["\(agent)", requete.uri.path] + champs
    // Lengths go first, so that no value can pass for the end of another.
    let texte = parties.map { "\($0.utf8.count):\($0)" }.joined()
    empreinte = SHA256.hash(data: Data(texte.utf8)).hexadecimal
  }
}

extension Transaction {
  /// A form sent twice creates once: the second sending is led to what the first made.
  func uneFois(_ envoi: Envoi, _ creer: () throws -> Chemin) throws -> Chemin {
    guard let empreinte = envoi.empreinte else { return try creer() }
    if let fait: String = try value("SELECT chemin FROM envoi WHERE empreinte = \(empreinte)"),
      let chemin = Chemin(recu: fait)
    {
      return chemin
    }
    let chemin = try creer()
    try execute("INSERT INTO envoi (empreinte, chemin, le) VALUES (\(empreinte), \(chemin.texte), \(now))")
    return chemin
  }
}

/// The hidden field that makes a creation form count once.
func champJeton(_ formulaire: FormState) -> HTML {
  let jeton = formulaire["jeton"]
  return hiddenField("jeton", jeton.isEmpty ? Jeton.nouveau().texte : jeton)
}
