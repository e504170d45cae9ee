extension Declaration.Refus {
  /// An employer asks the facilitator for what a facilitator does.
  func phrase(pour role: Role) -> String {
    switch (self, role) {
    case (.dejaTransmise, .facilitateur):
      "Ce mois est déjà transmis. Pour le changer, rendez-le d’abord à l’employeur."
    case (.pasModifiable, .facilitateur):
      "Ces heures ne se modifient plus ici. Rouvrez le mois s’il est validé, corrigez la ligne s’il est clôturé."
    default: phrase
    }
  }
}

extension Declaration.Refus: Phrase {
  var phrase: String {
    switch self {
    case .roleSansDroit: "Demandez à l’employeur ou à votre facilitateur de transmettre ce mois."
    case .pasFacilitateur: "Demandez à votre facilitateur\u{202F}: lui seul peut le faire."
    case .moisAVenir: "Attendez le début du mois pour transmettre ses heures."
    case .aVerifier: "Ce mois a des lignes à vérifier\u{202F}: relisez-les, puis validez-le ici."
    case .dejaTransmise:
      "Ce mois est déjà transmis. Pour le changer, demandez à votre facilitateur de vous le rendre."
    case .pasTransmise: "Attendez que l’employeur transmette ce mois."
    case .pasValidee: "Validez ce mois avant de le clôturer."
    case .pasModifiable: "Ces heures ne se modifient plus. Demandez une correction à votre facilitateur."
    case .pasARouvrir: "Seul un mois validé se rouvre. S’il est clôturé, corrigez-le ligne par ligne."
    case .pasCloturee: "Rendez ce mois à l’employeur pour le corriger\u{202F}: il n’est pas encore clôturé."
    }
  }
}
