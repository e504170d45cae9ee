import Markup
import Storage

extension RoutesDeclaration {
  /// One of the forms of a month's page. Refused, or overtaken by somebody, it is shown on the page as it is now.
  /// - Parameter garde: what becomes of what was typed, when the month changed meanwhile.
  func formulaire<Lu>(
    _ champs: Form<ChampMois>, _ id: ID<Declaration>, _ agent: AgentConnecte, garde: Garde = .rien,
    lire: @escaping (inout Form<ChampMois>) -> Lu?
  ) -> FormulaireRecu<ChampMois, Lu> {
    FormulaireRecu(
      champs: champs, lire: lire,
      page: { formulaire, conflit in
        garde == .rien && conflit != nil
          ? try await pageChangee(id, agent)
          : try await page(
            formulaire, id, agent, avis: conflit.map { _ in avisDeSaisieGardee } ?? .empty)
      })
  }

  enum Garde { case rien, saisie }

  /// Writes, and tells what refuses in the words of the reader's role.
  func agir<Lu: Sendable, Fait: Sendable>(
    _ recu: FormulaireRecu<ChampMois, Lu>, par agent: AgentConnecte,
    _ ecrire: @escaping @Sendable (TransactionLocale, Lu) throws -> Fait,
    puis repondre: (Fait) async throws -> Reponse
  ) async throws -> Reponse {
    try await services.enregistrer(recu, par: agent) { tx, lu in
      do { return try ecrire(tx, lu) } catch let refus as Declaration.Refus {
        throw RefusDuMois(phrase: refus.phrase(pour: agent.role))
      }
    } puis: {
      try await repondre($0)
    }
  }

  private func pageChangee(_ id: ID<Declaration>, _ agent: AgentConnecte) async throws -> Page {
    try await page(nil, id, agent, avis: avisDeChangement)
  }

  /// The page as the month is now, with what was typed and what to mend.
  private func page(
    _ saisie: Form<ChampMois>?, _ id: ID<Declaration>, _ agent: AgentConnecte, avis: HTML
  ) async throws -> Page {
    try await services.storage.read { tx in
      var page = try tx.page(id, pour: agent, vue: saisie.map { VueDeclaration(de: $0) } ?? VueDeclaration())
      if let saisie { page.formulaire.garder(saisie) }
      page.avis = avis
      return pageDeclaration(page)
    }
  }
}

private struct RefusDuMois: Error, Phrase { let phrase: String }

private let avisDeChangement = conflit(
  titre: "Ce mois vient de changer",
  "<p>Quelqu’un d’autre l’a modifié ou validé pendant que vous le lisiez. Voici son état actuel\u{a0}: rien de votre envoi n’a été enregistré.</p>"
)

let avisDeSaisieGardee = conflit(
  titre: "Ce mois vient de changer",
  "<p>Quelqu’un d’autre l’a enregistré pendant que vous le saisissiez. Votre saisie est conservée ci-dessous\u{a0}: relisez-la, puis enregistrez.</p>"
)

extension Form<ChampMois> {
  /// What was typed and refused, over the present version.
  mutating func garder(_ saisie: Form<ChampMois>) {
    var garde = saisie
    garde.complete(with: self)
    garde[.version] = self[.version]
    self = garde
  }
}
