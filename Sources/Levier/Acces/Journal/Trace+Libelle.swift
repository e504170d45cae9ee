extension Trace {
  /// The act as a user reads it.
  var acteLu: String { Self.mots[acte] ?? acte.replacing("_", with: " ") }

  /// « brouillon → transmise »; nothing where the act changed no state.
  var passage: String? {
    if vers.isEmpty { return nil }
    return de.isEmpty ? Self.lu(vers) : "\(Self.lu(de)) → \(Self.lu(vers))"
  }

  /// Traces keep codes, which outlive the words on screen. What is not a code is told as it was written.
  private static func lu(_ code: String) -> String { mots[code] ?? code }

  private static let mots = [
    // Acts.
    "ajout_de_ligne": "ajout d’une ligne",
    "creation": "création", "saisie": "saisie", "ecriture": "écriture au registre",
    "pas_un_nir": "n’est pas un numéro de sécurité sociale",
    "piece_vue": "pièce vue", "pieces_manquantes": "pièces manquantes", "reouverture": "réouverture",
    "cloture": "clôture", "demande_de_complement": "demande de complément", "periode": "période",
    "fusion_annulee": "fusion annulée", "mot_de_passe": "mot de passe", "doublon_ecarte": "doublon écarté",
    "mise_de_cote": "mise de côté", "remise_en_suivi": "remise en suivi",
    "retablissement": "rétablissement",
    "retrait_sortie": "retrait de la sortie", "regle_locale": "règle locale",
    "seuil_europeen": "seuil européen", "smic": "SMIC", "pratiques": "alertes et délais",
    "reprise_decp": "reprise des avis", "nouvelle_publication": "nouvelle publication",
    "publication_prise": "publication prise", "verification": "donnée vérifiée",
    "reunion": "réunion de deux lots", "reunion_annulee": "réunion annulée",
    "lecture_categorie_reservee": "lecture d’une catégorie réservée", "redaction": "rédaction",
    // States.
    "prevu": "prévu", "en_cours": "en cours", "termine": "terminé", "a_instruire": "à instruire",
    "valide": "validée", "refuse": "refusée", "expire": "expirée", "validee": "validée",
    "a_completer": "à compléter", "cloturee": "clôturée",
    // Exits.
    "cdi": "CDI", "cdd_6_mois_et_plus": "CDD de six mois et plus",
    "cdd_moins_de_6_mois": "CDD de moins de six mois",
    "formation_qualifiante": "formation qualifiante", "formation_courte": "formation courte",
    "creation_entreprise": "création d’entreprise", "autre_iae": "autre structure d’insertion",
    "chomage": "chômage", "inconnu": "inconnue",
    // Roles.
    "donneur_ordre": "donneur d’ordre", "siae": "SIAE",
  ]
}
