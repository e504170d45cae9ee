import Markup
import Storage

/// The second of two who save the same thing: nothing of what the first wrote is lost.
struct ChangementConcurrent: Error {}

/// A refusal that belongs to a field of the form, or to the form as a whole where the field is empty.
protocol RefusDeChamp: Error, Phrase {
  var champ: String { get }
}

/// What a form chose is in none of its lists: it was forged, or the list changed since.
struct HorsDesListes: RefusDeChamp {
  let champ: String
  var phrase: String { "Choisissez une réponse dans la liste." }
}

/// What the database holds to be unique, as a field's refusal.
struct Unicite: Sendable {
  /// As the constraint is named: `lot_marche_id_numero_unique`.
  let contrainte: String
  let champ: String
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
}

/// A form as it is saved: how it is read, and the page that it is on.
struct FormulaireRecu<Lu: Sendable> {
  var champs: FormState
  /// The version of the row as it is now, for whoever chooses to write over it.
  var versionActuelle: Int?
  var unicites: [Unicite] = []
  let lire: (inout FormState) -> Lu?
  /// - Parameter conflit: what is told to the second of two.
  let page: (_ formulaire: FormState, _ conflit: HTML?) async throws -> Page
}

extension Services {
  /// Saves what a form says. What refuses it, a field, something that is to be unique, somebody who saved the same
  /// thing meanwhile, gives the same page back, values kept: 422.
  func enregistrer<Lu: Sendable>(
    _ recu: FormulaireRecu<Lu>, _ ecrire: @escaping @Sendable (any Transaction, Lu) throws -> Enregistre
  ) async throws -> Reponse {
    var champs = recu.champs
    guard let lu = recu.lire(&champs) else { return .refusee(try await recu.page(champs, nil)) }
    do {
      let fait = try await storage.write { tx in try ecrire(tx, lu) }
      return fait.suite.map { .vers(fait.chemin, fait.annonce, suite: $0) }
        ?? .vers(fait.chemin, fait.annonce)
    } catch is ChangementConcurrent {
      champs[Version.champ] = recu.versionActuelle.map { "\($0)" } ?? champs[Version.champ]
      return .refusee(try await recu.page(champs, avisDeConflit()))
    } catch let refus as any RefusDeChamp {
      champs.refuse(refus.champ, refus.phrase)
    } catch StorageError.unique(let contrainte) {
      guard let unicite = recu.unicites.first(where: { $0.contrainte == contrainte }) else {
        throw StorageError.unique(contrainte)
      }
      champs.refuse(unicite.champ, unicite.phrase)
    }
    return .refusee(try await recu.page(champs, nil))
  }
}
