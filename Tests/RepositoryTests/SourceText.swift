/// One text file of the tree, with its lines, and for Swift the code without comments and literals.
struct SourceText: Sendable {
  let path: String
  let text: String
  let lines: [Substring]
  /// The same lines with comments and the insides of string literals blanked; empty if not Swift.
  let codeLines: [Substring]

  init(path: String, text: String) {
    self.path = path
    self.text = text
    // Split by scalar: a CR LF pair is one Character, and the CR must stay visible to the rules.
    lines = Self.split(text)
    codeLines = path.hasSuffix(".swift") ? Self.split(CodeMask.code(of: text)) : []
  }

  /// The target's folder for a file under `Sources`, or nil.
  var target: String? {
    let parts = path.split(separator: "/")
    return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
  }

  var name: Substring { path.split(separator: "/").last ?? "" }

  var isProgramText: Bool {
    hasSuffix(".swift") || hasSuffix(".py") || hasSuffix(".sh") || text.hasPrefix("#!")
  }

  /// True for inputs and recorded outputs of tests, whose bytes are the point.
  var isTestCase: Bool { path.hasPrefix("Tests/Cases/") }

  func hasSuffix(_ suffix: String) -> Bool { path.hasSuffix(suffix) }

  private static func split(_ text: String) -> [Substring] {
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Substring($0) }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

/// One breach of a house rule.
struct Offence: CustomStringConvertible, Equatable {
  let path: String
  var line: Int?
  let what: String

  var description: String {
    if let line { "\(path):\(line): \(what)" } else { "\(path): \(what)" }
  }
}
