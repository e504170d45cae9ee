import Foundation

/// Bound values as libpq takes them: C strings, and raw bytes for blobs, in one buffer.
struct PostgreSQLParameters {
  private var bytes: [CChar] = []
  private var offsets: [Int?] = []
  private var lengths: [Int32] = []
  private var formats: [Int32] = []

  typealias Pointers = UnsafePointer<UnsafePointer<CChar>?>

  init(_ values: [Value]) {
    for value in values {
      switch value {
      case .null: append(nil, isBinary: false)
      case .integer(let integer): append(String(integer).utf8, isBinary: false)
      case .real(let real): append(String(real).utf8, isBinary: false)
      case .text(let text): append(text.utf8, isBinary: false)
      case .blob(let blob): append(blob, isBinary: true)
      }
    }
  }

  func withPointers<R>(_ body: (Int32, Pointers?, UnsafePointer<Int32>, UnsafePointer<Int32>) -> R) -> R {
    bytes.withUnsafeBufferPointer { bytes in
      let pointers = offsets.map { offset in offset.flatMap { bytes.baseAddress?.advanced(by: $0) } }
      return body(Int32(pointers.count), pointers, lengths, formats)
    }
  }

  private mutating func append(_ value: String.UTF8View, isBinary: Bool) {
    append(Array(value), isBinary: isBinary)
  }

  private mutating func append(_ value: [UInt8]?, isBinary: Bool) {
    offsets.append(value == nil ? nil : bytes.count)
    lengths.append(Int32(value?.count ?? 0))
    formats.append(isBinary ? 1 : 0)
    guard let value else { return }
    bytes.append(contentsOf: value.lazy.map { CChar(bitPattern: $0) })
    bytes.append(0)
  }
}

/// Lends C strings in an array that NULL ends.
func withCStrings<R>(_ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> R) -> R {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies.map { UnsafePointer($0) } + [nil])
}
