import Storage

extension Recit {
  /// A window from each person's first contract; those who wait are at every step before the decision.
  func raconterEligibilites() throws {
    for personne in personnes {
      if let entree = personne.premierMois.map({ dans($0) }) {
        try validation(personne, entree: entree)
      } else {
        try attente(personne)
      }
    }
    try expiration()
  }

  private func validation(_ personne: PersonneRacontee, entree: Jour) throws {
    let (facilitateur, decision) = (facilitateur(de: personne), entree - 4)
    let id = try ouvrir(personne, le: entree - 9)
    for critere in personne.criteres {
      _ = try tx(le: decision).voirPiece(critere, de: id, par: facilitateur, le: decision)
    }
    let fenetre = Fenetre(premiereHeure: entree, regle: .initiale)
    try decider(id, le: decision, .validation, regle: RegleLocale.initiale.nom, par: facilitateur) {
      try $0.valider(par: facilitateur, role: .facilitateur, le: decision, fenetre: fenetre)
    }
  }

  private func attente(_ personne: PersonneRacontee) throws {
    let facilitateur = facilitateur(de: personne)
    let id = try ouvrir(personne, le: jour - 3 - personne.rang % 20)
    switch personne.rang % 5 {
    case 1:
      let motif = try Texte("Il manque l’attestation d’inscription de moins de trois mois.")
      try decider(id, le: jour - 2, .piecesManquantes, par: facilitateur) {
        try $0.reclamerPieces(role: .facilitateur, motif: motif)
      }
    case 3:
      let motif = try Texte("Aucun critère n’est établi par les pièces vues.")
      try decider(id, le: jour - 5, .refus, par: facilitateur) {
        try $0.refuser(par: facilitateur, role: .facilitateur, le: jour - 5, motif: motif)
      }
    default: break
    }
  }

  /// Each window is closed on its morrow, as the daily work does.
  private func expiration() throws {
    let fins = Set(
      personnes.compactMap(\.premierMois).map { Fenetre(premiereHeure: dans($0), regle: .initiale).fin })
    for fin in fins.sorted() where fin < jour {
      try tx(le: fin + 1).expirerEligibilites(le: fin + 1)
    }
  }

  private func facilitateur(de personne: PersonneRacontee) -> ID<Agent> {
    facilitateurs[personne.rang % facilitateurs.count]
  }

  private func ouvrir(_ personne: PersonneRacontee, le jour: Jour) throws -> ID<DossierEligibilite> {
    try tx(le: jour).ouvrirEligibilite(
      de: personne.id, criteres: Set(personne.criteres), par: facilitateur(de: personne))
  }

  private func decider(
    _ id: ID<DossierEligibilite>, le jour: Jour, _ acte: ActePublics, regle: String? = nil,
    par facilitateur: ID<Agent>, _ decision: (Eligibilite) throws -> Eligibilite
  ) throws {
    let dossier = try tx.eligibilite(id, dans: perimetre)
    try tx(le: jour).decider(
      dossier, try decision(dossier.eligibilite), regle: regle, acte: acte, par: facilitateur,
      version: Version(numero: dossier.version))
  }
}
