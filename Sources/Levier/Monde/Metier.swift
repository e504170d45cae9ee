/// A trade of the demonstration: its ROME code and its name.
struct Metier: Hashable, Sendable {
  let rome: String
  let nom: String

  static let maconnerie = Metier(rome: "F1703", nom: "Maçonnerie")
  static let manoeuvre = Metier(rome: "F1704", nom: "Préparation du gros œuvre")
  static let charpente = Metier(rome: "F1501", nom: "Montage de structures en bois")
  static let electricite = Metier(rome: "F1602", nom: "Électricité du bâtiment")
  static let peinture = Metier(rome: "F1606", nom: "Peinture en bâtiment")
  static let platrerie = Metier(rome: "F1604", nom: "Montage d’agencements et cloisons")
  static let thermie = Metier(rome: "F1603", nom: "Installation d’équipements sanitaires et thermiques")
  static let voirie = Metier(rome: "F1702", nom: "Construction de routes et voies")
  static let espacesVerts = Metier(rome: "A1203", nom: "Aménagement et entretien des espaces verts")
  static let nettoyage = Metier(rome: "K2204", nom: "Nettoyage de locaux")
  static let tri = Metier(rome: "K2304", nom: "Revalorisation de produits industriels")
  static let cuisine = Metier(rome: "G1603", nom: "Personnel polyvalent en restauration")
  static let accueil = Metier(rome: "M1601", nom: "Accueil et renseignements")
  static let securite = Metier(rome: "K2503", nom: "Sécurité et surveillance privées")
  static let blanchisserie = Metier(rome: "K2201", nom: "Blanchisserie industrielle")
  static let demenagement = Metier(rome: "N1102", nom: "Déménagement")
  static let logistique = Metier(rome: "N1103", nom: "Magasinage et préparation de commandes")
}
