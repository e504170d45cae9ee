import Hummingbird

/// The way to a page: the pattern that the router reads, and the address that links to it, made of the ids of just
/// the things that the pattern names.
///
/// Each chapter declares its own in one list; an address of which an id is missing, or is another thing's, does not
/// compile.
struct Voie<each Objet>: Hashable, Sendable {
  /// `/lots/:id`.
  let patron: String
  /// What the pattern names, in its order: `id`.
  private let parametres: [String]

  init(_ patron: StaticString) {
    self.patron = patron.description
    parametres = self.patron.split(separator: "/").filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
  }

  /// The ids of an address that the pattern matches; a text that is none is an absence.
  fileprivate func ids(de contexte: some RequestContext) throws -> (repeat ID<each Objet>) {
    var noms = parametres[...]
    func id<T>(_ type: T.Type) throws -> ID<T> {
      try noms.popFirst().flatMap { contexte.parameters.get($0) }.flatMap { ID<T>(segment: $0) }.ouAbsence()
    }
    return (repeat try id((each Objet).self))
  }

  func callAsFunction(_ ids: repeat ID<each Objet>) -> Chemin {
    var segments: [String] = []
    for id in repeat each ids { segments.append("\(id)") }
    return Chemin(patron: patron, segments)
  }
}

/// The way to a page that is alone of its kind.
typealias VoieFixe = Voie<>

/// The way to a page by a secret that its reader was given.
struct VoieAJeton: Hashable, Sendable {
  /// `/invitations/:jeton`.
  let patron: String

  init(_ patron: StaticString) { self.patron = patron.description }

  func callAsFunction(_ jeton: Jeton) -> Chemin { Chemin(patron: patron, [jeton.texte]) }
}

extension RouterMethods {
  @discardableResult
  func get<each Objet>(
    _ voie: Voie<repeat each Objet>,
    use action:
      @escaping @Sendable (Request, Context, repeat ID<each Objet>) async throws
      -> some ResponseGenerator
  ) -> Self {
    on(RouterPath(voie.patron), method: .get) { requete, contexte in
      let ids = try voie.ids(de: contexte)
      return try await action(requete, contexte, repeat each ids)
    }
  }

  @discardableResult
  func get(
    _ voie: VoieAJeton,
    use action: @escaping @Sendable (Request, Context) async throws -> some ResponseGenerator
  ) -> Self {
    on(RouterPath(voie.patron), method: .get, use: action)
  }

  @discardableResult
  func post<each Objet>(
    _ voie: Voie<repeat each Objet>,
    use action:
      @escaping @Sendable (Request, Context, repeat ID<each Objet>) async throws
      -> some ResponseGenerator
  ) -> Self {
    on(RouterPath(voie.patron), method: .post) { requete, contexte in
      let ids = try voie.ids(de: contexte)
      return try await action(requete, contexte, repeat each ids)
    }
  }

  @discardableResult
  func post(
    _ voie: VoieAJeton,
    use action: @escaping @Sendable (Request, Context) async throws -> some ResponseGenerator
  ) -> Self {
    on(RouterPath(voie.patron), method: .post, use: action)
  }
}
