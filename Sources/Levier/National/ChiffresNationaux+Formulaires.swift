import Markup

// The fields of each kind.
extension Smic {
  static func champs(_ formulaire: Form<ChampSmic>) -> HTML {
    """
    \(textField(.du, label: "À partir du", form: formulaire, kind: .date, presence: .required))
    \(textField(.horaire, label: "Taux horaire brut, en euros", form: formulaire, hint: "Par exemple 12,31.", kind: .decimal, presence: .required))
    \(champSource(.source, formulaire))
    """
  }
}

extension SeuilPublie {
  static func champs(_ formulaire: Form<ChampSeuil>) -> HTML {
    """
    \(selectField(.acheteur, label: "Acheteur", form: formulaire, options: SeuilEuropeen.Acheteur.allCases.choices(\.libelle), blank: "Choisir", presence: .required))
    \(champsDuSeuil(formulaire))
    """
  }
}

extension SeuilNational {
  static func champs(_ formulaire: Form<ChampSeuil>) -> HTML { champsDuSeuil(formulaire) }
}

private func champsDuSeuil(_ formulaire: Form<ChampSeuil>) -> HTML {
  """
  \(selectField(.objet, label: "Objet", form: formulaire, options: SeuilEuropeen.Objet.allCases.choices(\.libelle), blank: "Choisir", presence: .required))
  \(textField(.montant, label: "Montant hors taxes, en euros", form: formulaire, kind: .decimal, presence: .required))
  \(textField(.du, label: "À partir du", form: formulaire, kind: .date, presence: .required))
  \(textField(.au, label: "Jusqu’au", form: formulaire, hint: "Vide tant que la fin n’est pas connue.", kind: .date))
  \(champSource(.source, formulaire))
  """
}

extension TexteEnVigueur {
  static func champs(_ formulaire: Form<ChampTexte>) -> HTML {
    """
    \(hiddenField(ChampTexte.texte, formulaire[.texte]))
    \(textField(.le, label: "Entre en vigueur le", form: formulaire, kind: .date, presence: .required))
    \(champSource(.source, formulaire))
    """
  }
}

extension JourFerie {
  static func champs(_ formulaire: Form<ChampJourFerie>) -> HTML {
    """
    \(textField(.jour, label: "Jour", form: formulaire, kind: .date, presence: .required))
    \(textField(.nom, label: "Nom", form: formulaire, presence: .required))
    \(champSource(.source, formulaire))
    """
  }
}

private func champSource<Champ>(_ champ: Champ, _ formulaire: Form<Champ>) -> HTML {
  "\(textField(champ, label: "Source", form: formulaire, hint: "Le texte qui le fixe, et où il se lit.", presence: .required))"
}
