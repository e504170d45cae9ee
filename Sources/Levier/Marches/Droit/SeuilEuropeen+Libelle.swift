extension SeuilEuropeen.Acheteur {
  var libelle: String {
    switch self {
    case .tous: "Tous les acheteurs"
    case .etat: "État"
    case .autres: "Autres acheteurs"
    case .reseaux: "Opérateurs de réseaux"
    }
  }
}

extension SeuilEuropeen.Objet {
  var libelle: String { self == .travaux ? "Travaux" : "Fournitures et services" }
}
