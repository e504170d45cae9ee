import Storage

/// The way by which a contract serves insertion; the most used is the execution condition.
enum LevierJuridique: String, CaseIterable, Hashable, Comparable, Sendable, Storable {
  case conditionExecution = "condition_execution"
  case critere
  case reserve
  case insertionObjet = "insertion_objet"
  /// A clause in a private contract, which no code governs.
  case prive

  var libelle: String {
    switch self {
    case .conditionExecution: "Condition d’exécution"
    case .critere: "Critère d’attribution"
    case .reserve: "Marché réservé"
    case .insertionObjet: "Insertion, objet du marché"
    case .prive: "Clause privée"
    }
  }

  /// The order of the trade's own speech: « 14 + 53 ».
  private var rang: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  static func < (a: Self, b: Self) -> Bool { a.rang < b.rang }
}
