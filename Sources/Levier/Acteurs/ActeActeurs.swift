/// What is done of the structures of a directory.
enum ActeActeurs: String, Acte {
  case creation, modification

  static let chapitre = "acteurs"

  var libelle: String {
    switch self {
    case .creation: "création"
    case .modification: "modification"
    }
  }
}
