import Markup

extension Ecriture.Refus {
  var champ: any FieldName { ChampEcriture.heures }

  var phrase: String {
    switch self {
    case .obligationNegative(let dues):
      """
      Cette écriture rendrait l’obligation négative\u{202F}: il reste \(dues.enFrancais) dues sur \
      l’engagement. Indiquez au plus ce nombre d’heures en moins.
      """
    case .realisationNegative(let faites):
      "Cette écriture rendrait les heures réalisées négatives\u{202F}: il y en a \(faites.enFrancais)."
    case .dejaCorrigee: "Cette écriture a déjà été corrigée."
    case .correctionDeCorrection:
      "Une correction ne se corrige pas\u{202F}: ajoutez une nouvelle écriture, avec les bonnes heures."
    }
  }
}
