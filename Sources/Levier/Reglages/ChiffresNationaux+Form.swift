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
