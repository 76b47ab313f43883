#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What one folder holds for us, each list sorted by bytes.
struct FolderListing {
  struct Folder: Hashable {
    let name: String
    let isLink: Bool
    let identity: FileStatus.Identity
  }

  let identity: FileStatus.Identity
  var files: [String] = []
  var folders: [Folder] = []
}

/// Lists the `.cadre` files and the sub-folders of one folder. Hidden names are passed over.
enum FolderReader {
  static func list(_ path: String) throws(FileProblem) -> FolderListing {
    do throws(FileReason) {
      let folder = try Descriptor.open(path, O_RDONLY | O_DIRECTORY)
      var listing = FolderListing(identity: try folder.status().identity)
      for name in try names(in: folder) where name.first != UInt8(ascii: ".") {
        try add(name, of: folder, to: &listing)
      }
      listing.files.sort(by: isOrderedByBytes)
      listing.folders.sort { isOrderedByBytes($0.name, $1.name) }
      return listing
    } catch {
      throw FileProblem(.list, path, error)
    }
  }

  private static func add(
    _ bytes: [UInt8], of folder: Descriptor, to listing: inout FolderListing
  ) throws(FileReason) {
    let isCadre = bytes.reversed().starts(with: ".cadre".utf8.reversed())
    let name = String(decoding: bytes, as: UTF8.self)
    let isUTF8 = UTF8Validation.firstInvalidOffset(in: bytes) == nil
    guard isUTF8, let own = try? folder.status(of: name) else {
      // A name that has just vanished is no error; one that cannot be written down is.
      if isCadre || !isUTF8 { throw isUTF8 ? .system(ENOENT) : .nameNotUTF8 }
      return
    }
    let isLink = own.kind == .link
    let target = isLink ? (try? folder.status(of: name, followsLinks: true)) : own
    if let target, target.kind == .folder {
      listing.folders.append(.init(name: name, isLink: isLink, identity: target.identity))
    } else if isCadre {
      listing.files.append(name)
    }
  }

  private static func names(in folder: Descriptor) throws(FileReason) -> [[UInt8]] {
    let duplicate = dup(folder.number)
    guard duplicate >= 0, let stream = fdopendir(duplicate) else { throw .system(errno) }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      names.append(name)
      errno = 0
    }
    if errno != 0 { throw .system(errno) }
    return names
  }
}

/// The order of file names in every output: by bytes, whatever the locale.
func isOrderedByBytes(_ a: String, _ b: String) -> Bool {
  a.utf8.lexicographicallyPrecedes(b.utf8)
}
