import Storage

/// `Avancement` and its `Alerte`, as expressions on `engagement` and its `lot`: what sorting, filtering and adding up need
/// without reading every row. A test holds them to the pure functions.
struct SuiviSQL {
  let jour: Jour
  let pratiques: Pratiques

  private var seuils: SeuilsAlerte { pratiques.alertes }
  private var duree: SQL { "(\(days: "engagement.echeance") - \(days: "engagement.debut") + 1)" }

  private var ecoules: SQL {
    """
    (CASE WHEN engagement.debut > \(jour) THEN 0
      WHEN engagement.echeance < \(jour) THEN \(duree)
      ELSE \(jour.numero) - \(days: "engagement.debut") + 1 END)
    """
  }

  /// Hours expected at the end of the day, in hundredths, rounded half up.
  var attendues: SQL {
    "((engagement.heures_dues * \(ecoules) * 2 + \(duree)) / (\(duree) * 2))"
  }

  /// Days gone by, and hours expected, of an engagement that runs on that day, as far as its hours are due.
  private var coules: SQL { "(\(rendu) - \(days: "engagement.debut") + 1)" }
  private var attenduesEnCours: SQL {
    "((engagement.heures_dues * \(coules) * 2 + \(duree)) / (\(duree) * 2))"
  }

  /// `CadenceDeclaration.dernierJourRendu`.
  private var rendu: SQL {
    let autres: [SQL] = CadenceDeclaration.Periode.allCases.filter { $0 != .mois }.map { periode in
      let echu = periode.dernierMoisEchu(le: jour)
      let precedent = periode.dernierMoisEchu(le: echu.premierJour)
      // In the month that follows the period, its day may be to come.
      let passe: SQL =
        echu.suivant == jour.mois
        ? "coalesce(lot.regle_jour_limite, \(pratiques.delais.jourDeDeclaration)) < \(jour.quantieme)"
        : "1 = 1"
      return """
        WHEN \(periode) THEN
          CASE WHEN \(passe) THEN 0 + \(echu.dernierJour.numero) ELSE 0 + \(precedent.dernierJour.numero) END
        """
    }
    return "(CASE lot.regle_cadence \(autres.joined(by: " ")) ELSE 0 + \(jour.numero) END)"
  }

  private var grave: SQL {
    """
    (engagement.heures_valorisees * 100 <= engagement.heures_dues * \(seuils.partMinimale)
      AND \(coules) * 100 / \(duree) >= \(seuils.miParcours)
      AND engagement.heures_valorisees < (\(attenduesEnCours) * \(seuils.partMinimale) * 2 + 100) / 200)
    """
  }

  /// Of an engagement of insertion: 0 calm, 1 behind at a milestone, 2 end near, 3 badly late, 4 past its end; NULL without an engagement.
  var rang: SQL {
    """
    (CASE WHEN engagement.id IS NULL THEN NULL
      WHEN engagement.heures_valorisees >= engagement.heures_dues OR engagement.debut > \(jour) THEN 0
      WHEN engagement.echeance < \(jour) THEN 4
      WHEN \(grave) THEN 3
      WHEN engagement.echeance < \(jour.plus(mois: seuils.moisAvantFin)) THEN 2
      WHEN \(coules) * 100 / \(duree) >= \(seuils.jalons.min() ?? 100)
        AND engagement.heures_valorisees < \(attenduesEnCours) THEN 1
      ELSE 0 END)
    """
  }

  /// `rang >= 2`, the cheap conditions first: it is looked for among all the engagements of a territory.
  var appelleAAgir: SQL {
    """
    (engagement.heures_valorisees < engagement.heures_dues AND engagement.debut <= \(jour)
      AND (engagement.echeance < \(jour.plus(mois: seuils.moisAvantFin)) OR (\(SQL.insertion) AND \(grave))))
    """
  }
}

extension Alerte {
  /// The same order as `SuiviSQL.rang`.
  var rang: Int {
    switch self {
    case .rien: 0
    case .jalon: 1
    case .finProche: 2
    case .retardGrave: 3
    case .echue: 4
    }
  }
}
