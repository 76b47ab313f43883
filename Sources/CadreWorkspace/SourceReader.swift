import CadreText

/// Reads source files, which must be UTF-8.
public enum SourceReader {
  public static func read(_ path: String) throws(FileProblem) -> SourceFile {
    try sourceFile(path, FileReader.read(path))
  }

  /// Standard input under the name that messages give it.
  public static func readStandardInput(named name: String = "<stdin>") throws(FileProblem)
    -> SourceFile
  {
    try sourceFile(name, FileReader.readStandardInput())
  }

  public static func read(_ unit: UnitLocation) throws(FileProblem) -> [SourceFile] {
    var files: [SourceFile] = []
    for path in unit.files { files.append(try read(path)) }
    return files
  }

  private static func sourceFile(_ path: String, _ bytes: [UInt8]) throws(FileProblem)
    -> SourceFile
  {
    guard let offset = UTF8Validation.firstInvalidOffset(in: bytes) else {
      return SourceFile(path: path, bytes: bytes)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw FileProblem(.read, path, .isUTF16)
    }
    let line = bytes[..<offset].reduce(1) { $1 == 10 ? $0 + 1 : $0 }
    throw FileProblem(.read, path, .notUTF8(line: line, offset: offset))
  }
}
