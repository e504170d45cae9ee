import Storage

extension ID: Storable {}

extension Heures: Storable {
  var stored: Value { centiemes.stored }
  init(stored: Value) throws(StorageError) { self.init(centiemes: try Int(stored: stored)) }
}

extension Montant: Storable {
  var stored: Value { centimes.stored }
  init(stored: Value) throws(StorageError) { self.init(centimes: try Int(stored: stored)) }
}

extension Jour: Storable {
  var stored: Value { iso.stored }
  /// Years are not bounded as those that are typed: one computed from a far day is read like the others.
  init(stored: Value) throws(StorageError) {
    let texte = try String(stored: stored)
    do { self = try .garde(texte) } catch { throw .wrongType(texte) }
  }
}

extension Mois: Storable {
  var stored: Value { iso.stored }
  init(stored: Value) throws(StorageError) {
    let texte = try String(stored: stored)
    do { try self.init(texte) } catch { throw .wrongType(texte) }
  }
}

extension Optional {
  /// The id that `RETURNING` gave; none is a defect of the statement.
  func cree() throws -> Wrapped {
    guard let self else { throw StorageError.other(code: "", message: "RETURNING gave no row") }
    return self
  }
}
