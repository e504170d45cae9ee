/// The highest level reached, in the French framework of 2019 (décret 2019-14).
enum NiveauFormation: String, CaseIterable, Hashable, Sendable {
  case infra3 = "infra_3"
  case niveau3 = "niveau_3"
  case niveau4 = "niveau_4"
  case niveau5 = "niveau_5"
  case niveau6 = "niveau_6"
  case inconnu

  var libelle: String {
    switch self {
    case .infra3: "Sans diplôme ou brevet des collèges"
    case .niveau3: "CAP, BEP (niveau\u{a0}3)"
    case .niveau4: "Baccalauréat (niveau\u{a0}4)"
    case .niveau5: "Bac\u{a0}+\u{a0}2 (niveau\u{a0}5)"
    case .niveau6: "Bac\u{a0}+\u{a0}3 et plus (niveaux\u{a0}6 à 8)"
    case .inconnu: "Inconnu"
    }
  }
}
