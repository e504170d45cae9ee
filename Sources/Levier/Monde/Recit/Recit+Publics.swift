import Storage

/// Someone of the story, and what the contracts told so far have made of them.
struct PersonneRacontee {
  let id: ID<Participant>
  let rang: Int
  let prenom: String
  let nom: String
  let naissance: Jour
  let criteres: [Critere]
  /// The months worked, counted from the month of the story.
  var occupee: Set<Int> = []
  var heures = Heures.zero
  var connue: Set<String> = []

  var premierMois: Int? { occupee.min() }

  /// Two people whose path outlasts their window, so that some of their hours no longer count.
  var auLongCours: Bool { rang < 2 }
  /// Proposed by a prescriber, whom no facilitator has decided about yet.
  var enAttente: Bool { rang >= Recit.nombreDeSuivis }
}

extension Recit {
  /// The first ones have contracts; the others wait for a decision, or are a second record of the first.
  static let nombreDeSuivis = 51

  mutating func raconterPublics() throws {
    let prescripteurs = [
      "Mission locale de Brenelle", "France Travail, agence fictive de l’Aure", "PLIE du pays de Brenelle",
      "Cap emploi de Brenelle", "CCAS de Saint-Aubrac",
    ]
    let communes = ["Brenelle-sur-Aure", "Saint-Aubrac", "Val Ferrand", "Les Prés-Hauts"]
    let niveaux: [NiveauFormation] = [
      .infra3, .niveau3, .niveau3, .infra3, .niveau4, .niveau3, .inconnu, .niveau5,
    ]
    for (rang, ligne) in Self.identites.enumerated() {
      let (prenom, nom, sexe) = (ligne.prenom, ligne.nom, ligne.sexe)
      let naissance = try Jour(ligne.naissance)
      let criteres = criteres(rang, naissance: naissance)
      // Each public is followed by whom its criteria call for; a sixth came by themselves.
      let prescripteur: String? =
        rang % 6 == 5 ? nil : criteres.contains(.b5) ? prescripteurs[0] : prescripteurs[1 + rang % 4]
      let id = try tx.creer(
        NouveauParticipant(
          nom: monde.nomme(nom), prenom: prenom, naissance: .jour(naissance), sexe: sexe,
          commune: communes[rang * rang % 4], qpv: rang % 5 == 0 ? .oui : rang % 11 == 7 ? .inconnu : .non,
          niveau: niveaux[rang % 8], prescripteur: try prescripteur.map { try structure($0) }))
      personnes.append(
        PersonneRacontee(
          id: id, rang: rang, prenom: prenom, nom: nom, naissance: naissance, criteres: criteres))
    }
  }

  private func criteres(_ rang: Int, naissance: Jour) -> [Critere] {
    let age = naissance.age(le: dans(-18))
    var choisis: [Critere] = age < 26 ? [.b5] : age >= 50 ? [.b6] : []
    switch rang % 7 {
    case 0, 3: choisis.append(.b1)
    case 1: choisis.append(.b2)
    case 2: choisis.append(.b7)
    case 4: choisis.append(.b4)
    case 5: choisis.append(.b10)
    default: choisis.append(rang == 13 ? .b9 : rang == 27 ? .b8 : .b11)
    }
    return choisis
  }
}
