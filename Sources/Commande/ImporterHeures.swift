import ArgumentParser
import Levier

struct ImporterHeures: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "heures",
    abstract: "Fait entrer un tableau d’heures mensuelles, CSV ou XLSX, dans les déclarations en brouillon.",
    discussion: """
      Les colonnes sont reconnues à leur titre et à leur contenu. Quand plusieurs conviennent, ou qu’aucune ne \
      convient sûrement, rien n’entre\u{a0}: les titres sont dits, et --colonne choisit. Une ligne refusée est dite \
      avec sa position et son motif, et n’arrête pas les autres. Le même tableau peut être importé deux \
      fois\u{a0}: rien n’est doublé.
      """)

  @OptionGroup var option: OptionImport

  @Option(
    help: ArgumentHelp("Feuille du classeur à lire, utile s’il en a plusieurs.", valueName: "nom"))
  var feuille: String?

  @Option(
    help: ArgumentHelp(
      "Mois du tableau (2026-10 ou 10/2026), utile si aucune colonne ne le dit.", valueName: "mois"))
  var mois: String?

  @Option(help: ArgumentHelp("Numéro de la ligne qui porte les titres.", valueName: "ligne"))
  var titres: Int?

  @Option(
    help: ArgumentHelp(
      """
      Colonne choisie par son titre ou sa lettre\u{a0}: heures="Heures effectuées", contrat=B, heures=aucune. \
      Se répète. Colonnes\u{a0}: contrat, nom, prenom, naissance, mois, formation, heures, siret.
      """, valueName: "colonne=titre"))
  var colonne: [String] = []

  @Option(
    help: ArgumentHelp(
      "Ce que les dates mettent d’abord, jour ou mois, utile si aucune ne le montre\u{a0}: 03/04/2026 est le 3 avril ou le 4 mars.",
      valueName: "jour ou mois"))
  var dates: String?

  @Flag(help: "Additionne les lignes d’un même contrat et d’un même mois, au lieu de les refuser.")
  var additionner = false

  @Flag(help: "Reprend aussi les lignes que le classeur masque, au lieu de les laisser de côté.")
  var masquees = false

  func run() async throws {
    var choix = ChoixHeures()
    (choix.feuille, choix.mois, choix.titres) = (feuille, mois, titres)
    (choix.colonnes, choix.additionner, choix.masquees) = (colonne, additionner, masquees)
    choix.dates = dates
    let (choisi, numeros) = (choix, option.numeros)
    try await option.importer {
      try await importerHeures($0, fichier: $1, territoire: $2, choix: choisi, numeros: numeros)
    }
  }
}
