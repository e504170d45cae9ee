import CLibPQ

extension StorageError {
  /// An error of PostgreSQL, known by its SQLSTATE and the names beside it.
  init(_ result: PostgreSQLResult) {
    // The letters of PG_DIAG_SQLSTATE and its like, macros that Swift does not import.
    let code = result.diagnostic("C")
    let message = result.diagnostic("M")
    self =
      switch code {
      case "23505": .unique(result.diagnostic("n"))
      case "23514": .check(result.diagnostic("n"))
      case "23503": .foreignKey
      case "23502": .notNull(result.diagnostic("t") + "." + result.diagnostic("c"))
      case "22P02", "22007", "22008", "42804": .wrongType(message)
      case "40001", "40P01", "55P03": .busy
      case "53100": .full
      case "25006": .readOnly(message)
      case "57P01", "57P02", "57P03", "53300": .unreachable(message)
      case _ where code.hasPrefix("08"): .unreachable(message)
      default: .other(code: code, message: message)
      }
  }
}

extension PostgreSQLResult {
  fileprivate func diagnostic(_ letter: Unicode.Scalar) -> String { diagnostic(Int32(letter.value)) }
}
