import Markup

extension NouveauMarche {
  init?(_ formulaire: inout FormState) {
    var saisie = Saisie(formulaire)
    let operation = saisie.estVide("operation") ? nil : saisie.choixID("operation", de: Operation.self)
    let donneurOrdre = saisie.choixID("donneur_ordre", de: Structure.self)
    let facilitateur = saisie.estVide("facilitateur") ? nil : saisie.choixID("facilitateur", de: Agent.self)
    let reference = saisie.texteFacultatif("reference", max: 40, attendu: .reference)
    let objet = saisie.texte("objet", max: 1000)
    let cpv = saisie.facultatif("cpv", Cpv.init)
    let nature = saisie.choix("nature", Nature.self)
    let forme = saisie.choix("forme", FormeMarche.self)
    let lieu = saisie.texteFacultatif("lieu", max: 120)
    let montant = saisie.facultatif("montant", Montant.init)
    let consultation = saisie.facultatif("date_consultation", Jour.init)
    let notification = saisie.facultatif("date_notification", Jour.init)
    let debut = saisie.facultatif("debut", Jour.init)
    let fin = saisie.facultatif("fin", Jour.init)
    let leviers = saisie.choixMultiple("leviers", LevierJuridique.self)
    saisie.ordonner("date_consultation", consultation, "date_notification", notification, "La notification")
    saisie.ordonner("debut", debut, "fin", fin, "La fin")
    if let montant, montant < .zero { saisie.refuser("montant", "Indiquez un montant positif.") }
    if !leviers.isEmpty {
      saisie.verifier("leviers") { () throws(Fondement.Refus) in
        _ = try Fondement(leviers, consultation: consultation ?? notification)
      }
    }
    formulaire = saisie.formulaire
    guard formulaire.isValid, let donneurOrdre, let objet, let nature, let forme else { return nil }
    self.init(
      operation: operation, donneurOrdre: donneurOrdre, facilitateur: facilitateur, reference: reference,
      objet: objet, cpv: cpv?.code ?? "", nature: nature, forme: forme, lieu: lieu, montant: montant,
      consultation: consultation, notification: notification, debut: debut, fin: fin, leviers: leviers)
  }
}

extension NouveauLot {
  init?(_ formulaire: inout FormState) {
    var saisie = Saisie(formulaire)
    let numero = saisie.texteFacultatif("numero", max: 20, attendu: .reference)
    let intitule = saisie.texte("intitule", max: 300)
    let cpv = saisie.facultatif("cpv", Cpv.init)
    let montant = saisie.facultatif("montant", Montant.init)
    let debut = saisie.facultatif("debut", Jour.init)
    let fin = saisie.facultatif("fin", Jour.init)
    let etat = saisie.choix("etat", Lot.Etat.self)
    saisie.ordonner("debut", debut, "fin", fin, "La fin")
    if let montant, montant < .zero { saisie.refuser("montant", "Indiquez un montant positif.") }
    formulaire = saisie.formulaire
    guard formulaire.isValid, let intitule, let etat else { return nil }
    self.init(
      numero: numero, intitule: intitule, cpv: cpv?.code ?? "", montant: montant, debut: debut, fin: fin,
      etat: etat)
  }
}

extension NouvelleOperation {
  init?(_ formulaire: inout FormState) {
    var saisie = Saisie(formulaire)
    let donneurOrdre = saisie.choixID("donneur_ordre", de: Structure.self)
    let intitule = saisie.texte("intitule", max: 300)
    let commune = saisie.texteFacultatif("commune", max: 80)
    formulaire = saisie.formulaire
    guard formulaire.isValid, let donneurOrdre, let intitule else { return nil }
    self.init(donneurOrdre: donneurOrdre, intitule: intitule, commune: commune)
  }
}

extension Marche {
  var formulaire: FormState {
    FormState(values: [
      "operation": [operation.map { "\($0.id)" } ?? ""], "donneur_ordre": ["\(donneurOrdre.id)"],
      "facilitateur": [facilitateur.map { "\($0.id)" } ?? ""], "reference": [reference], "objet": [objet],
      "cpv": [cpv], "nature": [nature.rawValue], "forme": [forme.rawValue], "lieu": [lieu],
      "montant": [montant?.saisie ?? ""], "date_consultation": [consultation?.iso ?? ""],
      "date_notification": [notification?.iso ?? ""], "debut": [debut?.iso ?? ""], "fin": [fin?.iso ?? ""],
      "leviers": leviers.sorted().map(\.rawValue), Version.champ: ["\(version)"],
    ])
  }
}

extension Lot {
  var formulaire: FormState {
    FormState(values: [
      "numero": [numero], "intitule": [intitule], "cpv": [cpv], "montant": [montant?.saisie ?? ""],
      "debut": [debut?.iso ?? ""], "fin": [fin?.iso ?? ""], "etat": [etat.rawValue],
      Version.champ: ["\(version)"],
    ])
  }
}

extension Operation {
  var formulaire: FormState {
    FormState(values: [
      "donneur_ordre": ["\(donneurOrdre.id)"], "intitule": [intitule], "commune": [commune],
      Version.champ: ["\(version)"],
    ])
  }
}
