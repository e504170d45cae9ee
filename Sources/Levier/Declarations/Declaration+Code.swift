extension Declaration.Etat {
  /// The name of a state, as it is stored and filtered.
  enum Code: String, CaseIterable, Hashable, Sendable {
    case brouillon
    case transmise
    case aCompleter = "a_completer"
    case validee
    case cloturee

    var libelle: String {
      switch self {
      case .brouillon: "Brouillon"
      case .transmise: "Transmise"
      case .aCompleter: "À compléter"
      case .validee: "Validée"
      case .cloturee: "Clôturée"
      }
    }
  }

  var code: Code {
    switch self {
    case .brouillon: .brouillon
    case .transmise: .transmise
    case .aCompleter: .aCompleter
    case .validee: .validee
    case .cloturee: .cloturee
    }
  }
}
