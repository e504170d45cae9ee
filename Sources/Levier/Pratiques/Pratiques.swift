/// What a territory has settled about alerts, delays and flags. The law gives no figure for them: each
/// territory dates its own.
struct Pratiques: Hashable, Sendable {
  let alertes: SeuilsAlerte
  let delais: Delais
  let prolongation: RegleProlongation
  let signalements: SeuilsSignalement

  /// What a new territory starts with; every figure is editable.
  static let initiales = Pratiques(
    alertes: .usuels, delais: .usuels, prolongation: .usuelle, signalements: .usuels)
}

/// Practices, and the day from which they hold, until the next ones.
struct PratiquesDatees: Datee, Hashable, Sendable {
  let pratiques: Pratiques
  let du: Jour
  var au: Jour? { nil }

  /// Those of a new territory, from before any clause that it will follow.
  static let initiales = PratiquesDatees(pratiques: .initiales, du: Jour(numero: 10_957))  // 1 January 2000
}

extension Sequence<PratiquesDatees> {
  func pratiques(le jour: Jour) -> Pratiques { enVigueur(le: jour)?.pratiques ?? .initiales }
}
