/// What is done of two records of one person; the details are the record that contracts leave, then the other.
enum ActeFusions: String, Acte {
  case fusion
  case fusionAnnulee = "fusion_annulee"

  static let chapitre = "fusions"

  var libelle: String {
    switch self {
    case .fusion: "fusion"
    case .fusionAnnulee: "fusion annulée"
    }
  }

  static func mot(_ code: String) -> String? { "fiche \(code)" }
}
