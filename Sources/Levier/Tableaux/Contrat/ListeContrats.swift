import Markup

/// What narrows the list of contracts.
struct FiltreContrats: Sendable {
  var mot: String?
  var employeur: ID<Structure>?
  var type: TypeContrat?
  var etat: Contrat.Etat?
  /// Those that began outside any validated window.
  var sansEligibilite = false
  let repere: Repere

  init(_ filtres: QueryString, _ repere: Repere) {
    mot = filtres.rempli("mot")
    employeur = filtres.rempli("employeur").flatMap(ID.init(segment:))
    type = filtres.rempli("type").flatMap(TypeContrat.init(rawValue:))
    etat = filtres.rempli("etat").flatMap(Contrat.Etat.init(rawValue:))
    sansEligibilite = filtres["sans_eligibilite"] == "oui"
    self.repere = repere
  }
}

/// The list, as it is asked for.
struct ListeContrats {
  let contrats: [Contrat]
  let heures: [ID<Contrat>: HeuresContrat]
  let total: Int
  let employeurs: [Choice]
  let filtres: QueryString
  let tranche: Tranche
  let repere: Repere
}
