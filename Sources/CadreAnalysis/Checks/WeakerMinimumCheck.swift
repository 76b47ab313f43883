import CadreFindings
import CadreModel
import CadreText

/// Minimums that a tailoring makes weaker without saying why: length, class, the step that is
/// taught or needed, obligations.
struct WeakerMinimumCheck {
  let context: CheckContext

  func findings() -> [Finding] {
    let program = context.program
    return program.tailorings.flatMap { tailoring in
      tailoring.moduleChanges.filter { $0.because == nil }.flatMap { change in
        change.statements.compactMap {
          finding($0, change.statements, program.modules[change.thing])
        }
      }
        + tailoring.positionChanges.filter { $0.because == nil }.flatMap { change in
          change.statements.compactMap { finding($0, program.positions[change.thing]) }
        }
    }
  }

  private func finding(
    _ statement: Stated<ModuleStatement>, _ all: [Stated<ModuleStatement>], _ base: Module
  ) -> Finding? {
    switch statement.value {
    case .length(let length): return self.length(length.minutes, length.unit, statement, base)
    case .lengthChange(let change):
      guard let old = base.length, change.minutes < 0 else { return nil }
      let (sum, overflow) = old.value.minutes.addingReportingOverflow(change.minutes)
      return self.length(overflow ? 0 : max(0, sum), old.value.unit, statement, base)
    case .classSize(let size):
      guard let old = base.classSize, size.least < old.value.least else { return nil }
      return weaker(
        "the least class", "\(old.value.least)", "\(size.least)", base.name, statement.origin,
        old.origin)
    case .teaches(let teaching, let name):
      guard let old = base.teaches.first(where: { $0.competency == teaching.competency }),
        teaching.step < old.step
      else { return nil }
      return weaker(
        "the step of \(name)", "\(old.step)", "\(teaching.step)", base.name, statement.origin,
        old.origin)
    case .drop("teaches", let key):
      guard let old = base.teaches.first(where: { key == nil || $0.name == key }) else {
        return nil
      }
      let isSaidAnew = all.contains { other in
        if case .teaches(let new, _) = other.value { return new.competency == old.competency }
        return false
      }
      return isSaidAnew
        ? nil
        : weaker(
          "the step of \(old.name)", "\(old.step)", "nothing", base.name, statement.origin,
          old.origin)
    default: return nil
    }
  }

  private func length(
    _ minutes: Int, _ unit: ID<ContactUnit>, _ statement: Stated<ModuleStatement>, _ base: Module
  ) -> Finding? {
    guard let old = base.length, minutes < old.value.minutes else { return nil }
    return weaker(
      "the length", context.text(minutes: old.value.minutes, in: old.value.unit),
      context.text(minutes: minutes, in: unit), base.name, statement.origin, old.origin)
  }

  private func finding(_ statement: Stated<PositionStatement>, _ base: Position) -> Finding? {
    switch statement.value {
    case .need(let need, let name):
      guard
        let old = base.needs.first(where: {
          $0.competency == need.competency && $0.isCritical == need.isCritical
        }), need.step < old.step
      else { return nil }
      return weaker(
        "the step of \(name)", "\(old.step)", "\(need.step)", base.name, statement.origin,
        old.origin)
    case .drop(let head, let key) where ["needs", "critical"].contains(head):
      let old = base.needs.first {
        $0.isCritical == (head == "critical") && (key == nil || $0.name == key)
      }
      return old.map {
        weaker(
          "the step of \($0.name)", "\($0.step)", "nothing", base.name, statement.origin,
          $0.origin)
      }
    case .drop(let head, _):
      let old = base.obligations.first { $0.value.head == head }
      return old.map {
        weaker(
          "the obligation `\(head)`", "what the base asks", "nothing", base.name,
          statement.origin, $0.origin)
      }
    default: return nil
    }
  }

  private func weaker(
    _ what: String, _ old: String, _ new: String, _ thing: String, _ place: Origin,
    _ basePlace: Origin
  ) -> Finding {
    .weakerMinimum(what, from: old, to: new, thing: thing, at: place, baseAt: basePlace)
  }
}
