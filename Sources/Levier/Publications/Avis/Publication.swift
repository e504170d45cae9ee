import Formats
import Markup

/// What one publication of an award says of its lot. Nil says nothing, which is not to say that there is none.
struct Publication: Hashable, Sendable {
  /// The title, as published.
  var objet: String
  /// Empty where the title names no lot.
  var numero: String
  var intitule: String
  var reference: String
  var cpv: String?
  var forme: FormeMarche
  var lieu: String?
  var notification: Jour?
  var leviers: Set<LevierJuridique>?
  /// At first; its modifications come after.
  var montantInitial: Montant?
  var moisInitial: Int?
  var titulairesInitiaux: Set<TitulairePublie>
  /// From the first to the last.
  var modifications: [ModificationPubliee] = []
  /// The last day that it tells: orders the publications of one award, whatever the order in which their files come.
  var publieLe: Jour?

  var montant: Montant? { modifications.compactMap(\.montant).last ?? montantInitial }
  var mois: Int? { modifications.compactMap(\.mois).last ?? moisInitial }
  var titulaires: Set<TitulairePublie> { successifs.last ?? [] }

  /// The holders at first, then after each change of them.
  var successifs: [Set<TitulairePublie>] {
    ([titulairesInitiaux] + modifications.map(\.titulaires)).filter { !$0.isEmpty }
  }

  var fin: Jour? {
    guard let notification, let mois else { return nil }
    return notification.terme(mois: mois)
  }

  /// What it says of the lot.
  var valeurs: [ChampPublie: Valeur] {
    var valeurs: [ChampPublie: Valeur] = [.intitule: .texte(intitule)]
    valeurs[.montant] = montant.map(Valeur.montant)
    valeurs[.debut] = notification.map(Valeur.jour)
    valeurs[.fin] = fin.map(Valeur.jour)
    valeurs[.cpv] = cpv.map(Valeur.texte)
    if !titulaires.isEmpty { valeurs[.titulaires] = .titulaires(titulaires) }
    return valeurs
  }
}
