import Storage

extension DonneesBilan.Volume {
  init(_ row: Row) throws {
    self.init(faites: try row["faites"], valorisees: try row["valorisees"])
  }
}

extension DonneesBilan.Engage {
  init(_ row: Row) throws {
    let (numero, intitule): (String, String) = (try row["numero"], try row["intitule"])
    self.init(
      id: try row["id"], titulaire: try row["titulaire_id"], dues: try row["heures_dues"],
      inscrites: try row["inscrites"], volume: try .init(row), lot: try row["lot_id"],
      lotNom: Lot.nomComplet(numero: numero, intitule: intitule),
      marche: try row["marche_id"],
      objet: try row["objet"], nature: try row["nature"], donneurOrdre: try row["donneur_ordre_id"])
  }
}

/// Reads contracts with their person. Days come back by the ten thousand and are few: each is parsed once.
struct LectureTravail {
  let periode: PeriodeBilan
  private(set) var travaux: [DonneesBilan.Travail] = []
  private var jours: [String: Jour] = [:]

  init(periode: PeriodeBilan) { self.periode = periode }

  mutating func ajouter(_ row: Row) throws {
    let entree = try jour(try row["entree"])
    travaux.append(
      DonneesBilan.Travail(
        contrat: try row["contrat_id"], type: try connu(try row["type"]), employeur: try row["employeur_id"],
        personne: try row["personne_id"],
        profil: .init(
          sexe: try connu(try row["sexe"]),
          age: TrancheAge(naissance: try row["naissance"], entree: entree),
          niveau: try connu(try row["niveau"]), qpv: try connu(try row["qpv"]),
          prescripteur: try row["prescripteur_id"],
          venue: entree >= periode.debut ? .nouvelle : .connue)))
  }

  private mutating func jour(_ iso: String) throws -> Jour {
    if let connu = jours[iso] { return connu }
    let jour = try Jour(iso)
    jours[iso] = jour
    return jour
  }
}
