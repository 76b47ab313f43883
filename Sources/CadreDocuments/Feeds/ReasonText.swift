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
    if let conflict = reasons.conflict { blocks.append(lines(of: conflict)) }
    if !reasons.unplaced.isEmpty { blocks.append(lines(of: reasons.cures)) }
    if blocks.isEmpty { blocks = [[volume.words(.noSessions)]] }
    return blocks.map { $0.map { PlainGrid.clean($0) + "\n" }.joined() }.joined(separator: "\n")
  }

  private func lines(of conflict: TimetableConflict) -> [String] {
    let isIrreducible = conflict.members.allSatisfy(\.isNeeded)
    return [volume.words(isIrreducible ? .cannotAllBeKept : .cannotBeKeptTogether)]
      + conflict.members.map { member in
        let open = member.isNeeded ? "" : " " + volume.words(.needIsOpen)
        return "  " + volume.plain(volume.words(of: member.reason)) + open
      }
  }

  private func lines(of cures: [TimetableCure]) -> [String] {
    if cures.isEmpty { return [volume.words(.noChangeHelps)] }
    return [volume.words(.wouldBePlaced)]
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
