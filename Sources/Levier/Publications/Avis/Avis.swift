import Formats
import Markup

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

extension Publication {
  init(_ avis: Award) {
    self.init(
      objet: avis.objet, numero: avis.numeroLot ?? "",
      intitule: propre(avis.intituleLot ?? avis.objet, max: 300), reference: propre(avis.id, max: 40),
      cpv: avis.codeCPV.map { propre($0, max: 40) }, forme: avis.forme,
      lieu: avis.lieu.isEmpty ? nil : avis.lieu,
      notification: avis.dateNotification.flatMap(Jour.init), leviers: avis.leviers,
      montantInitial: avis.montant.flatMap(Montant.init(publie:)),
      moisInitial: avis.dureeMois.flatMap(moisPublie),
      titulairesInitiaux: avis.titulairesPublies(avis.titulaires),
      modifications: avis.modifications.map { modification in
        ModificationPubliee(
          le: (modification.dateNotification ?? modification.datePublication).flatMap(Jour.init),
          numero: modification.id, montant: modification.montant.flatMap(Montant.init(publie:)),
          mois: modification.dureeMois.flatMap(moisPublie),
          titulaires: avis.titulairesPublies(modification.titulaires))
      },
      publieLe: avis.publieLe)
  }
}

/// Contracts of no month, or of more than fifty years, are typing errors.
private func moisPublie(_ mois: Int) -> Int? { (1...600).contains(mois) ? mois : nil }

extension Montant {
  /// Nil for what stands for no amount: 1 €, 999 999 999 €.
  fileprivate init?(publie centimes: Int) {
    guard Award.isPlausible(cents: centimes) else { return nil }
    self.init(centimes: centimes)
  }
}

extension Award {
  fileprivate func titulairesPublies(_ parties: [AwardParty]) -> Set<TitulairePublie> {
    Set(parties.map { TitulairePublie(siret: $0.siret, identifiant: $0.id, nom: nom(de: $0)) })
  }

  /// The name of a holder, or a provisional one: of its number, else of the only market that it is known by.
  func nom(de titulaire: AwardParty) -> String {
    if let denomination = titulaire.denomination { return propre(denomination, max: 120) }
    return NomProvisoire.titulaire(
      titulaire.id.isEmpty ? "du marché \(propre(id, max: 40))" : propre(titulaire.id, max: 40))
  }
}

extension Award {
  /// Nil when the award says nothing of it.
  fileprivate var leviers: Set<LevierJuridique>? {
    guard !considerationsSociales.contains(.nonRenseigne) else { return nil }
    return Set(
      considerationsSociales.compactMap { consideration in
        switch consideration {
        case .clause: .conditionExecution
        case .critere: .critere
        case .reserve: .reserve
        case .aucune, .nonRenseigne: nil
        }
      })
  }

  fileprivate var forme: FormeMarche {
    (nature?.lowercased().contains("accord-cadre") ?? false) || idAccordCadre != nil
      ? .accordCadre : .ordinaire
  }

  /// Whether what it writes here certainly holds a NIR: numbers are judged as what they are given for.
  var porteUnNIR: Bool {
    let parties = [acheteur] + titulairesSuccessifs.joined()
    let textes =
      [objet, lieu, intituleLot ?? ""] + parties.map { $0.denomination ?? "" } + [publies[.texteAbime] ?? ""]
    let numeros = [id, idAccordCadre ?? ""] + parties.map(\.id) + publies.values
    return textes.contains { NIR.verdict(sur: $0) == .certain }
      || numeros.contains { NIR.verdict(sur: $0, attendu: .reference) == .certain }
  }

  /// « Dijon », or « Code postal 21000 » where only a code was published.
  fileprivate var lieu: String {
    if let nom = lieuExecution.nom, nom.contains(where: \.isLetter) { return propre(nom, max: 120) }
    let code = [lieuExecution.typeCode ?? "Code", lieuExecution.code ?? lieuExecution.nom ?? ""]
    return code[1].isEmpty ? "" : propre(code.joined(separator: " "), max: 120)
  }

  fileprivate var publieLe: Jour? {
    let jours = [datePublication] + modifications.flatMap { [$0.datePublication, $0.dateNotification] }
    return (jours.compactMap { $0 }.max() ?? dateNotification).flatMap(Jour.init)
  }
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
  if texte.utf8.count <= max, texte.estPropre { return texte }
  var uneLigne = String.UnicodeScalarView()
  for scalaire in texte.unicodeScalars {
    uneLigne.append(scalaire.properties.generalCategory == .control ? " " : scalaire)
  }
  return String(String(uneLigne).split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(max))
}

extension String {
  /// Told by its bytes, of most texts: words and signs of ASCII and Latin letters, one space between them.
  fileprivate var estPropre: Bool {
    var precedent: UInt8 = 0x20
    for octet in utf8 {
      switch octet {
      case 0x20 where precedent == 0x20: return false
      // The letters of Latin-1 and of Europe’s languages: no space or control has these first bytes.
      case 0x20...0x7E, 0x80...0xBF, 0xC3...0xC5: precedent = octet
      default: return false
      }
    }
    return precedent != 0x20
  }
}
