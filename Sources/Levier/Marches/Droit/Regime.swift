/// The text that governs a public contract. The day its consultation was launched decides, not the day it
/// was notified: a contract keeps the words of its time.
enum Regime: String, CaseIterable, Hashable, Sendable {
  case cmp2001 = "cmp_2001"
  case cmp2006 = "cmp_2006"
  case ordonnance2015 = "ordonnance_2015"
  case ccp

  init(consultation: Jour) {
    switch consultation.iso {
    case ..."2006-08-31": self = .cmp2001
    case ..."2016-03-31": self = .cmp2006
    case ..."2019-03-31": self = .ordonnance2015
    default: self = .ccp
    }
  }

  var libelle: String {
    switch self {
    case .cmp2001: "Code des marchés publics de 2001 et 2004"
    case .cmp2006: "Code des marchés publics de 2006"
    case .ordonnance2015: "Ordonnance de 2015 et décret de 2016"
    case .ccp: "Code de la commande publique"
    }
  }
}
