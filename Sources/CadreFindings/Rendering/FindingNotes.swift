import CadreText

extension Finding {
  /// What is said beside the headline and the places, in every format.
  var notes: [String] {
    let questions = Set(fixes.indices.compactMap { question(answeredBy: fixes[$0]) })
    var notes = help.indices.map { questions.contains($0) ? "\(help[$0])   [fix]" : help[$0] }
    for fix in fixes where question(answeredBy: fix) == nil {
      notes.append("\(fix.title)   [fix]")
    }
    if let variant { notes.append("shown by: --for \(variant)") }
    notes.append("see: cadre explain \(rule)")
    return notes
  }

  /// The help that asks what a fix would write, so that people need not read it twice.
  private func question(answeredBy fix: Fix) -> Int? {
    guard let text = fix.edits.first?.replacement, fix.edits.count == 1, !text.isEmpty else {
      return nil
    }
    return help.firstIndex { line in
      guard line.hasPrefix("did you mean ") else { return false }
      let words = line.split { " `,?".unicodeScalars.contains($0.unicodeScalars.first ?? "a") }
      return words.contains { $0 == text }
    }
  }

  /// The whole finding as plain lines, for formats that draw the source themselves.
  func plainLines(_ files: PlacedFiles) -> [String] {
    var lines = [message]
    if !remark.isEmpty { lines.append(remark) }
    for label in labels.prefix(Excerpt.labelLimit) {
      lines.append("\(files.text(of: label.place)): \(label.text)")
    }
    if labels.count > Excerpt.labelLimit {
      lines.append(Plural.text(labels.count - Excerpt.labelLimit, "more place"))
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
