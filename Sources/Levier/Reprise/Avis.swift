import Formats

extension Nature {
  /// Divisions of the common procurement vocabulary: 45 is works, 03 to 44 and 48 supplies, 71 and 73
  /// studies, the others services (règlement CE 213/2008).
  init(divisionCPV code: String?) {
    let division = code.flatMap { Int($0.prefix(2)) } ?? 45
    switch division {
    case 45: self = .travaux
    case ..<45, 48: self = .fournitures
    case 71, 73: self = .prestationsIntellectuelles
    default: self = .services
    }
  }
}

extension Award {
  var leviers: Set<Levier> {
    Set(
      considerationsSociales.compactMap { consideration in
        switch consideration {
        case .clause: .conditionExecution
        case .critere: .critere
        case .reserve: .reserve
        case .aucune, .nonRenseigne: nil
        }
      })
  }

  var forme: FormeMarche {
    (nature?.lowercased().contains("accord-cadre") ?? false) || idAccordCadre != nil
      ? .accordCadre : .ordinaire
  }

  /// Whether what it writes here certainly holds a NIR: numbers are judged as what they are given for.
  var porteUnNIR: Bool {
    let textes =
      [objet, acheteurNom ?? "", lieu, intituleLot ?? ""] + titulaires.map { $0.denomination ?? "" }
    let numeros = [id, idAccordCadre ?? ""] + titulaires.map(\.id)
    return textes.contains { NIR.verdict(sur: $0) == .certain }
      || numeros.contains { NIR.verdict(sur: $0, attendu: .reference) == .certain }
  }

  /// « Dijon », or « Code postal 21000 » where only a code was published.
  var lieu: String {
    if let nom = lieuExecution.nom, nom.contains(where: \.isLetter) { return propre(nom, max: 120) }
    let code = [lieuExecution.typeCode ?? "Code", lieuExecution.code ?? lieuExecution.nom ?? ""]
    return code[1].isEmpty ? "" : propre(code.joined(separator: " "), max: 120)
  }

  /// The amount after the last modification that gives one.
  var montantActuel: Montant? {
    (modifications.last { $0.montant != nil }?.montant ?? montant).map(Montant.init(centimes:))
  }

  var debut: Jour? { Jour(dateNotification) }

  var fin: Jour? {
    guard let debut, let mois = modifications.last(where: { $0.dureeMois != nil })?.dureeMois ?? dureeMois,
      (1...600).contains(mois)
    else { return nil }
    return debut.plus(mois: mois) - 1
  }

  /// Who holds it, as one text: the same award published again has the same holders.
  var titulairesCanoniques: String { titulaires.map(\.id).sorted().joined(separator: " ") }

  /// Orders the publications of one award, whatever the order in which their files come.
  var publieLe: Jour? { Jour(datePublication ?? dateNotification) }
}

extension Jour {
  init?(_ jour: CalendarDay) {
    guard let lu = try? Jour(annee: jour.year, mois: jour.month, jour: jour.day) else {
      return nil  // a year outside the calendar that the product reads
    }
    self = lu
  }
}

/// Text from a file, on one line and cut to what a page can show.
func propre(_ texte: String, max: Int = 1000) -> String {
  let uneLigne = texte.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : String($0) }
  return String(uneLigne.joined().split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(max))
}
