internal import CZip

/// A zip read through libzip, with limits on what it may inflate to.
final class ZipArchive {
  private let archive: OpaquePointer
  private let limits: TabularLimits
  /// The parts read, and the bytes of them all.
  private var opened: Set<Int> = []
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

  /// A part to be read, nil when there is none of that name.
  func stream(_ name: String) throws(TabularError) -> ZipStream? {
    let index = zip_name_locate(archive, name, UInt32(ZIP_FL_NOCASE))
    guard index >= 0 else { return nil }
    return try stream(at: Int(index))
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

  /// A part to be read, by its rank among the names.
  func stream(at index: Int) throws(TabularError) -> ZipStream {
    var stat = zip_stat_t()
    guard zip_stat_index(archive, UInt64(index), 0, &stat) == 0 else { throw .damaged }
    guard stat.encryption_method == ZIP_EM_NONE else { throw .encrypted }
    try check(declared: stat)
    guard let file = zip_fopen_index(archive, UInt64(index), 0) else { throw .damaged }
    if opened.insert(index).inserted { inflated += Int(stat.size) }
    return ZipStream(file, of: self, declared: Int(stat.size))
  }

  private func check(declared stat: zip_stat_t) throws(TabularError) {
    let others = opened.contains(Int(stat.index)) ? inflated - Int(stat.size) : inflated
    guard stat.size <= UInt64(limits.partBytes), others + Int(stat.size) <= limits.inflatedBytes else {
      throw .inflatesBeyond(bytes: limits.partBytes)
    }
    let deflated = max(1, stat.comp_size)
    guard stat.size <= 1 << 20 || stat.size / deflated <= UInt64(limits.ratio) else {
      throw .ratioBeyond(limits.ratio)
    }
  }
}
