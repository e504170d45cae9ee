import Foundation
import Logging

/// The log: one line of `cle=valeur` pairs an event, on the standard error.
struct JournalLogfmt: LogHandler {
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]

  private static let modules: Set = ["Levier", "Commande"]

  init(niveau: Logger.Level) { logLevel = niveau }

  subscript(metadataKey cle: String) -> Logger.Metadata.Value? {
    get { metadata[cle] }
    set { metadata[cle] = newValue }
  }

  func log(event: LogEvent) {
    // What the libraries tell in passing is for whoever debugs.
    guard event.level > .info || logLevel < .info || Self.modules.contains(event.source) else { return }
    let couples = metadata.merging(event.metadata ?? [:]) { $1 }
    var ligne =
      "le=\(Date().formatted(.iso8601)) niveau=\(event.level) evenement=\(Self.cite("\(event.message)"))"
    for (cle, valeur) in couples.sorted(by: { Self.nom($0.key) < Self.nom($1.key) }) {
      ligne += " \(Self.nom(cle))=\(Self.cite("\(valeur)"))"
    }
    if let erreur = event.error { ligne += " erreur=\(Self.cite("\(erreur)"))" }
    FileHandle.standardError.write(Data((ligne + "\n").utf8))
  }

  private static func nom(_ cle: String) -> String { cle == "hb.request.id" ? "requete" : cle }

  /// A value with a space, a quote or a line break is quoted, so that a line stays one event.
  private static func cite(_ valeur: String) -> String {
    guard valeur.isEmpty || valeur.contains(where: { $0 == " " || $0 == "\"" || $0 == "=" || $0.isNewline })
    else { return valeur }
    let echappee = valeur.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"" + echappee.split(whereSeparator: \.isNewline).joined(separator: "\\n") + "\""
  }
}
