import CadreText

/// The files that findings point into, ready to turn offsets into lines and columns.
struct PlacedFiles {
  private var files: [FileID: PlacedFile] = [:]

  init(_ findings: [Finding], _ sources: SourceSet) {
    for finding in findings {
      add(finding.place.file, sources)
      for label in finding.labels { add(label.place.file, sources) }
      for fix in finding.fixes {
        for edit in fix.edits { add(edit.place.file, sources) }
      }
    }
  }

  /// In no order.
  var all: some Sequence<PlacedFile> { files.values }

  subscript(id: FileID) -> PlacedFile? { files[id] }

  private mutating func add(_ id: FileID, _ sources: SourceSet) {
    if files[id] == nil, let source = sources[id] { files[id] = PlacedFile(source) }
  }
}

/// A file with its lines, and with counts of scalars at even distances, so that a column costs the
/// same in a line of a megabyte as in a short one.
struct PlacedFile {
  let source: SourceFile
  let lines: LineTable
  private let scalarsBefore: [Int]

  private static let stride = 1024

  init(_ source: SourceFile) {
    self.source = source
    lines = LineTable(source)
    var counts = [0]
    for start in Swift.stride(from: 0, to: source.bytes.count, by: Self.stride) {
      let end = min(start + Self.stride, source.bytes.count)
      counts.append((counts.last ?? 0) + Self.scalars(in: source.bytes[start..<end]))
    }
    scalarsBefore = counts
  }

  /// The span cut to the file.
  func range(_ span: TextSpan) -> Range<Int> {
    let end = min(Int(span.end), source.bytes.count)
    return min(Int(span.start), end)..<end
  }

  /// Line and column from 1; columns are scalars, and a byte-order mark counts nothing.
  func position(at offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(0, offset), source.bytes.count)
    let line = lines.line(at: offset)
    var start = Int(lines.starts[line])
    if start == 0, source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, offset) }
    return (line + 1, scalars(before: offset) - scalars(before: start) + 1)
  }

  private func scalars(before offset: Int) -> Int {
    let block = offset / Self.stride
    return scalarsBefore[block] + Self.scalars(in: source.bytes[block * Self.stride..<offset])
  }

  private static func scalars(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}
