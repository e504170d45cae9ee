extension Texte.Refus: Phrase {
  var phrase: String {
    switch self {
    case .vide: "Remplissez ce champ."
    case .tropLong(let max): "Écrivez \(max) caractères au plus."
    case .nir: NIR.Verdict.certain.phrase
    case .caractereInterdit: "Retirez les caractères invisibles ou les retours à la ligne de ce champ."
    }
  }
}
