/// Something kept as published although it looks wrong, or taken in although it is missing.
public enum AwardDoubt: String, Hashable, Sendable, CaseIterable {
  /// The buyer's identifier is no SIRET.
  case acheteurDouteux
  case notificationAbsente
  /// Not a day, or one before public data existed.
  case notificationDouteuse
  /// Not eight digits.
  case cpvDouteux
  /// Absent or unreadable, 1 € or less, 999 999 999 € or more; or after a modification less than half of it, which
  /// may be what was added, or fifty times it, which may be in cents.
  case montantDouteux
  /// Not a SIRET although said to be one, or no awardee at all.
  case titulaireDouteux
  case sousTraitantDouteux
  case dureeDouteuse
  /// A date other than the notification's cannot be read.
  case dateDouteuse
  /// A label that the schema does not have.
  case considerationInconnue
  /// A character was lost before the publication (U+FFFD), or is none of a text.
  case texteAbime
}
