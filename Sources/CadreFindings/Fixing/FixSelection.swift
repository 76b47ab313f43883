import CadreText

/// The safe fixes of some findings that can be applied together: of two that overlap, the one
/// whose finding comes first by file and place.
public struct FixSelection: Sendable {
  /// Sorted by place, none overlapping.
  private var edits: [FileID: [TextEdit]] = [:]
  /// How many fixes were taken.
  public private(set) var count = 0

  /// Only files of `files` are changed; a fix that would change another one is left out.
  public init(_ findings: [Finding], files: Set<FileID>, in sources: SourceSet) {
    for finding in findings.inOutputOrder() {
      let fitting = finding.fixes.first { fix in
        fix.isSafe && !fix.edits.isEmpty
          && fix.edits.allSatisfy { files.contains($0.place.file) && Self.fits($0, sources) }
      }
      if let fitting { take(fitting) }
    }
  }

  /// The changed files with their new contents, in the order of their numbers.
  public func applied(to sources: SourceSet) -> [(file: FileID, bytes: [UInt8])] {
    edits.keys.sorted().compactMap { file in
      guard let source = sources[file], let edits = edits[file] else { return nil }
      return (file, Self.apply(edits, to: source.bytes))
    }
  }

  /// The bytes with edits that are sorted and do not overlap.
  public static func apply(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for edit in edits {
      let range = edit.place.span.range
      result += bytes[position..<range.lowerBound]
      result += Array(edit.replacement.utf8)
      position = range.upperBound
    }
    return result + bytes[position...]
  }

  private static func fits(_ edit: TextEdit, _ sources: SourceSet) -> Bool {
    Int(edit.place.span.end) <= sources[edit.place.file]?.bytes.count ?? -1
  }

  /// Takes all edits of a fix, or none.
  private mutating func take(_ fix: Fix) {
    let own = fix.edits.sorted { $0.place < $1.place }
    for (edit, next) in zip(own, own.dropFirst())
    where edit.place.file == next.place.file && edit.place.span.meets(next.place.span) { return }
    guard own.allSatisfy({ row(for: $0) != nil }) else { return }
    for edit in own {
      guard let row = row(for: edit) else { continue }
      edits[edit.place.file, default: []].insert(edit, at: row)
    }
    count += 1
  }

  /// Where an edit goes among those of its file; nil where it meets one of them.
  private func row(for edit: TextEdit) -> Int? {
    guard let list = edits[edit.place.file] else { return 0 }
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle].place < edit.place { low = middle + 1 } else { high = middle }
    }
    if low > 0, list[low - 1].place.span.meets(edit.place.span) { return nil }
    if low < list.count, list[low].place.span.meets(edit.place.span) { return nil }
    return low
  }
}

extension TextSpan {
  /// Whether two edits of these spans would not know which comes first. Two insertions at one
  /// place would not, nor would an insertion where a replaced text begins or ends.
  fileprivate func meets(_ other: TextSpan) -> Bool {
    if isEmpty || other.isEmpty { return start <= other.end && other.start <= end }
    return start < other.end && other.start < end
  }
}
