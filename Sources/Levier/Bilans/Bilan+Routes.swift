import Hummingbird
import Logging
import Markup
import Storage

struct RoutesBilans {
  let services: Services

  func ajouter(a routes: Routes) {
    routes.bilans.get(VoiesBilans.bilan, use: afficher)
    routes.bilans.get(VoiesBilans.pdf, use: pdf)
    routes.bilans.get(VoiesBilans.xlsx, use: xlsx)
    routes.facilitateur.get(VoiesBilans.textes, use: rediger)
    routes.facilitateur.post(VoiesBilans.textes, use: enregistrer)
  }

  @Sendable func afficher(_ requete: Request, _ contexte: ContexteBilans) async throws -> Page {
    let (filtre, lecture) = try await lire(requete, contexte)
    return pageBilan(
      lecture, filtre, par: contexte.agent.role,
      presets: presetsBilan(le: services.aujourdhui, pour: LecteurBilan(contexte.agent)))
  }

  @Sendable func pdf(_ requete: Request, _ contexte: ContexteBilans) async throws -> Reponse {
    let (filtre, lecture) = try await lire(requete, contexte)
    let octets: [UInt8]
    do throws(Impression.Refus) {
      octets = try await imprimer(documentBilan(lecture.rapport), pour: contexte.agent.id)
    } catch {
      contexte.logger.error("impression", metadata: ["erreur": "\(error)"])
      return .page(
        pageImpressionImpossible(
          error, retour: filtre.adresse(VoiesBilans.bilan, portee: lecture.rapport.portee.portee)))
    }
    let nom = "\(lecture.rapport.nomDeFichier).pdf"
    try await services.tracerLaSortie("bilan", nom, par: contexte.agent)
    return .fichier(Fichier(nom: nom, type: Fichier.pdf, octets: octets))
  }

  @Sendable func xlsx(_ requete: Request, _ contexte: ContexteBilans) async throws -> Fichier {
    let (_, lecture) = try await lire(requete, contexte)
    let octets = try await services.chantiers.exports.passer(
      pour: "\(contexte.agent.id)", enRetrait: { try classeurBilan(lecture.rapport) })
    let nom = "\(lecture.rapport.nomDeFichier).xlsx"
    try await services.tracerLaSortie("bilan", nom, par: contexte.agent)
    return Fichier(nom: nom, type: Fichier.xlsx, octets: octets)
  }

  @Sendable func rediger(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Page {
    let (filtre, lecture) = try await lire(requete, contexte)
    return pageTextesBilan(lecture.textes.formulaire, lecture.rapport, filtre)
  }

  @Sendable func enregistrer(_ requete: Request, _ contexte: ContexteFacilitateur) async throws -> Reponse {
    let (filtre, lecture) = try await lire(requete, contexte)
    let (champs, agent) = (try await requete.formulaire(TexteBilan.Rubrique.self), contexte.agent)
    let demande = DemandeBilan(
      lecteur: LecteurBilan(agent), portee: lecture.rapport.portee.portee, periode: filtre.periode)
    let recu = FormulaireRecu(
      champs: champs, actuelle: lecture.textes.formulaire, lire: textesBilan,
      page: { pageTextesBilan($0, lecture.rapport, filtre, conflit: $1) })
    return try await services.enregistrer(recu, par: contexte.agent) { tx, textes in
      try tx.enregistrer(textes, demande, version: Version(champs), par: agent.id)
      return Enregistre(
        filtre.adresse(VoiesBilans.bilan, portee: demande.portee),
        "La partie rédigée du bilan est enregistrée.")
    }
  }

  private func imprimer(_ document: HTML, pour agent: ID<Agent>) async throws(Impression.Refus) -> [UInt8] {
    do {
      return try await services.chantiers.impressions.passer(pour: "\(agent)") {
        try await Impression.pdf(document)
      }
    } catch let refus as Impression.Refus {
      throw refus
    } catch {
      throw .encombree
    }
  }

  /// The same reading serves the screen, then its PDF and its XLSX.
  private func lire<G: Garde>(_ requete: Request, _ contexte: ContexteDe<G>) async throws
    -> (FiltreBilan, LectureBilan)
  {
    let lecteur = LecteurBilan(contexte.agent)
    let filtre = try FiltreBilan(requete.filtres, lecteur: lecteur, le: services.aujourdhui)
    let demande = DemandeBilan(
      lecteur: lecteur, portee: filtre.portee ?? lecteur.porteeParDefaut, periode: filtre.periode)
    let options = OptionsBilan(
      diviseur: filtre.diviseur, masque: filtre.masque, produitLe: services.aujourdhui)
    let lecture = try await services.relire(DemandeDeRapport(demande: demande, options: options), contexte) {
      tx in try tx.rapport(demande, options)
    }
    return (filtre, lecture)
  }
}

/// All that a report depends on, besides its reader and the rows.
private struct DemandeDeRapport: Hashable {
  let demande: DemandeBilan
  let options: OptionsBilan
}
