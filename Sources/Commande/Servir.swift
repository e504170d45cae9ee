import ArgumentParser
import Foundation
import Hummingbird
import Levier
import Logging
import Storage

struct Servir: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Sert l’application dans un navigateur.",
    discussion: """
      Chaque réglage se donne par son option, par sa variable d’environnement ou dans le fichier JSON, dans cet \
      ordre. Un réglage fautif ou une clé inconnue empêchent le démarrage.
      """)

  @OptionGroup var base: OptionBase
  @OptionGroup var serveur: OptionsServeur

  func run() async throws {
    let choix = try await base.choix(serveur.donnees)
    let adresse = try AdresseDEcoute(choix)
    var installation = Installation(
      fichiers: try choix.texte(.fichiers), https: try choix.booleen(.https),
      tailleMaximale: try choix.entier(.taille, dans: 1...(4 << 30)),
      reserve: try choix.entier(.reserve, dans: 0...(1 << 50)),
      lecturesGardees: try choix.entier(.lectures, dans: 0...10_000), mandataires: try choix.mandataires(),
      adresse: try choix.adressePublique())
    let niveau = try choix.niveau()
    let journal = Logger(label: "levier") { _ in JournalLogfmt(niveau: niveau) }
    let storage = try await OptionBase.ouvrir(choix.texte(.base))
    do {
      if let cout = try await Monde.cout(present: storage) { installation.coutMotDePasse = cout }
      let services = Services(storage: storage, horloge: { Instant(Date()) }, installation: installation)
      let comptes = try await Monde.comptes(presents: storage)
      let serveur = Levier.serveur(
        services, hote: adresse.hote, port: adresse.port, journal: journal
      ) { port in Self.annoncer("http://\(adresse.hote):\(port)", comptes) }
      try await servir(serveur, journal: journal)
      await storage.close()
    } catch {
      await storage.close()
      throw error
    }
  }

  private static func annoncer(_ adresse: String, _ comptes: [(role: String, courriel: String)]) {
    dire("Levier \(versionDeLevier) écoute sur \(adresse)")
    guard !comptes.isEmpty else { return }
    dire("Base de démonstration, mot de passe de tous les comptes : \(Monde.motDePasse)")
    for compte in comptes { dire("  \(compte.role) : \(compte.courriel)") }
  }
}
