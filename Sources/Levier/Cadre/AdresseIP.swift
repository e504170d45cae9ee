import Foundation

/// An address of the Internet, of four bytes or of sixteen.
struct AdresseIP: Hashable, Sendable {
  let octets: [UInt8]

  /// « 192.0.2.7 », « 2001:db8::7 », a port after it or not: « 192.0.2.7:443 », « [2001:db8::7]:443 ».
  init?(_ texte: some StringProtocol) {
    guard let lus = Self.lire(Self.sansPort(texte.trimmingCharacters(in: .whitespaces))) else { return nil }
    octets = lus
  }

  var texte: String {
    var tampon = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let famille = octets.count == 4 ? AF_INET : AF_INET6
    guard inet_ntop(famille, octets, &tampon, socklen_t(tampon.count)) != nil else { return "" }
    return String(decoding: tampon.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whom it counts with: one subscriber has all the addresses of a /64.
  var voisinage: String {
    guard octets.count == 16 else { return texte }
    let debut = Self(octets: Array(octets.prefix(8)) + [UInt8](repeating: 0, count: 8))
    return "\(debut.texte)/64"
  }

  private init(octets: [UInt8]) { self.octets = octets }

  private static func sansPort(_ texte: String) -> String {
    if texte.hasPrefix("[") { return String(texte.dropFirst().prefix { $0 != "]" }) }
    let parties = texte.split(separator: ":", omittingEmptySubsequences: false)
    return parties.count == 2 ? String(parties[0]) : texte
  }

  /// One of the version 4 written as one of the version 6 is that of the version 4.
  private static func lire(_ texte: String) -> [UInt8]? {
    var (quatre, seize) = ([UInt8](repeating: 0, count: 4), [UInt8](repeating: 0, count: 16))
    if inet_pton(AF_INET, texte, &quatre) == 1 { return quatre }
    guard inet_pton(AF_INET6, texte, &seize) == 1 else { return nil }
    let traduite = seize.prefix(10).allSatisfy { $0 == 0 } && seize[10] == 0xFF && seize[11] == 0xFF
    return traduite ? Array(seize.suffix(4)) : seize
  }
}

/// An address, or all those of a network: « 10.0.0.0/8 ».
struct PlageIP: Hashable, Sendable {
  private let base: [UInt8]
  private let bits: Int

  init?(_ texte: some StringProtocol) {
    let parties = texte.split(separator: "/", omittingEmptySubsequences: false)
    guard let adresse = parties.first.flatMap({ AdresseIP($0) }), parties.count <= 2 else { return nil }
    let largeur = adresse.octets.count * 8
    guard let bits = parties.count == 2 ? Int(parties[1]) : largeur, (0...largeur).contains(bits) else {
      return nil
    }
    (base, self.bits) = (adresse.octets, bits)
  }

  func contient(_ adresse: AdresseIP) -> Bool {
    guard adresse.octets.count == base.count else { return false }
    return (0..<bits).allSatisfy { rang in
      let masque = UInt8(0x80 >> (rang % 8))
      return adresse.octets[rang / 8] & masque == base[rang / 8] & masque
    }
  }
}
