/// Bytes that come as they are asked for.
protocol XMLSource: AnyObject {
  /// - Returns: how many were put in the buffer; none at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int
}

extension XMLSource {
  /// As many as the buffer holds, unless the end comes first: a parser tells an encoding by the first ones.
  func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    var count = 0
    while count < buffer.count {
      let read = read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
      guard read > 0 else { break }
      count += read
    }
    return count
  }
}

/// What libxml2 is given to hold of a source.
final class XMLSourceBox {
  let source: any XMLSource

  init(_ source: any XMLSource) { self.source = source }
}
