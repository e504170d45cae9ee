import Crypto
import Foundation
import Hummingbird
import Markup

/// One sending of a creation form: who sent what, where. The token of the form tells a second press of the same
/// button from a second thing to create; sent again with other words, it is another sending.
struct Envoi: Sendable {
  /// Nothing where the form has no token: it creates each time.
  let empreinte: String?

  init<Champ>(_ formulaire: Form<Champ>, _ requete: Request, par agent: ID<Agent>) {
    let jeton = formulaire[.jeton]
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

/// The hidden field that makes a creation form count once.
func champJeton<Champ>(_ formulaire: Form<Champ>) -> HTML {
  let jeton = formulaire[.jeton]
  return hiddenField(ChampCommun.jeton, jeton.isEmpty ? Jeton.nouveau().texte : jeton)
}
