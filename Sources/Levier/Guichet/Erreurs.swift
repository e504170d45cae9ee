import Hummingbird
import Logging
import Markup
import NIOCore
import NIOHTTP1
import Storage

/// Turns what a handler throws into the answer of its family: absence 404, refusal 4xx, failure 500.
struct Erreurs: RouterMiddleware {
  typealias Context = ContexteVisiteur

  func handle(
    _ requete: Request, context: ContexteVisiteur,
    next: (Request, ContexteVisiteur) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(requete, context)
    } catch is NonConnecte {
      let chemin = Chemin.connexion(retour: requete)
      guard requete.method == .post else { return .redirect(to: chemin.texte) }
      return try Reponse.vers(
        chemin,
        "Votre session était terminée\u{202f}: rien n’a été enregistré. Connectez-vous, puis refaites votre saisie."
      ).response(from: requete, context: context)
    } catch let ailleurs as Ailleurs {
      return try Reponse.vers(ailleurs.chemin, annonce: ailleurs.annonce).response(
        from: requete, context: context)
    } catch let manque as PlaceManquante {
      context.logger.notice("place manquante", metadata: ["raison": "\(manque)"])
      return try page(manque).response(from: requete, context: context)
    } catch let attente as Attente {
      var reponse = try pageAttente(attente).response(from: requete, context: context)
      reponse.headers[.retryAfter] = "\(attente.secondes)"
      return reponse
    } catch is Sas.Plein {
      context.logger.notice("affluence")
      return try pageAffluence.response(from: requete, context: context)
    } catch StorageError.refusedText {
      return try pageTexteRefuse.response(from: requete, context: context)
    } catch is Absence {
      return try pageAbsente.response(from: requete, context: context)
    } catch let erreur as HTTPError {
      return try pageErreur(erreur.status).response(from: requete, context: context)
    } catch is HTTPParserError {
      // Chunks that are none, a body that ends before its time.
      return try pageErreur(.badRequest).response(from: requete, context: context)
    } catch is NIOTooManyBytesError {
      return try pageErreur(.contentTooLarge).response(from: requete, context: context)
    } catch let erreur as StorageError where erreur.manqueDeMoyens {
      context.logger.error("stockage indisponible", metadata: ["erreur": "\(erreur)"])
      return try pageSaturee.response(from: requete, context: context)
    } catch is CancellationError {
      // The server stops, or the sender is gone: nobody reads the answer.
      return try pageSaturee.response(from: requete, context: context)
    } catch {
      context.logger.error("échec", metadata: ["erreur": "\(erreur(error))"])
      return try pageEchec(numero(context)).response(from: requete, context: context)
    }
  }

  private func erreur(_ erreur: any Error) -> String { NIR.masquer(String(reflecting: erreur)) }

  /// The request's number in the log; `context.id` would stop the program under a log that keeps no metadata.
  private func numero(_ context: ContexteVisiteur) -> String {
    context.logger[metadataKey: "hb.request.id"]?.description ?? "inconnu"
  }
}

extension StorageError {
  /// The disk is full or the database does not answer: nothing was written, trying again may do.
  fileprivate var manqueDeMoyens: Bool {
    switch self {
    case .full, .busy, .unreachable: true
    default: false
    }
  }
}

private let pageAbsente = Page(
  titre: "Page introuvable", statut: .notFound,
  contenu: """
    <p>Cette page n’existe pas, ou elle ne fait pas partie de ce que votre compte peut consulter.</p>
    <p><a href="/">Revenir à la liste «\u{a0}À faire\u{a0}»</a></p>
    """)

private let pageSaturee = Page(
  titre: "Enregistrement impossible pour le moment", statut: .serviceUnavailable,
  contenu: """
    <p>La base de données n’a pas pu enregistrer (disque plein ou service arrêté). Rien n’a été écrit à moitié\u{a0}:
    revenez en arrière et réessayez dans quelques minutes, ou prévenez votre administrateur.</p>
    """)

private func pageAttente(_ attente: Attente) -> Page {
  Page(
    titre: "Trop d’essais", statut: .tooManyRequests,
    contenu: """
      <p>Trop d’essais en peu de temps. Le prochain sera possible dans \(attente.enFrancais).</p>
      <p>Mot de passe oublié, ou quelqu’un d’autre essaie votre compte\u{202f}? Demandez un lien à un facilitateur
      de votre territoire\u{a0}: il permet d’entrer tout de suite.</p>
      <p><a href="\(VoiesConnexion.connexion())">Revenir à la connexion</a></p>
      """)
}

extension Attente {
  /// « 20 secondes », « 5 minutes ».
  fileprivate var enFrancais: String {
    secondes < 90
      ? French.count(secondes, "seconde", "secondes")
      : French.count((secondes + 59) / 60, "minute", "minutes")
  }
}

private let pageAffluence = Page(
  titre: "Beaucoup de demandes à la fois", statut: .serviceUnavailable,
  contenu: """
    <p>Le serveur a déjà autant de travail qu’il peut en mener. Rien n’a été fait de cette demande\u{a0}: attendez une
    minute, puis réessayez.</p>
    <p><a href="/">Revenir à l’accueil</a></p>
    """)

private let pageTexteRefuse = Page(
  titre: "Enregistrement refusé", statut: .unprocessableContent,
  contenu: "<p>\(NIR.Verdict.certain.phrase) Rien n’a été enregistré\u{a0}: revenez en arrière.</p>")

private func pageEchec(_ numero: String) -> Page {
  Page(
    titre: "Une erreur est survenue", statut: .internalServerError,
    contenu: """
      <p>L’opération n’a pas abouti et rien n’a été enregistré. Si cela se reproduit, donnez ce numéro à votre
      administrateur\u{a0}: <code>\(numero)</code>.</p>
      <p><a href="/">Revenir à la liste «\u{a0}À faire\u{a0}»</a></p>
      """)
}

private func pageErreur(_ statut: HTTPResponse.Status) -> Page {
  switch statut {
  case .notFound: pageAbsente
  case .contentTooLarge:
    Page(
      titre: "Fichier trop volumineux", statut: statut,
      contenu:
        "<p>Le fichier dépasse la taille acceptée. Découpez-le, par exemple par année, puis réessayez.</p>")
  case .forbidden:
    Page(
      titre: "Envoi refusé", statut: statut,
      contenu: """
        <p>Cet envoi ne vient pas d’une page de Levier ouverte dans votre navigateur. Rouvrez la page et recommencez.</p>
        """)
  default:
    Page(
      titre: "Demande incomprise", statut: statut,
      contenu: """
        <p>La demande reçue est incomplète ou mal formée. Revenez à la page précédente et réessayez.</p>
        """)
  }
}
