/// A refusal whose only content is its sentence: what a command prints before it stops.
package struct PhraseSeule: Error, CustomStringConvertible {
  package let description: String
  package init(_ phrase: String) { description = phrase }
}

extension PhraseSeule: Phrase {
  var phrase: String { description }
}

/// The sentence of a refusal of the trade, for a command; nil when the error is not one.
package func phraseDuMetier(_ erreur: any Error) -> String? { (erreur as? any Phrase)?.phrase }
