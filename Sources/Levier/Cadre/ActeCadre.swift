/// What is done on any page: a number that somebody says to be no NIR, a file that leaves the house.
enum ActeCadre: String, Acte {
  case pasUnNIR = "pas_un_nir"
  /// Its detail is what left: `contrats`, `bilan`.
  case export

  static let chapitre = "cadre"

  var libelle: String {
    switch self {
    case .pasUnNIR: "n’est pas un numéro de sécurité sociale"
    case .export: "export"
    }
  }
}
