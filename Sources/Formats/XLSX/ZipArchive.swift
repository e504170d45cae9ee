internal import CZip

/// A zip read through libzip, with limits on what it may inflate to.
final class ZipArchive {
  private let archive: OpaquePointer
  private let limits: TabularLimits
  private var inflated = 0

  init(path: String, limits: TabularLimits) throws(TabularError) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &code) else {
      throw code == ZIP_ER_NOENT ? .file(.absent) : .damaged
    }
    self.archive = archive
    self.limits = limits
  }

  deinit { zip_discard(archive) }

  func contains(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

  /// The whole of a part, nil when there is none of that name.
  func part(_ name: String) throws(TabularError) -> [UInt8]? {
    let index = zip_name_locate(archive, name, UInt32(ZIP_FL_NOCASE))
    guard index >= 0 else { return nil }
    return try part(at: Int(index))
  }

  /// The names of all the parts, in the archive's order; two may be the same.
  var names: [String] {
    (0..<max(0, zip_get_num_entries(archive, 0))).map { index in
      zip_get_name(archive, UInt64(index), 0).map { String(cString: $0) } ?? ""
    }
  }

  /// What the archive says of itself.
  var comment: String {
    var length: Int32 = 0
    guard let comment = zip_get_archive_comment(archive, &length, 0) else { return "" }
    return String(decoding: UnsafeRawBufferPointer(start: comment, count: Int(length)), as: UTF8.self)
  }

  /// The whole of a part, by its rank among the names.
  func part(at index: Int) throws(TabularError) -> [UInt8] {
    var stat = zip_stat_t()
    guard zip_stat_index(archive, UInt64(index), 0, &stat) == 0 else { throw .damaged }
    guard stat.encryption_method == ZIP_EM_NONE else { throw .encrypted }
    try check(declared: stat)
    guard let file = zip_fopen_index(archive, UInt64(index), 0) else { throw .damaged }
    defer { zip_fclose(file) }
    return try read(file, declared: Int(stat.size))
  }

  private func check(declared stat: zip_stat_t) throws(TabularError) {
    guard stat.size <= UInt64(limits.partBytes), inflated + Int(stat.size) <= limits.inflatedBytes else {
      throw .inflatesBeyond(bytes: limits.partBytes)
    }
    let deflated = max(1, stat.comp_size)
    guard stat.size <= 1 << 20 || stat.size / deflated <= UInt64(limits.ratio) else {
      throw .ratioBeyond(limits.ratio)
    }
  }

  /// The declared size may lie: no more than it is read, and what is read is counted.
  private func read(_ file: OpaquePointer, declared: Int) throws(TabularError) -> [UInt8] {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: declared) { buffer, count in
      while count < declared {
        let read = zip_fread(file, buffer.baseAddress.map { $0 + count }, UInt64(declared - count))
        guard read > 0 else { break }
        count += Int(read)
      }
      var extra: UInt8 = 0
      failed = count < declared || zip_fread(file, &extra, 1) != 0
    }
    guard !failed else { throw .damaged }
    inflated += bytes.count
    return bytes
  }
}
