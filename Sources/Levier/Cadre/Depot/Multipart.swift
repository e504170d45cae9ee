/// Cuts a `multipart/form-data` body (RFC 7578) as its bytes arrive: it keeps no more than a line of headers
/// and the bytes that might begin a delimiter.
struct Multipart {
  enum Morceau: Hashable {
    case debut(Entete)
    case octets([UInt8])
    case fin
  }

  /// What a part says of itself.
  struct Entete: Hashable {
    let champ: String
    /// Nil is a plain field.
    let fichier: String?
  }

  enum Refus: Error, Hashable { case sansDelimiteur, malForme, entetesTropLongs, tropDeParties, tronque }

  static let entetesMax = 8 << 10
  static let partiesMax = 64

  private enum Etat { case preambule, entetes, corps, acheve }

  private let delimiteur: [UInt8]
  private var etat = Etat.preambule
  /// The body as if a line end preceded it, so that the first delimiter is like the others.
  private var reste: [UInt8] = Array("\r\n".utf8)
  private var parties = 0

  /// - Parameter type: the request's `Content-Type`.
  init(type: String) throws(Refus) {
    guard type.lowercased().hasPrefix("multipart/form-data"),
      let frontiere = Self.parametre("boundary", dans: type), (1...70).contains(frontiere.utf8.count)
    else { throw .sansDelimiteur }
    delimiteur = Array("\r\n--\(frontiere)".utf8)
  }

  /// - Parameter octets: the next bytes of the body.
  mutating func lire(_ octets: some Sequence<UInt8>) throws(Refus) -> [Morceau] {
    reste += octets
    var morceaux: [Morceau] = []
    while let suite = try avancer() { morceaux += suite }
    return morceaux
  }

  /// The body has ended: it must have closed itself.
  func finir() throws(Refus) {
    guard etat == .acheve else { throw .tronque }
  }

  private mutating func avancer() throws(Refus) -> [Morceau]? {
    switch etat {
    case .preambule:
      guard try passerDelimiteur() != nil else { return nil }
      return []
    case .entetes:
      guard let fin = reste.premiere(Self.finEntetes) else {
        guard reste.count <= Self.entetesMax else { throw .entetesTropLongs }
        return nil
      }
      guard let lu = String(validating: reste[..<fin], as: UTF8.self), !lu.contains("\0") else {
        throw .malForme
      }
      let entete = try Self.entete(lu)
      reste.removeSubrange(..<(fin + Self.finEntetes.count))
      reste.insert(contentsOf: Array("\r\n".utf8), at: 0)  // an empty part's delimiter follows at once
      etat = .corps
      sautLigneAjoute = true
      return [.debut(entete)]
    case .corps:
      return try avancerDansLeCorps()
    case .acheve:
      reste.removeAll()  // an epilogue is not read
      return nil
    }
  }

  private var sautLigneAjoute = false

  private mutating func avancerDansLeCorps() throws(Refus) -> [Morceau]? {
    if let octets = try passerDelimiteur() {
      let corps = sautLigneAjoute ? Array(octets.dropFirst(2)) : octets
      sautLigneAjoute = false
      return corps.isEmpty ? [.fin] : [.octets(corps), .fin]
    }
    let surs = reste.count - delimiteur.count - 2
    guard surs > 2 else { return nil }
    let octets = Array(reste[(sautLigneAjoute ? 2 : 0)..<surs])
    sautLigneAjoute = false
    reste.removeSubrange(..<surs)
    return [.octets(octets)]
  }

  /// What comes before the next delimiter, once it and the two bytes after it are there.
  private mutating func passerDelimiteur() throws(Refus) -> [UInt8]? {
    guard let debut = reste.premiere(delimiteur), reste.count >= debut + delimiteur.count + 2 else {
      guard etat != .preambule || reste.count <= Self.entetesMax else { throw .malForme }
      return nil
    }
    let avant = Array(reste[..<debut])
    let suite = Array(reste[(debut + delimiteur.count)...].prefix(2))
    reste.removeSubrange(..<(debut + delimiteur.count + 2))
    switch suite {
    case Array("--".utf8): etat = .acheve
    case Array("\r\n".utf8):
      parties += 1
      guard parties <= Self.partiesMax else { throw .tropDeParties }
      etat = .entetes
      reste.insert(contentsOf: Array("\r\n".utf8), at: 0)  // headers may be none: their end is a blank line
    default: throw .malForme
    }
    return avant
  }

  private static let finEntetes = Array("\r\n\r\n".utf8)

  private static func entete(_ texte: String) throws(Refus) -> Entete {
    let disposition = texte.split(whereSeparator: \.isNewline)
      .first { $0.lowercased().hasPrefix("content-disposition:") }
    guard let disposition, let champ = parametre("name", dans: String(disposition)) else { throw .malForme }
    return Entete(champ: champ, fichier: parametre("filename", dans: String(disposition)))
  }

  /// `name="heures"`, as browsers write it: quotes inside are sent as %22, semicolons as they are.
  private static func parametre(_ nom: String, dans texte: String) -> String? {
    var cite = false
    let segments = texte.split(omittingEmptySubsequences: true) { caractere in
      if caractere == "\"" { cite.toggle() }
      return caractere == ";" && !cite
    }
    for segment in segments.dropFirst() {
      let parts = segment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].rognee.lowercased() == nom else { continue }
      return String(parts[1].filter { $0 != "\"" }.rognee).replacing("%22", with: "\"")
    }
    return nil
  }
}

extension [UInt8] {
  /// Where these bytes first stand.
  fileprivate func premiere(_ motif: [UInt8]) -> Int? {
    guard let tete = motif.first, count >= motif.count else { return nil }
    var debut = startIndex
    while let candidat = self[debut...].firstIndex(of: tete), candidat + motif.count <= count {
      if self[candidat..<(candidat + motif.count)].elementsEqual(motif) { return candidat }
      debut = candidat + 1
    }
    return nil
  }
}
