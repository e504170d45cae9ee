/// A refusal that can be told to the user: one French sentence that says what to do.
protocol Phrase {
  var phrase: String { get }
}
