import Formats
import Markup

extension AwardRefusal: Phrase {
  var phrase: String {
    switch self {
    case .malformed: "L’enregistrement est mal formé\u{a0}: faites-le corriger par qui publie le fichier."
    case .truncated: "Le fichier s’arrête au milieu de cet enregistrement\u{a0}: téléchargez-le de nouveau."
    case .tooLarge: "L’enregistrement est démesuré et n’a pas été lu."
    case .notAnAward: "L’enregistrement n’a aucun des champs d’un marché."
    case .missing(let champ): "Il manque \(champ.nom)\u{a0}: sans lui, l’avis ne peut pas être repris."
    case .contradictorySocial:
      "«\u{a0}Pas de considération sociale\u{a0}» est associé à une autre considération\u{a0}: l’un des deux est faux."
    }
  }
}

extension AwardRefusal.Field {
  fileprivate var nom: String {
    switch self {
    case .id: "l’identifiant"
    case .acheteur: "l’acheteur"
    case .objet: "l’objet"
    }
  }
}

extension AwardFileError: Phrase {
  var phrase: String {
    switch self {
    case .file(.absent): "Le fichier n’existe pas\u{a0}: vérifiez son nom."
    case .file(.unreadable): "Le fichier ne peut pas être lu\u{a0}: vérifiez ses droits."
    case .unknownFormat:
      "Ce fichier n’est ni du JSON, ni du XML, ni du CSV de données essentielles (DECP)\u{a0}: vérifiez le fichier choisi."
    case .noAwards: "Ce fichier ne contient aucun marché attribué."
    }
  }
}

let phraseNIRDansAvis =
  "L’avis contient un numéro de sécurité sociale\u{a0}: il n’est pas repris, faites-le retirer à la source."

extension ImportAvis.Issue {
  /// What it leaves to look at, and what a publication changes: « Fin : 1er mars 2026 → 1er mars 2027 ».
  var reste: String {
    switch self {
    case .cree(let doutes, let semblables):
      let restes =
        doutes.map(\.libelle) + (semblables == 0 ? [] : ["Peut-être déjà repris sous un autre avis"])
      return restes.joined(separator: ", ")
    case .modifie(let decisions): return decisions.map(\.phrase).joined(separator: ", ")
    case .inchange, .refuse: return ""
    }
  }
}

extension Decision {
  fileprivate var phrase: String {
    let passage = "\(champ.libelle)\u{a0}: \(de?.phrase ?? "rien") → \(vers.phrase)"
    return suite == .ecrire ? passage : "\(passage) (à décider)"
  }
}
