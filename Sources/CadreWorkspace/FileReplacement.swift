#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A new content for a file. Files are replaced by renaming, so that each is whole at any time.
public struct FileReplacement: Sendable {
  public let path: String
  /// What the file held when it was read; nil where it may hold anything or not exist.
  public let old: [UInt8]?
  public let new: [UInt8]

  public init(path: String, old: [UInt8]? = nil, new: [UInt8]) {
    self.path = path
    self.old = old
    self.new = new
  }

  /// Replaces all of them. Nothing is changed if one has been changed since it was read, or cannot
  /// be written. Links keep leading to their files, and files keep their permissions.
  public static func replace(_ files: [FileReplacement]) throws(FileProblem) {
    var staged: [(temporary: String, target: String, path: String)] = []
    func forget() { for one in staged { unlink(one.temporary) } }
    do throws(FileProblem) {
      for file in files {
        let target = try file.target()
        staged.append((try file.stage(beside: target), target, file.path))
      }
    } catch {
      forget()
      throw error
    }
    while let (temporary, target, path) = staged.first {
      if rename(temporary, target) != 0 {
        let problem = FileProblem(.replace, path, .system(errno))
        forget()
        throw problem
      }
      staged.removeFirst()
    }
  }

  /// The path without links; as given where there is no such file yet.
  private func target() throws(FileProblem) -> String {
    if path.utf8.contains(0) { throw FileProblem(.replace, path, .nulInPath) }
    guard let resolved = realpath(path, nil) else {
      if errno == ENOENT, old == nil { return path }
      throw FileProblem(.replace, path, .system(errno))
    }
    defer { free(resolved) }
    if access(resolved, W_OK) != 0 { throw FileProblem(.replace, path, .system(errno)) }
    if let old, try FileReader.read(path) != old {
      throw FileProblem(.replace, path, .changedMeanwhile)
    }
    return String(cString: resolved)
  }

  /// Writes the new content under a hidden name in the same folder; gives its path.
  private func stage(beside target: String) throws(FileProblem) -> String {
    var template = Array(join(UsedFolder.parent(of: target), ".cadre-XXXXXX").utf8CString)
    let number = mkstemp(&template)
    if number < 0 { throw FileProblem(.create, path, .system(errno)) }
    let temporary = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let file = Descriptor(number)
    do throws(FileReason) {
      var status = stat()
      let mode = stat(target, &status) == 0 ? status.st_mode & 0o7777 : Self.newMode()
      if fchmod(number, mode) != 0 { throw .system(errno) }
      try file.writeAll(new)
      let failure = file.close()
      if failure != 0 { throw .system(failure) }
    } catch {
      unlink(temporary)
      throw FileProblem(.write, path, error)
    }
    return temporary
  }

  /// What the user's mask leaves of "read and write for all".
  private static func newMode() -> mode_t {
    let mask = umask(0o077)
    umask(mask)
    return 0o666 & ~mask
  }
}
