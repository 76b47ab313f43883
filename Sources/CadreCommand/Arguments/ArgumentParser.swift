/// Reads the arguments behind a verb by what the verb declares.
struct ArgumentParser<Options> {
  struct Result {
    var options: Options
    var color: ColorMode?
    var wantsHelp = false
  }

  let verb: String
  let specs: [OptionSpec<Options>]
  let operands: Operands<Options>

  /// `--name value`, `--name=value`, operands; after `--` all are operands. `-h` and `--help` win
  /// over anything that is wrong behind them.
  func parse(_ arguments: [String], into options: Options) throws(UsageProblem) -> Result {
    var result = Result(options: options)
    var given: Set<String> = []
    var values: [String] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        values += rest
        break
      }
      if argument == "-" || !argument.utf8.starts(with: "-".utf8) {
        values.append(argument)
      } else if argument == "-h" || argument == "--help" {
        result.wantsHelp = true
        return result
      } else {
        try option(argument, &rest, &given, &result)
      }
    }
    try take(values, &result.options)
    return result
  }

  private func option(
    _ argument: String, _ rest: inout ArraySlice<String>, _ given: inout Set<String>,
    _ result: inout Result
  ) throws(UsageProblem) {
    let written = WrittenOption(argument)
    let spec = specs.first { "--\($0.description.name)" == written.dashedName }
    guard let description = written.isColor ? .color : spec?.description else {
      let known = specs.map { "--\($0.description.name)" } + ["--color", "--help"]
      throw .unknown(
        "option", written.dashedName, among: known, help: "see cadre \(verb) --help")
    }
    if !given.insert(description.name).inserted, !description.isRepeated {
      throw UsageProblem("--\(description.name) is given twice")
    }
    let value = try written.value(of: description, rest: &rest)
    if written.isColor {
      result.color = try ColorMode(argument: value)
    } else if let problem = spec?.apply(&result.options, value) {
      throw problem
    }
  }

  private func take(_ values: [String], _ options: inout Options) throws(UsageProblem) {
    let count = operands.description.count
    if values.count > count.upperBound {
      let extra = values[count.upperBound]
      throw UsageProblem("unexpected argument '\(extra)'; see cadre \(verb) --help")
    }
    if values.count < count.lowerBound {
      throw UsageProblem("cadre \(verb) needs \(operands.description.usage)")
    }
    if let problem = operands.apply(&options, values) { throw problem }
  }
}

/// An option as it stands on the command line.
struct WrittenOption {
  let dashedName: String
  let attachedValue: String?

  init(_ argument: String) {
    let parts = argument.utf8.split(
      separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false
    ).map { String(Substring($0)) }
    dashedName = parts.first ?? ""
    attachedValue = parts.count == 2 ? parts[1] : nil
  }

  var isColor: Bool { dashedName == "--color" }

  /// The value behind `=` or the next argument; empty for a flag.
  func value(of option: OptionDescription, rest: inout ArraySlice<String>) throws(UsageProblem)
    -> String
  {
    if option.value == .none {
      if attachedValue != nil { throw UsageProblem("\(dashedName) takes no value") }
      return ""
    }
    if let attachedValue { return attachedValue }
    guard let next = rest.first, next == "-" || !next.utf8.starts(with: "-".utf8) else {
      throw UsageProblem("\(dashedName) needs a value: \(option.usage)")
    }
    rest.removeFirst()
    return next
  }
}

extension ColorMode {
  init(argument: String) throws(UsageProblem) {
    guard let mode = ColorMode(rawValue: argument) else {
      let words = Self.allCases.map(\.rawValue)
      throw .unknown(
        "value of --color", argument, among: words,
        help: "it takes \(words.joined(separator: ", "))")
    }
    self = mode
  }
}
