import Markup
import Storage

/// The second of two who save the same thing: nothing of what the first wrote is lost.
struct ChangementConcurrent: Error {}

/// A refusal that belongs to a field of the form; any other that has its sentence refuses the form as a whole.
protocol RefusDeChamp: Error, Phrase {
  var champ: any FieldName { get }
}

/// What is typed looks like what is there already: written once its author says that it is another.
struct Ressemblance: Error {
  let champ: any FieldName
  let phrase: String
  /// « C’est un autre contrat »
  let reponse: String

  static let code = "autre"
}

/// What a form chose is in none of its lists: it was forged, or the list changed since.
struct HorsDesListes: RefusDeChamp {
  let champ: any FieldName
  var phrase: String { "Choisissez une réponse dans la liste." }
}

/// The form as it was refused by who had to read it beside the rows themselves.
struct FormulaireRefuse<Champ: FieldName>: Error { let formulaire: Form<Champ> }

/// What the database holds to be unique, as a field's refusal.
struct Unicite<Champ: FieldName>: Sendable {
  /// As the constraint is named: `lot_marche_id_numero_unique`.
  let contrainte: String
  let champ: Champ
  let phrase: String
}

/// Where saving a form leads, and the line that names what was done.
struct Enregistre: Sendable {
  let chemin: Chemin
  let annonce: String
  /// What undoes the act, or what comes next.
  var suite: SuiteAnnonce?

  init(_ chemin: Chemin, _ annonce: String, suite: SuiteAnnonce? = nil) {
    (self.chemin, self.annonce, self.suite) = (chemin, annonce, suite)
  }

  var reponse: Reponse { suite.map { .vers(chemin, annonce, suite: $0) } ?? .vers(chemin, annonce) }
}

/// A form as it is saved: how it is read, and the page that it is on.
struct FormulaireRecu<Champ: FieldName, Lu: Sendable> {
  var champs: Form<Champ>
  /// The row as it is now, for whoever chooses to write over it.
  var actuelle: Form<Champ>?
  var unicites: [Unicite<Champ>] = []
  let lire: (inout Form<Champ>) -> Lu?
  /// - Parameter conflit: what is told to the second of two.
  let page: (_ formulaire: Form<Champ>, _ conflit: HTML?) async throws -> Page
}

extension Services {
  /// Saves in the agent's territory what a form says, then answers. What refuses it, a field, something that is to be unique, somebody who
  /// saved the same thing meanwhile, gives the same page back, values kept: 422.
  /// - Parameter puis: what is answered of what was done.
  func enregistrer<Champ, Lu: Sendable, Fait: Sendable>(
    _ recu: FormulaireRecu<Champ, Lu>, par agent: AgentConnecte,
    _ ecrire: @escaping @Sendable (TransactionLocale, Lu) throws -> Fait,
    puis repondre: (Fait) async throws -> Reponse
  ) async throws -> Reponse {
    let territoire = agent.territoire
    return try await enregistrer(
      recu, { tx, lu in try ecrire(TransactionLocale(tx, dans: territoire), lu) }, puis: repondre)
  }

  private func enregistrer<Champ, Lu: Sendable, Fait: Sendable>(
    _ recu: FormulaireRecu<Champ, Lu>, _ ecrire: @escaping @Sendable (any Transaction, Lu) throws -> Fait,
    puis repondre: (Fait) async throws -> Reponse
  ) async throws -> Reponse {
    var (champs, conflit): (Form<Champ>, HTML?) = (recu.champs, nil)
    if let lu = recu.lire(&champs) {
      let fait: Fait?
      do {
        fait = try await storage.write { tx in try ecrire(tx, lu) }
      } catch let rien as Inchange {
        return .vers(rien.chemin, "Rien n’a changé.")
      } catch {
        (fait, conflit) = (nil, try recu.expliquer(error, &champs))
      }
      if let fait { return try await repondre(fait) }
    }
    return .refusee(try await recu.page(champs, conflit))
  }

  /// Saves what a form says, and leads where that shows.
  func enregistrer<Champ, Lu: Sendable>(
    _ recu: FormulaireRecu<Champ, Lu>, par agent: AgentConnecte,
    _ ecrire: @escaping @Sendable (TransactionLocale, Lu) throws -> Enregistre
  ) async throws -> Reponse {
    try await enregistrer(recu, par: agent, ecrire, puis: \.reponse)
  }

  /// The same of what the installation keeps for all its territories.
  func enregistrerAuNational<Champ, Lu: Sendable>(
    _ recu: FormulaireRecu<Champ, Lu>,
    _ ecrire: @escaping @Sendable (any Transaction, Lu) throws -> Enregistre
  ) async throws -> Reponse {
    try await enregistrer(recu, ecrire, puis: \.reponse)
  }
}

extension FormulaireRecu {
  /// What refused the form, said on it; the notice of a concurrent change, where that is what it is.
  fileprivate func expliquer(_ erreur: any Error, _ champs: inout Form<Champ>) throws -> HTML? {
    switch erreur {
    case is ChangementConcurrent:
      guard let actuelle else { return avisDeConflit([]) }
      champs[.version] = actuelle[.version]
      return avisDeConflit(champs.ecarts(avec: actuelle))
    case let question as Ressemblance:
      champs.ask(
        named: question.champ.field, question.phrase, tick: question.reponse, code: Ressemblance.code)
    case let refus as FormulaireRefuse<Champ>: champs = refus.formulaire
    case let refus as any RefusDeChamp: champs.refuse(named: refus.champ.field, refus.phrase)
    case let refus as any Phrase: champs.refuse(refus.phrase)
    case StorageError.unique(let contrainte):
      guard let unicite = unicites.first(where: { $0.contrainte == contrainte }) else { throw erreur }
      champs.refuse(unicite.champ, unicite.phrase)
    default: throw erreur
    }
    return nil
  }
}

extension Form {
  /// How the fields that are typed otherwise are called, in the order of their codes; « 200 » is 200,00.
  fileprivate func ecarts(avec autre: Form) -> [String] {
    func memes(_ valeurs: [String]?) -> [String] {
      (valeurs ?? []).map { $0.filter { !$0.isWhitespace }.replacing(/,0+$/, with: "") }.filter {
        !$0.isEmpty
      }
    }
    return Set(values.keys).union(autre.values.keys).sorted().compactMap { champ in
      memes(values[champ]) == memes(autre.values[champ]) ? nil : MotDeChamp.mots[champ]
    }
  }
}
