/// How a field that a modification changed is called in the sentence of its trace.
enum MotDeChamp {
  static let mots = [
    "adresse": "adresse", "antenne": "antenne", "base": "heures comptées", "clos": "clos",
    "rouvert": "rouvert",
    "code_postal": "code postal",
    "commune": "commune", "convention_fin": "fin de convention", "correspondant": "correspondant",
    "courriel": "courriel", "cpv": "code CPV", "date_consultation": "consultation",
    "date_notification": "notification", "debut": "début", "diviseur_etp": "diviseur des ETP",
    "donneur_ordre": "donneur d’ordre",
    "echeance": "échéance", "employeur": "employeur", "engagements": "engagements servis",
    "facilitateur": "facilitateur", "fin": "fin", "forme": "forme", "genre": "nature",
    "groupement": "groupement",
    "heures_hebdo": "heures par semaine", "intitule": "intitulé", "leviers": "leviers", "lieu": "lieu",
    "metier": "métier", "mois_cdi": "durée des CDI", "mois_eligibilite": "durée d’éligibilité",
    "modalites": "modalités", "montant": "montant", "naissance": "naissance",
    "nature": "nature", "niveau": "niveau de formation", "nom": "nom", "numero": "numéro", "objet": "objet",
    "operation": "opération", "penalite_mode": "pénalité", "penalite_valeur": "valeur de la pénalité",
    "plafond_formation": "formation comptée", "prenom": "prénom", "prescripteur": "prescripteur",
    "qpv": "quartier prioritaire",
    "qualite": "qualité", "reference": "référence", "jour_limite": "jour des déclarations",
    "cadence": "période des déclarations", "rome": "code ROME", "sexe": "sexe", "siret": "SIRET",
    "telephone": "téléphone", "titulaire": "titulaire", "type": "type de contrat",
  ]

  /// « fin 30/04/2026 → 31/12/2026 »; nothing for what is no field.
  static func lu(_ code: String) -> String? {
    let parties = code.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard let mot = mots[parties[0]] else { return nil }
    guard parties.count == 3 else { return parties.count == 1 ? mot : nil }
    return "\(mot) \(jour(parties[1])) → \(jour(parties[2]))"
  }

  private static func jour(_ iso: String) -> String { (try? Jour(iso))?.court ?? "sans date" }
}
