import Markup

/// Something that somebody must do next: what, who has the ball, for when, since when, and the way to do it.
struct Tache: Sendable, Hashable {
  let genre: Genre
  let quoi: String
  var precision = ""
  /// Who must act: the reader's own role, or another's name.
  let porteur: Porteur
  var pourLe: Jour?
  var depuis: Jour?
  var ton = Tone.neutral
  let acte: Acte
  /// The territory that asks for it, told to who acts in several.
  var territoire = ""
  /// The function under which it is done, of who has several.
  var fonction: Fonction?

  enum Genre: String, CaseIterable, Sendable {
    case declarations, eligibilites, contrats, engagements, marches, comptes, reglages

    var libelle: String {
      switch self {
      case .declarations: "Déclarations"
      case .eligibilites: "Éligibilités"
      case .contrats: "Contrats"
      case .engagements: "Engagements"
      case .marches: "Marchés et lots"
      case .comptes: "Structures et comptes"
      case .reglages: "Réglages"
      }
    }
  }

  enum Porteur: Sendable, Hashable {
    case vous
    case autre(String)

    var libelle: String {
      switch self {
      case .vous: "Vous"
      case .autre(let nom): nom
      }
    }
  }

  /// The one press that does it: a page to open, or a form to send at once.
  enum Acte: Sendable, Hashable {
    case ouvrir(String, Chemin)
    /// - Parameter relire: the page where one looks before pressing.
    case envoyer(String, Chemin, champs: [String: String] = [:], relire: Chemin? = nil)

    /// The same, done under another function of the reader.
    func pour(_ fonction: Fonction?) -> Acte {
      guard let fonction else { return self }
      return switch self {
      case .ouvrir(let libelle, let chemin): .ouvrir(libelle, chemin.pour(fonction))
      case .envoyer(let libelle, let chemin, let champs, let relire):
        .envoyer(libelle, chemin.pour(fonction), champs: champs, relire: relire?.pour(fonction))
      }
    }

    var chemin: Chemin {
      switch self {
      case .ouvrir(_, let chemin), .envoyer(_, let chemin, _, _): chemin
      }
    }
  }

  enum Urgence: Int, CaseIterable, Sendable {
    case enRetard, cetteSemaine, plusTard

    var libelle: String {
      switch self {
      case .enRetard: "En retard"
      case .cetteSemaine: "Cette semaine"
      case .plusTard: "Plus tard"
      }
    }
  }

  func urgence(le jour: Jour) -> Urgence {
    guard let pourLe else { return .plusTard }
    if pourLe < jour { return .enRetard }
    return pourLe <= jour + 7 ? .cetteSemaine : .plusTard
  }
}
