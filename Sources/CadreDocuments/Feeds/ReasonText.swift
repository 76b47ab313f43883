import CadreModel
import CadrePlanning

/// What holds the date of a module, for a terminal.
struct ReasonText {
  let volume: Volume

  private var program: Program { volume.program }

  func text(of reasons: TimetableReasons) -> String {
    var blocks = reasons.chains.map { lines(of: $0) }
    blocks += reasons.unplaced.map { unplaced in
      ["\(volume.words(.unplaced)): \(program.modules[unplaced.module].name)"]
        + unplaced.held.prefix(40).map { "  " + volume.plain(volume.words(of: $0)) }
    }
    if blocks.isEmpty { blocks = [[volume.words(.noSessions)]] }
    return blocks.map { $0.map { PlainGrid.clean($0) + "\n" }.joined() }.joined(separator: "\n")
  }

  private func lines(of chain: [TimetableReasons.Step]) -> [String] {
    chain.flatMap { step -> [String] in
      let name = program.modules[step.module].name
      let group = step.group > 0 ? ", \(volume.words(.groupNumber(step.group)))" : ""
      let cohort = program.cohorts[step.cohort].name
      let head = "\(cohort)/\(name)\(group) \(volume.words(.startsOn)) "
      var lines = [head + volume.words.text(step.start)]
      lines += step.held.map { "  " + volume.plain(volume.words(of: $0)) }
      if let cause = cause(step.cause) { lines.append("  " + cause) }
      return lines
    }
  }

  private func cause(_ cause: TimetableReasons.Cause) -> String? {
    switch cause {
    case .after(let module): "\(volume.words(.comesAfter)) \(program.modules[module].name)"
    case .taken, .obstacle: nil
    case .cohortStart: volume.words(.cohortBegins)
    case .fixedDate: volume.words(.dateIsFixed)
    case .calendarStart: volume.words(.calendarBegins)
    case .nothing: volume.words(.couldBeEarlier)
    }
  }
}
