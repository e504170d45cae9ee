/// Why a record is not taken. Its position in the file goes with it.
public enum AwardRefusal: Error, Hashable, Sendable {
  public enum Field: String, Hashable, Sendable {
    case id, acheteur, objet
  }

  /// Not JSON or not XML: `offset` counts bytes from the record's start, when it is known.
  case malformed(offset: Int?)
  /// The file stops inside this record, or before its own end.
  case truncated
  /// More bytes than any award has.
  case tooLarge(limit: Int)
  /// Not an object, or an object without any of an award's fields.
  case notAnAward
  /// What nothing can be done without.
  case missing(Field)
  /// « Pas de considération sociale » beside these.
  case contradictorySocial(Set<SocialConsideration>)
}
