extension Fondement.Refus: Phrase {
  var phrase: String {
    switch self {
    case .aucun: "Choisissez au moins un levier."
    case .priveMele: "Choisissez la clause privée seule, ou les leviers d’un marché public."
    case .inconnuDuRegime(let levier, let regime):
      "Retirez «\u{a0}\(levier.libelle)\u{a0}» ou corrigez la date de consultation\u{202F}: "
        + "ce levier n’existait pas (\(regime.libelle))."
    }
  }
}
