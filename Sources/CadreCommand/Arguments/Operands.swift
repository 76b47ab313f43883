/// What help and completions know about the arguments that are no options.
public struct OperandDescription: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case none, path, text
    case choice([String])
  }

  /// "[PATH…]"; empty where a verb takes none.
  public let usage: String
  public let kind: Kind
  public let count: ClosedRange<Int>
}

/// The arguments of a verb that are no options, tied to the place that they set.
public struct Operands<Options>: Sendable {
  public let description: OperandDescription
  let apply: @Sendable (inout Options, [String]) -> UsageProblem?

  private init(
    _ usage: String, _ kind: OperandDescription.Kind, _ count: ClosedRange<Int>,
    apply: @escaping @Sendable (inout Options, [String]) -> UsageProblem?
  ) {
    description = OperandDescription(usage: usage, kind: kind, count: count)
    self.apply = apply
  }

  public static var none: Operands { Operands("", .none, 0...0) { _, _ in nil } }

  /// Any number of paths; the current folder if there is none.
  public static func paths(_ path: SettablePath<Options, [String]>) -> Operands {
    Operands("[PATH…]", .path, 0...Int.max) { options, values in
      options[keyPath: path] = values.isEmpty ? ["."] : values
      return nil
    }
  }

  /// Exactly one path, which need not exist.
  public static func path(
    _ word: String, _ path: SettablePath<Options, String>
  ) -> Operands {
    Operands(word, .path, 1...1) { options, values in
      options[keyPath: path] = values.first ?? ""
      return nil
    }
  }

  /// At most one name.
  public static func name(
    _ word: String, _ path: SettablePath<Options, String?>
  ) -> Operands {
    Operands("[\(word)]", .text, 0...1) { options, values in
      options[keyPath: path] = values.first
      return nil
    }
  }

  /// Exactly one of the cases of a type.
  public static func choice<Choice: CaseIterable & RawRepresentable<String> & Sendable>(
    _ noun: String, _ path: SettablePath<Options, Choice>
  ) -> Operands {
    let words = Choice.allCases.map(\.rawValue)
    return Operands(words.joined(separator: "|"), .choice(words), 1...1) { options, values in
      guard let value = values.first, let choice = Choice(rawValue: value) else {
        return .unknown(
          noun, values.first ?? "", among: words,
          help: "it is one of \(words.joined(separator: ", "))")
      }
      options[keyPath: path] = choice
      return nil
    }
  }
}
