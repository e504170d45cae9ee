import Markup

/// A structure keeps the part that it plays for as long as something rests on it: an employer with contracts is no
/// commune, and a prescriber whose people are protected by its kind is not given another to see them.
enum NatureTenue: RefusDeChamp, Hashable {
  case marches, heures, contrats, personnes, comptes

  var champ: any FieldName { ChampStructure.genre }

  var phrase: String {
    switch self {
    case .marches:
      "Gardez un genre de donneur d’ordre\u{202f}: des marchés ou des opérations portent son nom."
    case .heures: "Gardez un genre d’entreprise ou de structure d’insertion\u{202f}: elle doit des heures."
    case .contrats: "Gardez un genre d’employeur\u{202f}: des contrats ou des déclarations portent son nom."
    case .personnes:
      "Gardez ce genre de prescripteur\u{202f}: des personnes ont été orientées par cette structure."
    case .comptes: "Gardez ce genre\u{202f}: des comptes de cette structure en dépendent."
    }
  }
}
