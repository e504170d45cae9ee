import Markup
import Storage

extension RoutesDeclaration {
  /// The page again, with what was typed and what to mend.
  func refuser(
    _ id: ID<Declaration>, _ agent: AgentConnecte, _ saisie: FormState?, avis: HTML = .empty
  ) async throws -> Reponse {
    let page = try await services.storage.read { tx in
      var page = try tx.page(id, pour: agent, vue: saisie.map { VueDeclaration(de: $0) } ?? VueDeclaration())
      if let saisie { page.formulaire.garder(saisie) }
      page.avis = avis
      return page
    }
    return .refusee(pageDeclaration(page))
  }

  /// A refusal of the rules, or a change by somebody else, is told on the page as it is now; anything else is
  /// a failure.
  func expliquer(
    _ erreur: any Error, _ id: ID<Declaration>, _ agent: AgentConnecte, saisie: FormState? = nil
  ) async throws -> Reponse {
    switch erreur {
    case is ChangementConcurrent:
      return try await refuser(id, agent, saisie, avis: avisDeChangement(saisie))
    case let refus as Declaration.Refus:
      return try await refuser(
        id, agent, nil, avis: notice(.warning, "<p>\(refus.phrase(pour: agent.role))</p>"))
    case let refus as any Phrase:
      return try await refuser(id, agent, nil, avis: notice(.warning, "<p>\(refus.phrase)</p>"))
    default: throw erreur
    }
  }
}

private func avisDeChangement(_ saisie: FormState?) -> HTML {
  notice(
    .warning, title: "Ce mois vient de changer",
    saisie == nil
      ? "<p>Quelqu’un d’autre l’a modifié ou validé pendant que vous le lisiez. Voici son état actuel\u{a0}: rien de votre envoi n’a été enregistré.</p>"
      : "<p>Quelqu’un d’autre l’a enregistré pendant que vous le saisissiez. Votre saisie est conservée ci-dessous\u{a0}: relisez-la, puis enregistrez.</p>"
  )
}

extension FormState {
  /// What was typed and refused, over the present version.
  mutating func garder(_ saisie: FormState) {
    let version = self[Version.champ]
    let restantes = values.filter { saisie.values[$0.key] == nil }
    self = saisie
    for (nom, valeurs) in restantes { set(nom, to: valeurs) }
    self[Version.champ] = version
  }
}
