/// What a person sent through a form, as it was sent, and what was refused in it.
///
/// The page shows it back unchanged; the validated value is built from it or not at all.
public struct Form<Name: FieldName>: Hashable, Sendable {

  public private(set) var values: [String: [String]]
  /// In the order of refusal, which is the order of the summary.
  public private(set) var errors: [FieldError] = []
  /// The boxes offered with a question, by field: what is written beside each.
  public private(set) var ticks: [String: Tick] = [:]
  /// True when the body was not well-formed UTF-8 or percent coding: what is shown is not what was sent.
  public internal(set) var isMalformed = false
  /// Put before the identifiers of fields, when a page holds the same form several times.
  public var scope = ""

  public init(values: [String: [String]] = [:], scope: String = "") {
    self.values = values
    self.scope = scope
  }

  /// A form filled with what is stored.
  public init(_ stored: [Name: any FieldValue]) {
    self.init(values: Dictionary(uniqueKeysWithValues: stored.map { ($0.field, $1.fieldValues) }))
  }

  /// Takes from another what did not come with this one.
  public mutating func complete(with other: Self) { values.merge(other.values) { own, _ in own } }

  /// The same fields, read under other names.
  public init<Other>(renaming other: Form<Other>) {
    (values, errors, ticks) = (other.values, other.errors, other.ticks)
    (isMalformed, scope) = (other.isMalformed, other.scope)
  }

  /// Reads an `application/x-www-form-urlencoded` body.
  public init(decodingURLEncoded body: String) {
    self.init()
    for pair in PercentCoding.pairs(body) {
      values[pair.name, default: []].append(pair.value)
      isMalformed = isMalformed || pair.isMalformed
    }
  }

  /// The first value, untrimmed; the empty string when nothing came.
  public subscript(name: Name) -> String {
    get { self[named: name.field] }
    set { self[named: name.field] = newValue }
  }

  public func all(_ name: Name) -> [String] { values[name.field] ?? [] }

  public mutating func set(_ name: Name, to all: [String]) { values[name.field] = all }

  /// Whether the browser sent that name at all: how a ticked box differs from another.
  public func has(_ name: Name) -> Bool { values[name.field] != nil }

  /// Keeps a sentence that says what to do.
  public mutating func refuse(_ name: Name, _ message: String) { refuse(named: name.field, message) }

  /// Refuses the form as a whole.
  public mutating func refuse(_ message: String) { refuse(named: "", message) }

  /// Asks about a value that may be right: refused until the box shown with the field is ticked, and the box stays
  /// from one sending to the next.
  /// - Parameters:
  ///   - tick: what the person states by ticking.
  ///   - code: what the box sends, so that one question is not answered by another's box.
  public mutating func ask(_ name: Name, _ message: String, tick: String, code: String) {
    ask(named: name.field, message, tick: tick, code: code)
  }

  /// Whether the question of that code, asked about a field, was answered.
  public func isTicked(_ name: Name, code: String) -> Bool { ticked(name.field).contains(code) }

  /// Answers beforehand the question that would be asked about a field.
  public mutating func tick(_ name: Name, code: String) {
    self[named: FormState.tickPrefix + name.field] = code
  }

  public func error(for name: Name) -> String? {
    errors.first { $0.field == name.field }?.message
  }

  public var isValid: Bool { errors.isEmpty }
}

/// What every form has besides its own fields: what goes with any page is called by plain text.
extension Form {
  public subscript(named name: String) -> String {
    get { values[name]?.first ?? "" }
    set { values[name] = [newValue] }
  }

  /// An empty `name` refuses the form as a whole.
  public mutating func refuse(named name: String, _ message: String) {
    errors.append(FieldError(field: name, message: message))
  }

  public mutating func ask(named name: String, _ message: String, tick: String, code: String) {
    ticks[name] = Tick(label: tick, code: code)
    if !ticked(name).contains(code) { refuse(named: name, message) }
  }

  /// The boxes of a question that were ticked.
  func ticked(_ name: String) -> [String] { values[FormState.tickPrefix + name] ?? [] }

  /// The fields whose box was ticked, with that code or any.
  public func tickedFields(_ code: String? = nil) -> [String] {
    values.filter { $0.key.hasPrefix(FormState.tickPrefix) && (code == nil || $0.value.contains(code ?? "")) }
      .map { String($0.key.dropFirst(FormState.tickPrefix.count)) }.sorted()
  }
}

/// A form whose fields are called by plain text.
public typealias FormState = Form<String>

extension FormState {
  /// What the name of each box begins with; its field's name follows.
  public static let tickPrefix = "confirme-"
}

public struct FieldError: Hashable, Sendable {
  public let field: String
  public let message: String
}

/// The box that answers a question asked about a field.
public struct Tick: Hashable, Sendable {
  public let label: String
  public let code: String
}
