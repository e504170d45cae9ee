import Markup
import Storage

/// Who referred a person, as each role reads it: a SPIP or a Cap emploi would tell why.
extension Perimetre {
  static let prescripteurReserve = "Prescripteur réservé"

  /// Whether this reader may not read the prescriber that the query names so; false where it names none.
  func tait(_ prescripteur: SQL) -> SQL {
    let sensible: SQL = "COALESCE(\(prescripteur).genre, '') IN \(list: GenreStructure.sensibles)"
    guard case .prescripteur(let id) = self else { return "(\(sensible))" }
    return "(\(sensible) AND \(prescripteur).id <> \(id))"
  }

  func nom(prescripteur: SQL) -> SQL {
    "CASE WHEN \(tait(prescripteur)) THEN \(Self.prescripteurReserve) ELSE \(prescripteur).nom END"
  }

  /// All those that are not told stand together, wherever their names would.
  func tri(prescripteur: SQL) -> SQL {
    "CASE WHEN \(tait(prescripteur)) THEN \(French.fold(Self.prescripteurReserve)) ELSE \(prescripteur).cle_tri END"
  }
}
