/// When employers hand in the hours of a contract: every month by the territory's practice, unless the contract's
/// documents say otherwise.
struct CadenceDeclaration: Hashable, Sendable {
  var periode = Periode.mois
  /// The day of the month after the period; nothing for the territory's practice.
  var jour: Int?

  enum Periode: String, CaseIterable, Hashable, Sendable {
    case mois, trimestre, semestre

    var libelle: String {
      switch self {
      case .mois: "Chaque mois"
      case .trimestre: "Chaque trimestre civil"
      case .semestre: "Chaque semestre civil"
      }
    }

    private var nombreDeMois: Int {
      switch self {
      case .mois: 1
      case .trimestre: 3
      case .semestre: 6
      }
    }

    /// The last month of the period that holds a month.
    func dernierMois(avec mois: Mois) -> Mois { mois + (nombreDeMois - 1 - (mois.numero - 1) % nombreDeMois) }

    /// The last month of the last period that is over.
    func dernierMoisEchu(le jour: Jour) -> Mois {
      let dernier = jour.mois.precedent
      let fin = dernierMois(avec: dernier)
      return fin == dernier ? fin : fin - nombreDeMois
    }
  }

  /// The day on which a month's hours are due. A day that the month does not have is its last one.
  func dateLimite(de mois: Mois, selon delais: Delais) -> Jour {
    let dernier = periode.dernierMois(avec: mois)
    guard let jour else { return delais.echeance(de: dernier) }
    let suivant = dernier.suivant
    return min(suivant.premierJour + (jour - 1), suivant.dernierJour)
  }

  /// The last day whose hours are all due on a day: hours that nobody had to hand in yet are not missing. By month, the
  /// practice of the trade is to look at the day itself.
  func dernierJourRendu(le jour: Jour, selon delais: Delais) -> Jour {
    guard periode != .mois else { return jour }
    let echu = periode.dernierMoisEchu(le: jour)
    let rendu =
      dateLimite(de: echu, selon: delais) < jour ? echu : periode.dernierMoisEchu(le: echu.premierJour)
    return rendu.dernierJour
  }
}
