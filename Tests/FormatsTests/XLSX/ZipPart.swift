import CZip

/// The text of a part of a zip.
func part(_ name: String, of path: String) throws -> String {
  let archive = zip_open(path, ZIP_RDONLY, nil)
  defer { zip_discard(archive) }
  let file = zip_fopen(archive, name, 0)
  defer { zip_fclose(file) }
  var bytes = [UInt8](repeating: 0, count: 1 << 20)
  let count = zip_fread(file, &bytes, UInt64(bytes.count))
  return String(decoding: bytes.prefix(Int(max(0, count))), as: UTF8.self)
}
