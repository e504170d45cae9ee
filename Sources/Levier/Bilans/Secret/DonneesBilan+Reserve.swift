/// What a report tells of health and justice. It counts them apart for who may read each reason, and for a funder,
/// who sees nobody and reads five people at least. Whoever sees people, by name or by their initials, could tell
/// theirs from two counts: to them, what is protected is counted with the rest.
extension DonneesBilan {
  mutating func reserver(pour lecteur: LecteurBilan) {
    guard !lecteur.litLesMotifs else { return }
    criteres = criteres.mapValues { Set($0.map { $0.estSensible ? .b11 : $0 }) }
    travaux = travaux.map { travail in
      var travail = travail
      if travail.type.estRegroupe { travail.type = .autre }
      let prescripteur = travail.profil.prescripteur.flatMap { structures[$0] }
      if prescripteur?.genre.estSensible == true { travail.profil.prescripteur = nil }
      return travail
    }
    estReserve = true
  }
}
