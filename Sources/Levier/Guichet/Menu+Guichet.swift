extension Menu {
  static let principal = Menu(
    rubriques: [
      .aFaire, .marches, .tableaux, .publics, .contrats, .declarations, .bilans, .structures, .reglages,
    ],
    deLOperateur: [.national], compte: VoiesConnexion.compte(), fonction: VoiesConnexion.fonction(),
    deconnexion: VoiesConnexion.deconnexion())
}
