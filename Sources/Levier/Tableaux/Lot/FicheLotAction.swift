/// What must happen next on a lot, and who holds the ball: the first of these that applies.
enum ProchaineAction: Hashable, Sendable {
  case fixerEngagement
  /// The oldest month awaited, and how many more are.
  case declarer(DeclarationAttendue, autres: Int)
  case valider(DeclarationSuivie, autres: Int)
  case recruter(titulaires: [String])
  case rattraper(Alerte, titulaires: [String])
  case rien(Raison)

  enum Raison: Hashable, Sendable { case clos, laisseDeCote, obligationTenue, dansLesTemps }

  init(
    etat: Lot.Etat, engagements: [Engagement], contrats: [ContratDuLot], manquantes: [DeclarationAttendue],
    aValider: [DeclarationSuivie], alerte: Alerte, jour: Jour
  ) {
    let enReste = engagements.filter { $0.avancement.reste > .zero }
    let titulaires = enReste.reduce(into: [String]()) { noms, engagement in
      if !noms.contains(engagement.titulaire.nom) { noms.append(engagement.titulaire.nom) }
    }
    let aRecruter = enReste.dInsertion.filter { $0.debut <= jour }
    self =
      if etat == .clos {
        .rien(.clos)
      } else if engagements.isEmpty {
        .fixerEngagement
      } else if let premiere = manquantes.first {
        .declarer(premiere, autres: manquantes.count - 1)
      } else if let premiere = aValider.first {
        .valider(premiere, autres: aValider.count - 1)
      } else if enReste.isEmpty {
        .rien(.obligationTenue)
      } else if !aRecruter.isEmpty, !contrats.contains(where: { $0.estOuvert(le: jour) }) {
        .recruter(titulaires: aRecruter.map(\.titulaire.nom))
      } else if alerte.niveau > .calme {
        .rattraper(alerte, titulaires: titulaires)
      } else {
        .rien(.dansLesTemps)
      }
  }
}
