import Markup

enum ChampSmic: String, FieldName { case du, horaire, source }

extension Smic {
  init?(_ formulaire: inout Form<ChampSmic>) {
    var saisie = Saisie(formulaire)
    let du = saisie.obligatoire(.du, Jour.init)
    let horaire = saisie.obligatoire(.horaire, Montant.init)
    let source = saisie.texte(.source)
    if let horaire, !(Montant(euros: 1)...Montant(euros: 100)).contains(horaire) {
      saisie.refuser(.horaire, "Indiquez le SMIC horaire brut, en euros.")
    }
    formulaire = saisie.formulaire
    guard formulaire.isValid, let du, let horaire, let source else { return nil }
    self.init(du: du, horaire: horaire, source: source)
  }
}

enum ChampSeuil: String, FieldName { case du, au, acheteur, objet, montant, source }

extension SeuilPublie {
  init?(_ formulaire: inout Form<ChampSeuil>) {
    var saisie = Saisie(formulaire)
    let du = saisie.obligatoire(.du, Jour.init)
    let au = saisie.facultatif(.au, Jour.init)
    let acheteur = saisie.choix(.acheteur, SeuilEuropeen.Acheteur.self)
    let objet = saisie.choix(.objet, SeuilEuropeen.Objet.self)
    let montant = saisie.obligatoire(.montant, Montant.init)
    let source = saisie.texte(.source)
    saisie.ordonner(du, puis: .au, au, "La fin")
    if let montant, montant <= .zero { saisie.refuser(.montant, "Indiquez un montant supérieur à zéro.") }
    formulaire = saisie.formulaire
    guard formulaire.isValid, let du, let acheteur, let objet, let montant, let source else { return nil }
    self.init(
      seuil: SeuilEuropeen(du: du, au: au, acheteur: acheteur, objet: objet, montant: montant), source: source
    )
  }
}

extension SeuilNational {
  /// The same fields, of every buyer.
  init?(_ formulaire: inout Form<ChampSeuil>) {
    formulaire[.acheteur] = SeuilEuropeen.Acheteur.tous.rawValue
    guard let publie = SeuilPublie(&formulaire) else { return nil }
    let seuil = publie.seuil
    self.init(du: seuil.du, au: seuil.au, objet: seuil.objet, montant: seuil.montant, source: publie.source)
  }
}

enum ChampTexte: String, FieldName { case texte, le, source }

extension TexteEnVigueur {
  /// Which texts are followed is the program's to say: their day alone is typed.
  init?(_ formulaire: inout Form<ChampTexte>) {
    var saisie = Saisie(formulaire)
    let le = saisie.obligatoire(.le, Jour.init)
    let source = saisie.texte(.source)
    formulaire = saisie.formulaire
    guard formulaire.isValid, let le, let source else { return nil }
    self.init(texte: formulaire[.texte], le: le, source: source)
  }
}

enum ChampJourFerie: String, FieldName { case jour, nom, source }

extension JourFerie {
  init?(_ formulaire: inout Form<ChampJourFerie>) {
    var saisie = Saisie(formulaire)
    let jour = saisie.obligatoire(.jour, Jour.init)
    let nom = saisie.texte(.nom, max: 80)
    let source = saisie.texte(.source)
    formulaire = saisie.formulaire
    guard formulaire.isValid, let jour, let nom, let source else { return nil }
    self.init(jour: jour, nom: nom, source: source)
  }
}

// As a form shows what is kept.
extension Smic {
  var formulaire: Form<ChampSmic> { Form([.du: du, .horaire: horaire, .source: source]) }
}

extension SeuilPublie {
  var formulaire: Form<ChampSeuil> {
    Form([
      .du: seuil.du, .au: seuil.au, .acheteur: seuil.acheteur.rawValue, .objet: seuil.objet.rawValue,
      .montant: seuil.montant, .source: source,
    ])
  }
}

extension SeuilNational {
  var formulaire: Form<ChampSeuil> {
    Form([.du: du, .au: au, .objet: objet.rawValue, .montant: montant, .source: source])
  }
}

extension TexteEnVigueur {
  var formulaire: Form<ChampTexte> { Form([.texte: texte, .le: le, .source: source]) }
}

extension JourFerie {
  var formulaire: Form<ChampJourFerie> { Form([.jour: jour, .nom: nom, .source: source]) }
}
