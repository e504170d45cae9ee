import Storage

extension Recit {
  /// The company of the demonstration's account employs two people itself: past months are closed and
  /// validated, one came back to be completed, and the last one is still to be declared.
  mutating func raconterEmbauchesDirectes() {
    let siens = engagements.indices.filter { rang in
      let engagement = engagements[rang]
      return engagement.promesse.titulaire == Acteur.macon && engagement.promesse.par.contains(Acteur.macon)
        && engagement.execution.contains(-5) && engagement.execution.contains(0)
    }
    for (rang, engagement) in siens.prefix(2).enumerated() {
      guard let place = libre(-5..<1, chez: Acteur.macon) else { continue }
      let mensuelles: [(mois: Int, travaillees: Heures, formation: Heures)] = [
        (-5, Heures(centiemes: 6_350), .zero), (-4, Heures(centiemes: 9_100), Heures(heures: 7)),
        (-3, Heures(centiemes: 8_825), .zero), (-2, Heures(centiemes: 9_700 + rang * 450), .zero),
      ]
      personnes[place].occupee.formUnion(-5...0)
      personnes[place].heures += mensuelles.reduce(.zero) { $0 + $1.travaillees + $1.formation }
      personnes[place].connue.insert(Acteur.macon)
      contrats.append(
        ContratRaconte(
          personne: place, employeur: Acteur.macon, type: rang == 0 ? .cdd : .cdi,
          metier: engagements[engagement].metier, engagements: [engagement], debut: dans(-5),
          fin: rang == 0 ? (jour.mois + 2).dernierJour : nil, hebdo: Heures(heures: 24), heures: mensuelles))
    }
  }
}
