/// What is done of accounts.
enum ActeAcces: String, Acte {
  case creation, invitation, motDePasse = "mot_de_passe", suspension, retablissement, connexion
  case rattachement, fonction

  static let chapitre = "acces"

  var libelle: String {
    switch self {
    case .creation: "création"
    case .invitation: "invitation"
    case .motDePasse: "mot de passe"
    case .suspension: "suspension"
    case .retablissement: "rétablissement"
    case .connexion: "connexion"
    case .rattachement: "rattachement"
    case .fonction: "fonction prise"
    }
  }

  static func mot(_ code: String) -> String? { Role(rawValue: code)?.libelle }
}

extension Agent: Tracable { static let objet = "agent" }
extension Structure: Tracable { static let objet = "structure" }
extension Territoire: Tracable { static let objet = "territoire" }
extension Operateur: Tracable { static let objet = "operateur" }
