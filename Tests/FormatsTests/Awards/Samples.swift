@testable import Formats

/// Small awards of our own making. The SIRETs are valid and belong to public bodies.
enum Sample {
  static let siret = "21310555400017"

  /// One award of the 2022 format, with some of its fields replaced or, by `nil`, removed.
  static func award(_ changes: [String: String?] = [:]) -> String {
    var fields: [(String, String)] = [
      ("id", "\"2024-01\""), ("acheteur", "{\"id\":\"\(siret)\"}"), ("nature", "\"Marché\""),
      ("objet", "\"Construction d'une école : Lot 3 : Peinture\""), ("codeCPV", "\"45442100-8\""),
      ("lieuExecution", "{\"code\":\"31000\",\"typeCode\":\"Code postal\"}"), ("dureeMois", "12"),
      ("dateNotification", "\"2024-07-12\""), ("datePublicationDonnees", "\"2024-07-15\""),
      ("montant", "124500.29"),
      ("titulaires", "[{\"titulaire\":{\"typeIdentifiant\":\"SIRET\",\"id\":\"\(siret)\"}}]"),
      ("considerationsSociales", "{\"considerationSociale\":[\"Clause sociale\",\"Critère social\"]}"),
    ]
    for (name, value) in changes {
      fields.removeAll { $0.0 == name }
      if let value { fields.append((name, value)) }
    }
    return "{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }

  static func file(_ awards: [String], concessions: [String] = []) -> String {
    """
    {"marches":{"marche":[\(awards.joined(separator: ","))],"contrat-concession":[\(concessions.joined(separator: ","))]}}
    """
  }

  static let concession = """
    {"id":"C1","autoriteConcedante":{"id":"\(siret)"},"objet":"Régie","dateSignature":"2024-04-02","valeurGlobale":10.3,\
    "concessionnaires":[{"concessionnaire":{"typeIdentifiant":"SIRET","id":"\(siret)"}}]}
    """

  static func records(_ text: String, format: AwardFormat? = nil, chunk: Int = 1 << 18) throws
    -> [AwardRecord]
  {
    try records(Array(text.utf8), format: format, chunk: chunk)
  }

  static func records(_ bytes: [UInt8], format: AwardFormat? = nil, chunk: Int = 1 << 18) throws
    -> [AwardRecord]
  {
    var reader = AwardReader()
    reader.chunkSize = chunk
    var records: [AwardRecord] = []
    try reader.read(bytes: bytes, format: format) { records.append($0) }
    return records
  }

  static func outcome(_ changes: [String: String?]) throws -> Result<Award, AwardRefusal> {
    try records(file([award(changes)]))[0].outcome
  }
}
