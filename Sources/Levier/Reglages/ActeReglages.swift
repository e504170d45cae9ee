/// What a territory settles; the detail is the first day that it holds.
enum ActeReglages: String, Acte {
  case regleLocale = "regle_locale"
  case pratiques

  static let chapitre = "reglages"

  var libelle: String {
    switch self {
    case .regleLocale: "règle locale"
    case .pratiques: "alertes et délais"
    }
  }

  static func mot(_ code: String) -> String? { (try? Jour(code))?.court }
}
