/// Where the server listens. Beyond this machine, passwords would cross the network in clear: it takes HTTPS,
/// or somebody who says that a proxy stands in front.
struct AdresseDEcoute {
  let hote: String
  let port: Int

  init(_ choix: Choix) throws {
    hote = try choix.texte(.hote)
    port = try choix.entier(.port, dans: 0...65535)
    guard try estLocale || choix.booleen(.https) || choix.booleen(.mandataire) else {
      throw AppelFautif(
        """
        Le réglage « hote » vaut « \(hote) » : au-delà de cette machine, les mots de passe passeraient en clair. \
        Ajoutez --https oui, ou --derriere-un-mandataire si un serveur placé devant s’en charge.
        """)
    }
  }

  private var estLocale: Bool { hote == "localhost" || hote == "::1" || hote.hasPrefix("127.") }
}
