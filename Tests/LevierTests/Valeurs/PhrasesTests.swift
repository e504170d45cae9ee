import Formats
import Testing

@testable import Levier

@Suite("Sentences of refusal")
struct PhrasesTests {
  static func dites<R: Phrase>(_ refus: R...) -> [String] { refus.map(\.phrase) }

  static let valeurs: [[String]] = [
    dites(Heures.Refus.vide, .forme, .minutes, .tropDeDecimales, .tropGrand),
    dites(Montant.Refus.vide, .forme, .tropDeDecimales, .tropGrand),
    dites(Jour.Refus.vide, .forme, .annee, .inexistant), dites(Mois.Refus.vide, .forme, .annee, .inexistant),
    dites(SiretFault.empty, .character, .length(9), .zeros, .checksum, .exponent),
    dites(Cpv.Refus.vide, .forme, .division), dites(Rome.Refus.vide, .forme),
    dites(CodeCommune.Refus.vide, .forme), dites(Courriel.Refus.vide, .forme, .accent, .tropLong),
    dites(Telephone.Refus.vide, .caractere, .longueur),
    dites(Texte.Refus.vide, .tropLong(max: 200), .nir, .caractereInterdit),
  ]

  static let decisions: [[String]] = [
    dites(Fondement.Refus.aucun, .priveMele, .inconnuDuRegime(.critere, .cmp2001)),
    dites(ConditionSociale.Refus.seuilInconnu),
    dites(GenreEcriture.Refus.nulles, .signe(.initial), .signe(.exoneration)),
    dites(Eligibilite.Refus.pasFacilitateur, .dejaDecidee, .sansCritere, .pasValide),
    dites(Fenetre.Refus.finAvantDebut), dites(TypeContrat.Refus.employeur(.cddi)),
    dites(
      Declaration.Refus.roleSansDroit(.financeur), .pasFacilitateur, .moisAVenir, .dejaTransmise,
      .pasTransmise,
      .pasValidee, .pasModifiable, .pasCloturee),
    dites(
      LigneDeclaration.Refus.heuresNegatives, .formationNegative, .plusQueLeMois(max: Heures(heures: 672))),
    dites(Imputation.Refus.negative, .engagementEnDouble, .plusQueTravaillees(trop: Heures(heures: 1))),
  ]

  @Test(
    "Each refusal is told in French, with its stop and its no-break spaces", arguments: valeurs + decisions)
  func forme(phrases: [String]) {
    for phrase in phrases {
      #expect(phrase.first?.isUppercase == true && phrase.hasSuffix("."))
      #expect(!phrase.contains("'") && !phrase.contains("\"") && !phrase.contains("..."))
      #expect(!phrase.contains(/[^\u{A0}\u{202F}][:;!?»]|«[^\u{A0}]/), "\(phrase)")
    }
    #expect(Set(phrases).count == phrases.count)
  }
}
