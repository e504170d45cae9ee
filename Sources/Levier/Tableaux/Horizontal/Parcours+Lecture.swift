import Markup
import Storage

extension Parcours {
  /// - Parameter pseudonymes: what is read in place of names, by whoever may not read them.
  init(_ row: Row, _ pseudonymes: Pseudonymes?) throws {
    participant = try row["id"]
    let (nom, prenom): (String, String) = try (row["nom"], row["prenom"])
    self.nom = pseudonymes?.nom(de: participant) ?? NomDePersonne.range(nom: nom, prenom: prenom)
    prescripteur = pseudonymes == nil ? try row["prescripteur"] : nil
  }
}

extension ContratSuivi {
  init(_ row: Row, vu perimetre: Perimetre) throws {
    id = try row["id"]
    participant = try row["participant_id"]
    employeur = perimetre.voitLesEmployeurs ? try row["employeur"] : nil
    let code: String = try row["type"]
    type = TypeContrat(rawValue: code)?.libelle ?? code
    debut = try row["debut"]
    fin = try row["fin"]
    sortieLe = try row["sortie_le"]
    let sortie: String = try row["sortie"]
    self.sortie = perimetre.voitLesNoms ? Sortie(rawValue: sortie) : nil
  }
}

extension FiltreHorizontal {
  init(_ filtres: QueryString, le jour: Jour) {
    self.init(
      mot: filtres.rempli("mot"), prescripteur: filtres.rempli("prescripteur").flatMap(ID.init(segment:)),
      employeur: filtres.rempli("employeur").flatMap(ID.init(segment:)),
      lot: filtres.rempli("lot").flatMap(ID.init(segment:)),
      situation: filtres.rempli("situation").flatMap(Situation.init(rawValue:)),
      // A mistyped day or month is today's.
      le: filtres.rempli("le").flatMap { try? Jour($0) } ?? jour,
      depuis: filtres.rempli("depuis").flatMap { try? Mois($0) } ?? jour.mois - 9)
  }
}
