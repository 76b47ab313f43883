#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What stands in the way of a file operation.
public enum FileReason: Error, Hashable, Sendable {
  /// An `errno` value of the C library.
  case system(Int32)
  case readerGone
  case notRegular
  case tooLarge(limit: Int)
  case nulInPath
  case nameNotUTF8
  case notUTF8(line: Int, offset: Int)
  case isUTF16
  case notCadre
  case noCadreFiles
  case tooManyFolders(limit: Int)
  case invalidOutputPath
  case givenTwice
  case fileAndFolder
  case isLink
  case isFolder
  case notFolder
  case notOurs
  case outputBusy
  case changedMeanwhile
  case notBaseline(String)
}

extension FileReason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .system(let code): Self.words[code] ?? "system error \(code)"
    case .readerGone: "its reader has closed it"
    case .notRegular: "it is not a regular file"
    case .tooLarge(let limit): "it is larger than \(limit / 1_048_576) MiB"
    case .nulInPath: "the path holds a NUL character"
    case .nameNotUTF8: "a name in it is not UTF-8"
    case .notUTF8(let line, let offset): "it is not UTF-8: line \(line), byte offset \(offset)"
    case .isUTF16: "it is UTF-16; save it as UTF-8"
    case .notCadre: "it is neither a folder nor a .cadre file"
    case .noCadreFiles: "there is no .cadre file in it or below it"
    case .tooManyFolders(let limit): "there are more than \(limit) folders below it"
    case .invalidOutputPath: "it does not name a file inside the output folder"
    case .givenTwice: "it would be written twice"
    case .fileAndFolder: "it would be both a file and a folder"
    case .isLink: "it is a link; links in the output folder are not followed"
    case .isFolder: "it is a folder"
    case .notFolder: "it is not a folder"
    case .notOurs: "it exists, differs and was not written by cadre; move it away"
    case .outputBusy: "another run is writing into it"
    case .changedMeanwhile: "it has been changed meanwhile; nothing was written, run again"
    case .notBaseline(let why): "it is no file of known findings: \(why)"
    }
  }

  /// Own words, because those of the C library depend on the locale.
  private static let words: [Int32: String] = [
    ENOENT: "no such file or folder",
    EACCES: "permission denied",
    EPERM: "not permitted",
    EISDIR: "it is a folder",
    ENOTDIR: "a part of the path is not a folder",
    ELOOP: "too many links",
    ENAMETOOLONG: "the name is too long",
    ENOSPC: "no space left on the disk",
    EDQUOT: "the disk quota is used up",
    EFBIG: "the file would be larger than the system allows",
    EROFS: "the file system is read-only",
    EIO: "the disk reports an error",
    EMFILE: "too many open files",
    ENFILE: "too many open files on this system",
    ENOMEM: "not enough memory",
    ENXIO: "nothing answers there",
    EEXIST: "it exists already",
    EBUSY: "it is in use",
    ENOTEMPTY: "the folder is not empty",
    EXDEV: "it lies on another file system",
    EBADF: "it is not open",
  ]
}
