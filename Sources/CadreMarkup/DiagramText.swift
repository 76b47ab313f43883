/// Names and labels for graph languages.
public enum DiagramText {
  /// A quoted identifier or label of DOT, which reads escapes and the entities of HTML.
  public static func dot(_ text: String) -> String {
    var result = "\""
    for scalar in lines(text) {
      switch scalar {
      case "\"", "\\":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\n": result += "\\n"
      case "&": result += "&amp;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A quoted label of Mermaid. What would be markup, Markdown or an entity is written by its
  /// number.
  public static func mermaid(_ text: String) -> String {
    var result = "\""
    var isAtStart = true
    for scalar in lines(text) {
      switch scalar {
      case "\n": result += " "
      case "\"", "<", ">", "&", "#", ";", "`", "\\", "*", "_": result += "#\(scalar.value);"
      case "-", "+", ".", ")":
        // At the start, after digits or none, these would begin a list.
        if isAtStart { result += "#\(scalar.value);" } else { result.unicodeScalars.append(scalar) }
      default: result.unicodeScalars.append(scalar)
      }
      isAtStart = isAtStart && ("0"..."9").contains(scalar)
    }
    return result + "\""
  }

  /// Line ends as line feeds, other controls as U+FFFD.
  private static func lines(_ text: String) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var wasReturn = false
    for scalar in text.unicodeScalars {
      defer { wasReturn = scalar == "\r" }
      if scalar == "\n", wasReturn { continue }
      switch scalar.value {
      case 10, 13: result.append("\n")
      case 9: result.append(" ")
      case 0..<32, 0x7F...0x9F: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return result
  }
}
