#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Makes a folder with files that were not there before. Nothing that exists is touched.
public enum NewFolder {
  /// `path` is made, or is an empty folder; `files` have plain names.
  public static func create(_ path: String, files: [OutputFile]) throws(FileProblem) {
    if path.utf8.contains(0) { throw FileProblem(.create, path, .nulInPath) }
    let isNew = mkdir(path, 0o777) == 0
    if !isNew, errno != EEXIST { throw FileProblem(.create, path, .system(errno)) }
    var made: [String] = []
    do throws(FileProblem) {
      for file in files {
        let place = join(path, file.path)
        try write(file.bytes, to: place)
        made.append(place)
      }
    } catch {
      for place in made { unlink(place) }
      if isNew { rmdir(path) }
      throw error
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    let number = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if number < 0 { throw FileProblem(.create, path, .system(errno)) }
    let descriptor = Descriptor(number)
    do throws(FileReason) {
      try descriptor.writeAll(bytes)
      let failure = descriptor.close()
      if failure != 0 { throw .system(failure) }
    } catch {
      unlink(path)
      throw FileProblem(.write, path, error)
    }
  }
}
