import CadreModel
import CadrePlanning

/// What holds the date of a module, for a terminal.
struct ReasonText {
  let volume: Volume

  private var program: Program { volume.program }

  func text(of reasons: TimetableReasons) -> String {
    var blocks = reasons.chains.map { lines(of: $0) }
    if let quality = reasons.quality {
      blocks.append([volume.plain(volume.words(of: quality))])
    }
    let (unplaced, waiting) = volume.waiting(reasons.unplaced)
    blocks += volume.blocks(of: unplaced)
    if let line = volume.text(waiting: waiting) { blocks.append([line]) }
    for one in reasons.whyNot {
      if let conflict = one.conflict { blocks.append(lines(of: conflict)) }
      if one.seeksCures { blocks.append(lines(of: one.cures, for: one.modules)) }
    }
    if blocks.isEmpty { blocks = [[volume.words(.noSessions)]] }
    return blocks.map { $0.map { PlainGrid.clean($0) + "\n" }.joined() }.joined(separator: "\n")
  }

  private func lines(of conflict: TimetableConflict) -> [String] {
    [volume.words(conflict.headline)]
      + conflict.members.map { "  " + volume.plain(volume.words(of: $0)) }
  }

  private func lines(of cures: [TimetableCure], for modules: [ID<Module>]) -> [String] {
    let names = modules.map { program.modules[$0].name }
    return [volume.words(.change(places: names, found: !cures.isEmpty))]
      + cures.map { "  " + volume.plain(volume.words(of: $0)) }
  }

  private func lines(of chain: [TimetableReasons.Step]) -> [String] {
    chain.flatMap { step -> [String] in
      let name = name(step.module, group: step.group)
      let cohort = volume.plainTitle(program.cohorts[step.cohort])
      let head = "\(cohort): \(name) \(volume.words(.startsOn)) "
      var lines = [head + volume.words.text(step.start)]
      lines += step.held.map { "  " + volume.plain(volume.words(of: $0)) }
      if let cause = cause(step.cause) { lines.append("  " + cause) }
      return lines
    }
  }

  private func name(_ module: ID<Module>, group: Int) -> String {
    let number = group > 0 ? ", \(volume.words(.groupNumber(group)))" : ""
    return volume.plain([.full(.module(module))]) + number
  }

  private func cause(_ cause: TimetableReasons.Cause) -> String? {
    switch cause {
    case .after(let module):
      "\(volume.words(.comesAfter)) \(volume.plain([.full(.module(module))]))"
    case .taken, .obstacle: nil
    case .cohortStart: volume.words(.cohortBegins)
    case .fixedDate: volume.words(.dateIsFixed)
    case .calendarStart: volume.words(.calendarBegins)
    case .nothing: volume.words(.couldBeEarlier)
    }
  }
}
