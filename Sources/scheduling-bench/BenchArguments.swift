/// The words after a command's name: files, options with a value (`--seed 3`) and flags.
struct BenchArguments {
  private(set) var files: [String] = []
  private var values: [String: String] = [:]
  private var present: Set<String> = []

  init(_ words: [String], of command: BenchCommand) throws(BenchFailure) {
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("--") else {
        files.append(word)
        continue
      }
      if command.flags.contains(word) {
        present.insert(word)
      } else if !command.valueOptions.contains(word) {
        throw BenchFailure("unknown option \(word); usage: \(command.usage)")
      } else if let value = rest.popFirst() {
        values[word] = value
      } else {
        throw BenchFailure("\(word) needs a value")
      }
    }
    if files.isEmpty { throw BenchFailure("nothing given; usage: \(command.usage)") }
  }

  func has(_ flag: String) -> Bool { present.contains(flag) }

  /// The whole number after the option, at least 0, or nil if the option is absent.
  func count(_ option: String) throws(BenchFailure) -> Int? {
    guard let text = values[option] else { return nil }
    guard let number = Int(text), number >= 0 else {
      throw BenchFailure("\(option) takes a whole number, not '\(text)'")
    }
    return number
  }

  /// The seconds after the option, or nil if the option is absent.
  func seconds(_ option: String) throws(BenchFailure) -> Double? {
    guard let text = values[option] else { return nil }
    guard let number = Double(text), number.isFinite, number > 0 else {
      throw BenchFailure("\(option) takes seconds above 0, not '\(text)'")
    }
    return number
  }
}
