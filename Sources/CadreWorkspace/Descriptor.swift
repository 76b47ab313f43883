#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open file or folder; closed with its last use.
final class Descriptor {
  private(set) var number: Int32

  init(_ number: Int32) {
    self.number = number
  }

  deinit {
    _ = close()
  }

  /// Closes now and tells the error number, 0 if none: some file systems report a full disk here.
  func close() -> Int32 {
    if number < 0 { return 0 }
    #if canImport(Glibc)
      let result = Glibc.close(number)
    #else
      let result = Darwin.close(number)
    #endif
    number = -1
    return result == 0 ? 0 : errno
  }

  /// Opens a path; `mode` is that of a file to be created.
  static func open(_ path: String, _ flags: Int32) throws(FileReason) -> Descriptor {
    if path.utf8.contains(0) { throw .nulInPath }
    while true {
      #if canImport(Glibc)
        let number = Glibc.open(path, flags | O_CLOEXEC)
      #else
        let number = Darwin.open(path, flags | O_CLOEXEC)
      #endif
      if number >= 0 { return Descriptor(number) }
      if errno != EINTR { throw .system(errno) }
    }
  }

  /// Opens a name in this folder without following a link.
  func open(_ name: String, _ flags: Int32) throws(FileReason) -> Descriptor {
    while true {
      let opened = openat(number, name, flags | O_CLOEXEC | O_NOFOLLOW, 0o666)
      if opened >= 0 { return Descriptor(opened) }
      if errno != EINTR { throw .system(errno) }
    }
  }

  func status() throws(FileReason) -> FileStatus {
    var result = stat()
    if fstat(number, &result) != 0 { throw .system(errno) }
    return FileStatus(result)
  }

  /// Status of a name in this folder; of a link itself unless `followsLinks`.
  func status(of name: String, followsLinks: Bool = false) throws(FileReason) -> FileStatus {
    var result = stat()
    if fstatat(number, name, &result, followsLinks ? 0 : AT_SYMLINK_NOFOLLOW) != 0 {
      throw .system(errno)
    }
    return FileStatus(result)
  }
}

/// What the system says about a file: its kind, size in bytes, and identity.
struct FileStatus: Hashable {
  enum Kind { case regular, folder, link, other }

  /// The same for all paths that lead to one file.
  struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  let kind: Kind
  let size: Int
  let identity: Identity

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    size = Int(clamping: status.st_size)
    identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino))
  }
}
