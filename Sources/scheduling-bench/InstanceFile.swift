#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes of one file of instances.
struct InstanceFile {
  let path: String
  let bytes: [UInt8]

  /// No instance of the libraries comes near; a device or a wrong file does.
  static let mostBytes = 16 << 20

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(_ path: String) throws(BenchFailure) {
    self.path = path
    guard let file = fopen(path, "rb") else { throw BenchFailure("cannot open \(path)") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= Self.mostBytes {
      let count = fread(&block, 1, block.count, file)
      if count == 0 { break }
      bytes += block[..<count]
    }
    if ferror(file) != 0 { throw BenchFailure("cannot read \(path)") }
    if bytes.count > Self.mostBytes { throw BenchFailure("\(path) is too large") }
    self.bytes = bytes
  }

  /// The file's name without folders and without its last extension.
  var name: String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return last }
    return String(last[..<dot])
  }
}
