/// What an engagement's progress calls for today.
enum Alerte: Hashable, Sendable {
  case rien
  /// Behind the expected curve, past that share of the duration.
  case jalon(pourcent: Int)
  /// The end is near and hours are missing.
  case finProche
  /// Past mid-term, with less than the least share of what was expected.
  case retardGrave
  /// The end is past and hours are missing.
  case echue

  enum Niveau: Int, Comparable, Sendable {
    case calme, attention, urgence
    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  var niveau: Niveau {
    switch self {
    case .rien: .calme
    case .jalon, .finProche: .attention
    case .retardGrave, .echue: .urgence
    }
  }

  var libelle: String {
    switch self {
    case .rien: "Dans les temps"
    case .jalon(let pourcent): "En retard à \(pourcent)\u{a0}% de la durée"
    case .finProche: "Échéance proche, il manque des heures"
    case .retardGrave: "Retard grave sur les heures attendues"
    case .echue: "Échéance passée, il manque des heures"
    }
  }
}

extension Sequence<Alerte> {
  var plusGrave: Alerte { self.max { $0.niveau < $1.niveau } ?? .rien }
}

extension Avancement {
  /// What is expected is reckoned for the hours that are due by now.
  func alerte(le jour: Jour, selon pratiques: Pratiques) -> Alerte {
    let seuils = pratiques.alertes
    guard reste > .zero, jour >= debut else { return .rien }
    if jour > echeance { return .echue }
    let rendu = cadence.dernierJourRendu(le: jour, selon: pratiques.delais)
    let (attendues, part) = (attendues(le: rendu), partDuree(le: rendu))
    if part >= seuils.miParcours, valorisees < attendues.part(pourcent: seuils.partMinimale) {
      return .retardGrave
    }
    if echeance < jour.plus(mois: seuils.moisAvantFin) { return .finProche }
    guard valorisees < attendues, let jalon = seuils.jalons.filter({ $0 <= part }).max() else { return .rien }
    return .jalon(pourcent: jalon)
  }
}
