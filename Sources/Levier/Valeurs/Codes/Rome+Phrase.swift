extension Rome.Refus: Phrase {
  var phrase: String {
    switch self {
    case .vide: "Indiquez un code ROME."
    case .forme: "Écrivez le code ROME avec une lettre et quatre chiffres, par exemple F1703."
    }
  }
}
