/// Where a market stands before its hours are followed: how the list is narrowed, and its address.
enum SuiviMarche: String, Sendable {
  /// All but those set aside.
  case courant
  /// Markets that carry no lever yet: those that an import brought in and nobody has looked at.
  case aQualifier = "a_qualifier"
  case deCote = "de_cote"
}
