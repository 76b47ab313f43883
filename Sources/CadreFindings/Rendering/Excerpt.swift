import CadreText

/// The source lines that a finding shows, file by file, with what is marked in each.
struct Excerpt {
  /// A stretch of one line with what is said about it.
  struct Mark {
    /// From 0.
    let line: Int
    let range: Range<Int>
    let text: String
    let isPrimary: Bool
  }

  struct Section {
    let file: PlacedFile
    /// Where the arrow over the section points, from 1.
    let position: (line: Int, column: Int)
    let isPrimary: Bool
    /// Sorted by line and place.
    var marks: [Mark]
  }

  /// More labels than this are counted, not shown.
  static let labelLimit = 20

  private(set) var sections: [Section] = []
  let hiddenLabels: Int

  init(_ finding: Finding, _ files: PlacedFiles) {
    hiddenLabels = max(0, finding.labels.count - Self.labelLimit)
    add([Label(finding.place, finding.remark)], isPrimary: true, files)
    let shown = finding.labels.prefix(Self.labelLimit)
    add(shown.filter { $0.place.file == finding.place.file }, isPrimary: false, files)
    var others: [FileID] = []
    for label in shown where label.place.file != finding.place.file {
      if !others.contains(label.place.file) { others.append(label.place.file) }
    }
    for file in others.sorted() {
      add(shown.filter { $0.place.file == file }, isPrimary: false, files)
    }
    for index in sections.indices {
      sections[index].marks.sort {
        ($0.line, $0.range.lowerBound, $0.isPrimary ? 0 : 1)
          < ($1.line, $1.range.lowerBound, $1.isPrimary ? 0 : 1)
      }
    }
  }

  /// The greatest line number shown, from 1.
  var lastLine: Int {
    sections.reduce(1) { max($0, ($1.marks.last?.line ?? 0) + 1) }
  }

  /// Adds labels of one file, to its section if there is one.
  private mutating func add(_ labels: [Label], isPrimary: Bool, _ files: PlacedFiles) {
    guard let first = labels.first?.place, let file = files[first.file] else { return }
    let marks = labels.flatMap { Self.marks($0, isPrimary, file) }
    if let last = sections.indices.last, sections[last].file.source.path == file.source.path {
      sections[last].marks += marks
    } else {
      let position = file.position(at: file.range(first.span).lowerBound)
      sections.append(
        Section(file: file, position: position, isPrimary: isPrimary, marks: marks))
    }
  }

  /// One mark, or for a stretch of several lines one in its first and one in its last line.
  private static func marks(_ label: Label, _ isPrimary: Bool, _ file: PlacedFile) -> [Mark] {
    let range = file.range(label.place.span)
    let first = file.lines.line(at: range.lowerBound)
    let last = file.lines.line(at: max(range.lowerBound, range.upperBound - 1))
    if first == last {
      return [Mark(line: first, range: range, text: label.text, isPrimary: isPrimary)]
    }
    let head =
      range
      .lowerBound..<max(
        range.lowerBound, file.lines.range(ofLine: first).upperBound)
    let lastLine = file.lines.range(ofLine: last)
    let indent = file.source.bytes[lastLine].prefix { $0 == 0x20 || $0 == 0x09 }.count
    let start = min(lastLine.lowerBound + indent, range.upperBound)
    return [
      Mark(line: first, range: head, text: "", isPrimary: isPrimary),
      Mark(
        line: last, range: start..<range.upperBound, text: label.text, isPrimary: isPrimary),
    ]
  }
}
