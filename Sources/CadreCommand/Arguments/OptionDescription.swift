/// What help and completions know about an option.
public struct OptionDescription: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    case none
    /// Any text; the word stands for it in help.
    case text(String)
    case file(String)
    case folder(String)
    case choice([String])
  }

  /// Without the dashes.
  public let name: String
  public let value: Value
  public let isRepeated: Bool
  public let summary: String

  /// "--format text|json"
  var usage: String {
    switch value {
    case .none: "--\(name)"
    case .text(let word), .file(let word), .folder(let word): "--\(name) \(word)"
    case .choice(let words): "--\(name) \(words.joined(separator: "|"))"
    }
  }

  static let color = OptionDescription(
    name: "color", value: .choice(ColorMode.allCases.map(\.rawValue)), isRepeated: false,
    summary: "colour the output; auto: on a terminal")
  static let help = OptionDescription(
    name: "help", value: .none, isRepeated: false, summary: "show this help")
  static let version = OptionDescription(
    name: "version", value: .none, isRepeated: false, summary: "show the version")
}
