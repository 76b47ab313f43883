/// Where the value of an argument goes among the options of a verb.
public typealias SettablePath<Options, Value> = any WritableKeyPath<Options, Value> & Sendable

/// An option of a verb, tied to the place in the verb's options that it sets.
public struct OptionSpec<Options>: Sendable {
  public let description: OptionDescription
  /// Takes the value in, or tells what is wrong with it.
  let apply: @Sendable (inout Options, String) -> UsageProblem?

  init(
    _ name: String, _ value: OptionDescription.Value, isRepeated: Bool = false, _ summary: String,
    apply: @escaping @Sendable (inout Options, String) -> UsageProblem?
  ) {
    description = OptionDescription(
      name: name, value: value, isRepeated: isRepeated, summary: summary)
    self.apply = apply
  }

  /// `--name`
  public static func flag(
    _ name: String, _ path: SettablePath<Options, Bool>, _ summary: String
  ) -> OptionSpec {
    OptionSpec(name, .none, summary) { options, _ in
      options[keyPath: path] = true
      return nil
    }
  }

  /// `--name VALUE`
  public static func text(
    _ name: String, _ word: String, _ path: SettablePath<Options, String?>,
    _ summary: String
  ) -> OptionSpec {
    single(name, .text(word), path, summary)
  }

  /// `--name FILE`; shells complete file names.
  public static func file(
    _ name: String, _ word: String = "FILE",
    _ path: SettablePath<Options, String?>, _ summary: String
  ) -> OptionSpec {
    single(name, .file(word), path, summary)
  }

  /// `--name DIR`; shells complete folder names.
  public static func folder(
    _ name: String, _ word: String = "DIR",
    _ path: SettablePath<Options, String?>, _ summary: String
  ) -> OptionSpec {
    single(name, .folder(word), path, summary)
  }

  /// `--name VALUE`, as often as wanted.
  public static func texts(
    _ name: String, _ word: String, _ path: SettablePath<Options, [String]>,
    _ summary: String
  ) -> OptionSpec {
    OptionSpec(name, .text(word), isRepeated: true, summary) { options, value in
      options[keyPath: path].append(value)
      return nil
    }
  }

  /// `--name NUMBER` within a range.
  public static func number(
    _ name: String, _ path: SettablePath<Options, Int?>, in range: ClosedRange<Int>,
    _ summary: String
  ) -> OptionSpec {
    OptionSpec(name, .text("NUMBER"), summary) { options, value in
      guard let number = Int(value), range.contains(number) else {
        return UsageProblem(
          "--\(name) takes a number from \(range.lowerBound) to \(range.upperBound), not '\(value)'"
        )
      }
      options[keyPath: path] = number
      return nil
    }
  }

  /// `--name one|two`; the cases of the type are the allowed values.
  public static func choice<Choice: CaseIterable & RawRepresentable<String> & Sendable>(
    _ name: String, _ path: SettablePath<Options, Choice>, _ summary: String
  ) -> OptionSpec {
    chosen(name, summary) { options, choice in options[keyPath: path] = choice }
  }

  /// `--name one|two`, where what is not given is decided elsewhere.
  public static func choice<Choice: CaseIterable & RawRepresentable<String> & Sendable>(
    _ name: String, _ path: SettablePath<Options, Choice?>, _ summary: String
  ) -> OptionSpec {
    chosen(name, summary) { options, choice in options[keyPath: path] = choice }
  }

  private static func chosen<Choice: CaseIterable & RawRepresentable<String> & Sendable>(
    _ name: String, _ summary: String, set: @escaping @Sendable (inout Options, Choice) -> Void
  ) -> OptionSpec {
    let words = Choice.allCases.map(\.rawValue)
    return OptionSpec(name, .choice(words), summary) { options, value in
      guard let choice = Choice(rawValue: value) else {
        return .unknown(
          "value of --\(name)", value, among: words,
          help: "it takes \(words.joined(separator: ", "))")
      }
      set(&options, choice)
      return nil
    }
  }

  /// `--name sector=aviation,region=mountain`; given again, it adds.
  public static func selection(
    _ name: String, _ path: SettablePath<Options, SelectionArgument>,
    _ summary: String
  ) -> OptionSpec {
    OptionSpec(name, .text("DIMENSION=VALUE,…"), isRepeated: true, summary) { options, value in
      options[keyPath: path].add(value, option: name)
    }
  }

  private static func single(
    _ name: String, _ value: OptionDescription.Value,
    _ path: SettablePath<Options, String?>, _ summary: String
  ) -> OptionSpec {
    OptionSpec(name, value, summary) { options, value in
      if value.isEmpty { return UsageProblem("--\(name) needs a value that is not empty") }
      options[keyPath: path] = value
      return nil
    }
  }
}
