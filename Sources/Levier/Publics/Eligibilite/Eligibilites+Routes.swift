import Hummingbird
import Markup
import Storage

/// A prescriber asks, a facilitator examines: proofs seen, protected categories read with a trace.
struct RoutesEligibilites {
  let services: Services
  let instruction: LectureInstruction

  func ajouter(a routes: Routes) {
    routes.publics.get(VoiesPublics.nouvelleEligibilite, use: nouvelle)
    routes.publics.post(VoiesPublics.eligibilites, use: ouvrir)
    routes.facilitateur.get(VoiesPublics.eligibilite, use: afficher)
    routes.facilitateur.post(VoiesPublics.pieceVue, use: voirPiece)
    routes.facilitateur.post(VoiesPublics.lectureEligibilite, use: lire)
  }

  @Sendable func nouvelle(_ requete: Request, _ contexte: ContextePublics, _ id: ID<Participant>) async throws
    -> Page
  {
    let participant = try await participant(id, contexte)
    guard participant.fusionneDans == nil else { throw Absence() }
    return pageNouvelleEligibilite(Form(), de: participant, par: contexte.agent.role)
  }

  @Sendable func ouvrir(_ requete: Request, _ contexte: ContextePublics, _ id: ID<Participant>) async throws
    -> Reponse
  {
    let champs = try await requete.formulaire(ChampEligibilite.self)
    let (participant, agent) = (try await participant(id, contexte), contexte.agent)
    let envoi = Envoi(champs, requete, par: agent.id)
    let recu = FormulaireRecu<ChampEligibilite, Set<Critere>>(
      champs: champs,
      lire: { formulaire in
        let criteres = Set(formulaire.all(.criteres).compactMap(Critere.init(rawValue:)))
        if criteres.isEmpty { formulaire.refuse(.criteres, "Choisissez au moins un critère.") }
        return formulaire.isValid ? criteres : nil
      },
      page: { formulaire, _ in pageNouvelleEligibilite(formulaire, de: participant, par: agent.role) })
    return try await services.enregistrer(recu, par: contexte.agent) { tx, criteres in
      try tx.participant(participant.id, dans: agent.perimetre).exigerNonReunie()
      let chemin = try tx.uneFois(envoi) {
        let id = try tx.ouvrirEligibilite(
          de: participant.id, criteres: criteres, par: agent.id,
          suivi: agent.role == .prescripteur ? agent.structure : nil)
        return agent.role == .facilitateur
          ? VoiesPublics.eligibilite(id) : VoiesPublics.participant(participant.id)
      }
      return Enregistre(
        chemin, "La demande d’éligibilité \(participant.nomComplet.precedeDeDe) est ouverte.")
    }
  }

  @Sendable func afficher(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<DossierEligibilite>)
    async throws -> Page
  {
    let instruction = try await instruction.lire(id, pour: contexte.agent)
    return pageInstruction(instruction, .init(instruction), lecture: .reservee, par: contexte.agent)
  }

  @Sendable func voirPiece(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<DossierEligibilite>)
    async throws -> Reponse
  {
    let formulaire = try await requete.formulaire(ChampEligibilite.self)
    let agent = contexte.agent
    let jour = services.aujourdhui
    guard let critere = Critere(rawValue: formulaire[.critere]), !critere.estSensible || agent.instructeur
    else { throw Absence() }
    if critere.estSensible {
      // To know that it was put forward is to read it, and a wrong guess is a reading too.
      try await services.storage.write(dans: contexte.agent.territoire) { tx in
        _ = try tx.eligibilite(id, dans: agent.perimetre)
        try tx.tracer(ActePublics.lectureReservee, sur: id, par: .agent(agent.id))
      }
    }
    try await services.storage.write(dans: contexte.agent.territoire) { tx in
      guard try tx.eligibilite(id, dans: agent.perimetre).estOuverte,
        try tx.voirPiece(critere, de: id, par: agent.id, le: jour)
      else { throw Absence() }
    }
    return .vers(
      VoiesPublics.eligibilite(id), "C’est noté\u{a0}: vous avez vu la pièce le \(jour.enFrancais).")
  }

  /// Shows the protected category once: the answer to a press, not an address that can be opened again.
  @Sendable func lire(_ requete: Request, _ contexte: ContexteFacilitateur, _ id: ID<DossierEligibilite>)
    async throws -> Page
  {
    let agent = contexte.agent
    guard agent.instructeur else { throw Absence() }
    try await services.storage.write(dans: contexte.agent.territoire) { tx in
      let dossier = try tx.eligibilite(id, dans: agent.perimetre)
      guard dossier.estSensible else { throw Absence() }
      try tx.tracer(ActePublics.lectureReservee, sur: id, par: .agent(agent.id))
    }
    let instruction = try await instruction.lire(id, pour: agent)
    return pageInstruction(instruction, .init(instruction), lecture: .revelee, par: agent)
  }

  private func participant(_ id: ID<Participant>, _ contexte: ContextePublics) async throws -> Participant {
    let perimetre = contexte.agent.perimetre
    return try await services.storage.read { tx in try tx.participant(id, dans: perimetre) }
  }
}
