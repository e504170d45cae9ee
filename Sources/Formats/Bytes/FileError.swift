/// Why a file's bytes cannot be had.
public enum FileError: Error, Hashable, Sendable {
  case absent
  case unreadable
}
