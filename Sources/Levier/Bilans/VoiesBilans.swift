/// The addresses of the report.
enum VoiesBilans {
  static let bilan = VoieFixe("/bilan")
  static let pdf = VoieFixe("/bilan.pdf")
  static let xlsx = VoieFixe("/bilan.xlsx")
  static let textes = VoieFixe("/bilan/textes")
}

extension Rubrique {
  static let bilans = Rubrique("Bilans", VoiesBilans.bilan(), pour: GardeBilans.roles)
}
