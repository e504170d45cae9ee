/// The addresses of the report.
enum VoiesBilans {
  static let bilan = Voie< >("/bilan")
  static let pdf = Voie< >("/bilan.pdf")
  static let xlsx = Voie< >("/bilan.xlsx")
  static let textes = Voie< >("/bilan/textes")
}

extension Rubrique {
  static let bilans = Rubrique("Bilans", VoiesBilans.bilan(), pour: GardeBilans.roles)
}
