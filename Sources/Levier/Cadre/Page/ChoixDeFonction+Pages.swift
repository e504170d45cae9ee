import Hummingbird
import Markup

extension Fonction {
  /// What a form adds to its address: under which function its page was shown.
  static let parametre = "sous"
  /// Under which function an address is to be opened, where it is not the one in use.
  static let prise = "pour"

  /// « agent-12 », « operateur-1 ».
  var texte: String {
    switch self {
    case .agent(let id): "agent-\(id)"
    case .operateur(let id): "operateur-\(id)"
    }
  }

  init?(texte: String) {
    let parties = texte.split(separator: "-", maxSplits: 1).map(String.init)
    guard parties.count == 2 else { return nil }
    switch parties[0] {
    case "agent": guard let id = ID<Agent>(segment: parties[1]) else { return nil }; self = .agent(id)
    case "operateur":
      guard let id = ID<Operateur>(segment: parties[1]) else { return nil }; self = .operateur(id)
    default: return nil
    }
  }
}

extension Chemin {
  /// Opened under another function of the reader.
  func pour(_ fonction: Fonction) -> Chemin {
    let (adresse, ancre) = (texte.prefix { $0 != "#" }, texte.drop { $0 != "#" })
    let lien = adresse.contains("?") ? "&" : "?"
    return Chemin(recu: "\(adresse)\(lien)\(Fonction.prise)=\(fonction.texte)\(ancre)") ?? self
  }
}

extension Request {
  /// Its address, less the function that it was to be opened under.
  var sansFonction: Chemin {
    let filtres = filtres.removing(Fonction.prise)
    return Chemin(recu: uri.path + (filtres.isEmpty ? "" : filtres.link)) ?? .accueil
  }
}

/// What a person acts as, in the header of every page of who has several functions.
func choixDeFonction(_ rattachements: [Rattachement], _ actuel: Connecte, vers chemin: Chemin) -> HTML {
  """
  <details class="fonctions">
  <summary>Vous agissez pour <strong>\(actuel.lieu)</strong> <span>Changer</span></summary>
  <ul>\(rattachements.filter { $0.fonction != actuel.fonction }.map { ligne($0, vers: chemin) })</ul>
  </details>
  """
}

private func ligne(_ rattachement: Rattachement, vers chemin: Chemin) -> HTML {
  """
  <li>\(boutonDeFonction(rattachement, label: "\(rattachement.role), \(rattachement.lieu)", vers: chemin, style: .secondary))</li>
  """
}

/// Takes a function, then leads to a page of it.
/// - Parameter retour: the list of what is to be done, unless said.
func boutonDeFonction(
  _ rattachement: Rattachement, label: String, vers chemin: Chemin, retour: Chemin = .accueil,
  style: ButtonStyle = .quiet
) -> HTML {
  actionForm(
    to: chemin.texte, label: label, style: style,
    fields: """
      \(hiddenField(ChampFonction.fonction, rattachement.fonction.texte))
      \(hiddenField(ChampCommun.retour, retour.texte))
      """)
}

enum ChampFonction: String, FieldName { case fonction }
