extension Menu {
  static let principal = Menu(
    rubriques: [
      .aFaire, .marches, .tableaux, .publics, .contrats, .declarations, .bilans, .structures, .reglages,
    ],
    compte: VoiesConnexion.compte(), deconnexion: VoiesConnexion.deconnexion())
}
