/// One row of a result, holding the driver's own values.
public struct Row: Sendable {
  private let header: Header
  private let values: [Value]

  init(header: Header, values: [Value]) {
    self.header = header
    self.values = values
  }

  /// The column of that name; the first one if several share it.
  /// - Throws: `StorageError.missingColumn`, or `.wrongType` when it holds something else than a `T`.
  public subscript<T: Storable>(_ column: String) -> T {
    get throws(StorageError) {
      guard let index = header.indices[column] else { throw .missingColumn(column) }
      return try decode(values[index], as: column)
    }
  }

  /// The column at that position, from 0.
  public subscript<T: Storable>(_ index: Int) -> T {
    get throws(StorageError) {
      guard values.indices.contains(index) else { throw .missingColumn("\(index)") }
      return try decode(values[index], as: header.names[index])
    }
  }

  private func decode<T: Storable>(_ value: Value, as column: String) throws(StorageError) -> T {
    do {
      return try T(stored: value)
    } catch {
      guard case .wrongType(let reason) = error else { throw error }
      throw .wrongType("\(column): \(reason)")
    }
  }
}

extension Row {
  /// The columns' names, shared by all the rows of a result.
  final class Header: Sendable {
    let names: [String]
    let indices: [String: Int]

    init(_ names: [String]) {
      self.names = names
      indices = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    }
  }
}
