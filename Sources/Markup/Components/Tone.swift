/// How a thing stands. Colour repeats what the text already says.
public enum Tone: Sendable, CaseIterable {
  case neutral, information, success, warning, danger

  var name: String {
    switch self {
    case .neutral: "neutre"
    case .information: "information"
    case .success: "succes"
    case .warning: "attention"
    case .danger: "erreur"
    }
  }
}
