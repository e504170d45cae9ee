/// What a received file is for: declared by the chapter that takes such files in.
struct GenreDeDepot: Sendable {
  /// As rows keep it.
  let code: String
  let rubrique: Rubrique
  /// Where such files are sent from, and what leads there.
  let accueil: Chemin
  let ariane: [(String, Chemin)]
  /// Where one is looked at before its act.
  let essai: Voie<Depot>
}
