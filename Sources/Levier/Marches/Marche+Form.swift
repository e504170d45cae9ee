import Markup

enum ChampMarche: String, ChampSuivi {
  case objet
  case donneurOrdre = "donneur_ordre"
  case operation, nature, forme, reference, cpv, montant, lieu
  case dateConsultation = "date_consultation"
  case dateNotification = "date_notification"
  case debut, fin, leviers, facilitateur

  static let jours: Set<Self> = [.dateConsultation, .dateNotification, .debut, .fin]
}

extension NouveauMarche {
  init?(_ formulaire: inout Form<ChampMarche>) {
    var saisie = Saisie(formulaire)
    let operation = saisie.estVide(.operation) ? nil : saisie.choixID(.operation, de: Operation.self)
    let donneurOrdre = saisie.choixID(.donneurOrdre, de: Structure.self)
    let facilitateur = saisie.estVide(.facilitateur) ? nil : saisie.choixID(.facilitateur, de: Agent.self)
    let reference = saisie.texteFacultatif(.reference, max: 40, attendu: .reference)
    let objet = saisie.texte(.objet, max: 1000)
    let cpv = saisie.facultatif(.cpv, Cpv.init)
    let nature = saisie.choix(.nature, Nature.self)
    let forme = saisie.choix(.forme, FormeMarche.self)
    let lieu = saisie.texteFacultatif(.lieu, max: 120)
    let montant = saisie.facultatif(.montant, Montant.init)
    let consultation = saisie.facultatif(.dateConsultation, Jour.init)
    let notification = saisie.facultatif(.dateNotification, Jour.init)
    let debut = saisie.facultatif(.debut, Jour.init)
    let fin = saisie.facultatif(.fin, Jour.init)
    let leviers = saisie.choixMultiple(.leviers, LevierJuridique.self)
    saisie.ordonner(consultation, puis: .dateNotification, notification, "La notification")
    saisie.ordonner(debut, puis: .fin, fin, "La fin")
    if let montant, montant < .zero { saisie.refuser(.montant, "Indiquez un montant positif.") }
    if !leviers.isEmpty {
      saisie.verifier(.leviers) { () throws(Fondement.Refus) in
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

extension Marche {
  var formulaire: Form<ChampMarche> {
    Form(
      [
        .objet: objet, .donneurOrdre: donneurOrdre.id, .operation: operation?.id, .nature: nature.rawValue,
        .forme: forme.rawValue, .reference: reference, .cpv: cpv, .montant: montant, .lieu: lieu,
        .dateConsultation: consultation, .dateNotification: notification, .debut: debut, .fin: fin,
        .leviers: leviers.sorted().map(\.rawValue), .facilitateur: facilitateur?.id,
      ], version: version)
  }
}
