import CadreText

/// A place as programs want it: the file, and where it begins and ends.
struct PlacedRange {
  typealias Position = (line: Int, column: Int)

  let path: String
  /// Bytes from the start of the file.
  let offsets: Range<Int>
  /// From 1; columns are Unicode scalars. The end is the first place behind.
  let start: Position
  let end: Position

  /// nil where the file was not read.
  init?(_ place: Origin, _ files: PlacedFiles) {
    guard let file = files[place.file] else { return nil }
    path = file.source.path
    offsets = file.range(place.span)
    start = file.position(at: offsets.lowerBound)
    end = file.position(at: offsets.upperBound)
  }

  var isOnOneLine: Bool { start.line == end.line }
}
