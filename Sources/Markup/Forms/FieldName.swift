/// How a form calls its fields. A form that is read and shown has an enum of its own, so that a misspelt field does
/// not compile; a filter, whose fields are the address's, may call them by plain text.
public protocol FieldName: Hashable, Sendable {
  /// As it is sent.
  var field: String { get }
}

extension FieldName where Self: RawRepresentable<String> {
  public var field: String { rawValue }
}

extension String: FieldName {
  public var field: String { self }
}

/// What a field shows of a stored value: one text, or one for each box that is ticked.
public protocol FieldValue {
  var fieldValues: [String] { get }
}

extension String: FieldValue {
  public var fieldValues: [String] { [self] }
}

extension Int: FieldValue {
  public var fieldValues: [String] { ["\(self)"] }
}

extension Optional: FieldValue where Wrapped: FieldValue {
  public var fieldValues: [String] { self?.fieldValues ?? [""] }
}

extension Array: FieldValue where Element: FieldValue {
  public var fieldValues: [String] { flatMap(\.fieldValues) }
}
