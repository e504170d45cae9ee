/// What a person sent through a form, as it was sent, and what was refused in it.
///
/// The page shows it back unchanged; the validated value is built from it or not at all.
public struct FormState: Hashable, Sendable {
  public struct FieldError: Hashable, Sendable {
    public let field: String
    public let message: String
  }

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

  /// Reads an `application/x-www-form-urlencoded` body.
  public init(decodingURLEncoded body: String) {
    self.init()
    for pair in PercentCoding.pairs(body) {
      values[pair.name, default: []].append(pair.value)
      isMalformed = isMalformed || pair.isMalformed
    }
  }

  /// The first value, untrimmed; the empty string when nothing came.
  public subscript(name: String) -> String {
    get { values[name]?.first ?? "" }
    set { values[name] = [newValue] }
  }

  public func all(_ name: String) -> [String] { values[name] ?? [] }

  public mutating func set(_ name: String, to all: [String]) { values[name] = all }

  /// Whether the browser sent that name at all: how a ticked box differs from another.
  public func has(_ name: String) -> Bool { values[name] != nil }

  /// Keeps a sentence that says what to do. An empty `field` refuses the form as a whole.
  public mutating func refuse(_ field: String, _ message: String) {
    errors.append(FieldError(field: field, message: message))
  }

  /// Asks about a value that may be right: refused until the box shown with the field is ticked, and the box stays
  /// from one sending to the next.
  /// - Parameters:
  ///   - tick: what the person states by ticking.
  ///   - code: what the box sends, so that one question is not answered by another's box.
  public mutating func ask(_ field: String, _ message: String, tick: String, code: String) {
    ticks[field] = Tick(label: tick, code: code)
    if !all(Self.tickPrefix + field).contains(code) { refuse(field, message) }
  }

  public struct Tick: Hashable, Sendable {
    public let label: String
    public let code: String
  }

  /// What the name of each box begins with; its field's name follows.
  public static let tickPrefix = "confirme-"

  /// The fields whose box was ticked, with that code or any.
  public func tickedFields(_ code: String? = nil) -> [String] {
    values.filter { $0.key.hasPrefix(Self.tickPrefix) && (code == nil || $0.value.contains(code ?? "")) }
      .map { String($0.key.dropFirst(Self.tickPrefix.count)) }.sorted()
  }

  public func error(for field: String) -> String? {
    errors.first { $0.field == field }?.message
  }

  public var isValid: Bool { errors.isEmpty }
}
