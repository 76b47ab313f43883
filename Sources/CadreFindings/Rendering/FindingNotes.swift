import CadreText

extension Finding {
  /// What is said beside the headline and the places, in every format.
  var notes: [String] {
    var notes = help
    for fix in fixes { notes.append("\(fix.title)   [fix]") }
    if let variant { notes.append("shown by: --for \(variant)") }
    notes.append("see: cadre explain \(rule)")
    return notes
  }

  /// The whole finding as plain lines, for formats that draw the source themselves.
  func plainLines(_ files: PlacedFiles) -> [String] {
    var lines = [message]
    if !remark.isEmpty { lines.append(remark) }
    for label in labels.prefix(Excerpt.labelLimit) {
      lines.append("\(files.text(of: label.place)): \(label.text)")
    }
    if labels.count > Excerpt.labelLimit {
      lines.append("\(labels.count - Excerpt.labelLimit) more places")
    }
    for note in notes { lines += note.split(separator: "\n").map(String.init) }
    return lines.map(VisibleText.line)
  }

  /// The same as one text, its lines parted by line feeds.
  func plainText(_ files: PlacedFiles) -> String {
    plainLines(files).joined(separator: "\n")
  }
}

extension PlacedFiles {
  /// `path:line:column` of where a place begins.
  func text(of place: Origin) -> String {
    guard let file = self[place.file] else { return "elsewhere" }
    let start = file.position(at: file.range(place.span).lowerBound)
    return "\(file.source.path):\(start.line):\(start.column)"
  }
}
