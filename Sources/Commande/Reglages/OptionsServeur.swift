import ArgumentParser
import Levier

/// The settings of the server, as options; each may be written elsewhere, see `Choix`.
struct OptionsServeur: ParsableArguments {
  @Option(help: ArgumentHelp(Cle.hote.aide, valueName: "adresse"))
  var hote: String?

  @Option(help: ArgumentHelp(Cle.port.aide, valueName: "port"))
  var port: String?

  @Option(help: ArgumentHelp(Cle.https.aide, valueName: "oui|non"))
  var https: String?

  @Flag(help: ArgumentHelp(Cle.mandataire.aide))
  var derriereUnMandataire = false

  @Option(help: ArgumentHelp(Cle.fichiers.aide, valueName: "dossier"))
  var fichiers: String?

  @Option(help: ArgumentHelp(Cle.niveau.aide, valueName: "niveau"))
  var journalNiveau: String?

  @Option(help: ArgumentHelp(Cle.taille.aide, valueName: "octets"))
  var tailleMaximale: String?

  @Option(help: ArgumentHelp(Cle.lectures.aide, valueName: "nombre"))
  var lecturesGardees: String?

  @Option(help: ArgumentHelp(Cle.mandataires.aide, valueName: "adresses"))
  var mandataires: String?

  @Option(help: ArgumentHelp(Cle.reserve.aide, valueName: "octets"))
  var reserve: String?

  @Option(help: ArgumentHelp(Cle.adresse.aide, valueName: "adresse"))
  var adresse: String?

  var donnees: [Cle: String] {
    var donnees: [Cle: String] = [:]
    donnees[.hote] = hote
    donnees[.port] = port
    donnees[.https] = https
    donnees[.mandataire] = derriereUnMandataire ? "oui" : nil
    donnees[.fichiers] = fichiers
    donnees[.niveau] = journalNiveau
    donnees[.taille] = tailleMaximale
    donnees[.lectures] = lecturesGardees
    donnees[.mandataires] = mandataires
    donnees[.reserve] = reserve
    donnees[.adresse] = adresse
    return donnees
  }
}
