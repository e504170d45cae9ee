/// A month that an employer of people of a lot has sent.
struct DeclarationSuivie: Sendable, Hashable {
  let id: ID<Declaration>
  let employeur: Reference<Structure>
  let mois: Mois
  let etat: Etat

  /// What its state means to those who wait for it.
  enum Etat: Sendable, Hashable { case transmise, validee }
}

/// A month that an employer worked on a lot and has not declared.
struct DeclarationAttendue: Sendable, Hashable {
  let employeur: Reference<Structure>
  let mois: Mois
  /// By the rules of the lot.
  let limite: Jour
}

extension [DeclarationAttendue] {
  /// The months of the periods that are over in which a contract of the lot was open and whose declaration was not
  /// sent, oldest first.
  static func manquantes(
    contrats: [ContratDuLot], declarations: [DeclarationSuivie], le jour: Jour, _ cadence: CadenceDeclaration,
    selon delais: Delais
  ) -> Self {
    let recues = Set(declarations.map { MoisEmploye(employeur: $0.employeur.id, mois: $0.mois) })
    var attendues: [MoisEmploye: DeclarationAttendue] = [:]
    let dernierPasse = cadence.periode.dernierMoisEchu(le: jour)
    for contrat in contrats {
      let dernier = contrat.fin.map { Swift.min($0.mois, dernierPasse) } ?? dernierPasse
      guard contrat.debut.mois <= dernier else { continue }
      for mois in (contrat.debut.mois.rang...dernier.rang).map(Mois.init(rang:)) {
        let cle = MoisEmploye(employeur: contrat.employeur.id, mois: mois)
        guard !recues.contains(cle) else { continue }
        attendues[cle] = DeclarationAttendue(
          employeur: contrat.employeur, mois: mois, limite: cadence.dateLimite(de: mois, selon: delais))
      }
    }
    return attendues.values.sorted {
      ($0.mois, $0.employeur.nom, $0.employeur.id.rawValue) < (
        $1.mois, $1.employeur.nom, $1.employeur.id.rawValue
      )
    }
  }
}
