/// Something kept as published although it looks wrong.
public enum AwardDoubt: String, Hashable, Sendable, CaseIterable {
  /// Not eight digits.
  case cpvDouteux
  /// Absent, 1 € or less, 999 999 999 € or more.
  case montantDouteux
  /// Not a SIRET although said to be one, or no awardee at all.
  case titulaireDouteux
  case sousTraitantDouteux
  case dureeDouteuse
  /// A date other than the notification's cannot be read.
  case dateDouteuse
  /// A label that the schema does not have.
  case considerationInconnue
  /// A character was lost before the publication (U+FFFD).
  case texteAbime
}
