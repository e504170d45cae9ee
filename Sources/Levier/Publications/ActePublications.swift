/// What published awards change, and what a person decides of them. The details say which field.
enum ActePublications: String, Acte {
  case importDesAvis = "import_avis"
  case nouvellePublication = "nouvelle_publication"
  case publicationPrise = "publication_prise"
  case verification
  /// Its detail is the lot that went.
  case reunion
  case reunionAnnulee = "reunion_annulee"
  case siretVerifie = "siret_verifie"

  static let chapitre = "publications"

  var libelle: String {
    switch self {
    case .importDesAvis: "reprise des avis"
    case .nouvellePublication: "nouvelle publication"
    case .publicationPrise: "publication prise"
    case .verification: "donnée vérifiée"
    case .reunion: "réunion de deux lots"
    case .reunionAnnulee: "réunion annulée"
    case .siretVerifie: "SIRET vérifié"
    }
  }
}
