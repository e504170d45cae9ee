/// The unit that a title of hours gives between brackets, after « en », or at its head: « Heures (min) ».
enum UniteDeTitre: Hashable {
  case minutes, secondes
  /// Days, amounts: no number of hours.
  case autre(String)

  /// Nil where the title says nothing else than hours.
  init?(_ titre: String) {
    let forme =
      /(?i)(?:[(\[]|\ben\s+|^)\s*(minutes?|mins?|mn|secondes?|sec|s|jours?|jrs?|j|€|%)\s*(?:[)\]]|$|\s)/
    guard let trouvee = titre.firstMatch(of: forme) else { return nil }
    switch trouvee.output.1.lowercased().prefix(1) {
    case "m": self = .minutes
    case "s": self = .secondes
    default: self = .autre(String(trouvee.output.1))
    }
  }

  /// How many of it an hour has; nil for what makes no hours.
  var parHeure: Int? {
    switch self {
    case .minutes: 60
    case .secondes: 3600
    case .autre: nil
    }
  }

  var nom: String {
    switch self {
    case .minutes: "minutes"
    case .secondes: "secondes"
    case .autre(let nom): nom
    }
  }
}
