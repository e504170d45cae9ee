import Storage

/// A contract of the story: who works where, for which engagement, and the hours of each month.
struct ContratRaconte {
  var id: ID<Contrat>?
  let personne: Int
  let employeur: String
  let type: TypeContrat
  let metier: Metier
  /// Places in the story's engagements; the first gets most of the hours.
  let engagements: [Int]
  let debut: Jour
  let fin: Jour?
  let hebdo: Heures
  var heures: [(mois: Int, travaillees: Heures, formation: Heures)]
  var sortie: (le: Jour, vers: Sortie)?
}

extension Recit {
  /// Fills each engagement with contracts, spread over its months from the last one back, until its pace is
  /// reached or nobody is free: what is missing then is the lateness that a facilitator would see.
  mutating func raconterEmbauches() throws {
    let ordre = engagements.indices.sorted {
      (engagements[$0].execution.lowerBound, $0) < (engagements[$1].execution.lowerBound, $1)
    }
    for rang in ordre where engagements[rang].promesse.rythme > 0 {
      let cible = attendues(engagements[rang])
      let mois = engagements[rang].execution.clamped(to: -60 ... -1)
      var (faites, essai) = (Heures.zero, 0)
      while faites < cible, essai < 60 {
        let avance = mois.count * faites.centiemes / max(1, cible.centiemes)
        let dernier = max(mois.upperBound - avance - essai / 20, mois.lowerBound)
        if let contrat = embaucher(rang, jusquA: dernier, essai: essai, reste: cible - faites) {
          faites += contrat.heures.reduce(.zero) { $0 + $1.travaillees + $1.formation }
          contrats.append(contrat)
        }
        essai += 1
      }
    }
  }

  /// Hours that the pace of the story wants by this month.
  private func attendues(_ engagement: EngagementRaconte) -> Heures {
    let lignes = engagement.promesse.ecritures.filter { $0.mois <= 0 }.map(\.heures)
    let cedees = engagement.promesse.transfert?.heures ?? 0
    let dues = Heures(heures: engagement.promesse.heures + lignes.reduce(0, +) - cedees)
    let ecoules = engagement.execution.clamped(to: -60...0).count
    return Heures(
      centiemes: produit(
        dues.centiemes, ecoules * engagement.promesse.rythme, divisePar: engagement.execution.count * 100))
  }

  private mutating func embaucher(_ rang: Int, jusquA dernier: Int, essai: Int, reste: Heures)
    -> ContratRaconte?
  {
    let engagement = engagements[rang]
    let employeur = engagement.promesse.par[essai % engagement.promesse.par.count]
    let depart = max(engagement.execution.lowerBound, dernier - [1, 2, 1, 3, 2][(rang + essai) % 5])
    let mois = depart..<(dernier + 1)
    guard let place = libre(mois, chez: employeur) else { return nil }
    let hebdo = Heures(heures: [35, 24, 30, 20, 26][(rang * 3 + essai) % 5])
    var heures: [(mois: Int, travaillees: Heures, formation: Heures)] = []
    var total = Heures.zero
    for (numero, m) in mois.enumerated() where total < reste {
      let presence = numero == 0 ? 70 : 84 + (rang * 7 + m * 5 + essai * 3 + 400) % 15
      let mensuelles = hebdo.centiemes * 52 / 12 * presence / 100 / 50 * 50
      let formation = (rang + essai) % 4 == 0 && numero == 1 ? 1400 : (rang + numero) % 9 == 8 ? 4200 : 0
      heures.append((m, Heures(centiemes: mensuelles), Heures(centiemes: formation)))
      total += Heures(centiemes: mensuelles + formation)
    }
    guard let fini = heures.last?.mois else { return nil }
    personnes[place].occupee.formUnion(depart...fini)
    personnes[place].heures += total
    personnes[place].connue.insert(employeur)
    let type = type(employeur, essai)
    return ContratRaconte(
      personne: place, employeur: employeur, type: type, metier: engagement.metier,
      engagements: [rang] + jumeaux(rang, depart: depart, essai), debut: dans(depart),
      fin: type.estADureeDeterminee || fini < -2 ? fin(fini, essai, engagement) : nil, hebdo: hebdo,
      heures: heures)
  }

  /// A contract that still runs ends with a coming month, some of them soon.
  private func fin(_ dernier: Int, _ essai: Int, _ engagement: EngagementRaconte) -> Jour {
    guard dernier == -1 else { return (jour.mois + dernier).dernierJour }
    return (jour.mois + min(essai % 5, max(0, engagement.execution.upperBound))).dernierJour
  }

  /// Now and then the same holder's other engagement of the moment gets a share of the hours.
  private func jumeaux(_ rang: Int, depart: Int, _ essai: Int) -> [Int] {
    guard essai % 4 == 3 else { return [] }
    let autre = engagements.indices.first {
      $0 != rang && engagements[$0].promesse.titulaire == engagements[rang].promesse.titulaire
        && engagements[$0].execution.contains(depart) && engagements[$0].promesse.rythme > 0
    }
    return autre.map { [$0] } ?? []
  }
}
