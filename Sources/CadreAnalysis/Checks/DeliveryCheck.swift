import CadreFindings
import CadreModel
import CadreText

/// Class sizes against cohorts, rooms against class sizes, qualified instructors.
struct DeliveryCheck {
  let context: CheckContext

  func findings() -> [Finding] { cohorts() + rooms() + instructors() }

  /// Modules that a cohort surely takes: asked for by name in its paths.
  private func cohorts() -> [Finding] {
    context.program.cohorts.flatMap { cohort -> [Finding] in
      guard let size = cohort.size else { return [] }
      let variant = Variant(
        of: context.program, for: cohort.selection, on: cohort.starts?.value)
      let joined = Set(cohort.joins.flatMap { $0.value.modules.map(\.value) } + joins(to: cohort))
      var seen: Set<ID<Module>> = []
      return cohort.follows.flatMap { variant.path($0.value).stages }.flatMap(\.lines)
        .flatMap { asked(by: $0.value) }.compactMap { module in
          let module = variant.resolved(module)
          guard seen.insert(module).inserted, !joined.contains(module),
            let limits = variant.module(module).classSize, !limits.value.fits(size.value)
          else { return nil }
          return .classTooSmall(
            cohort: cohort.name, size: size.value, module: variant.module(module).name,
            least: limits.value.least, most: limits.value.most, at: size.origin,
            classAt: limits.origin, variant: context.text(of: variant))
        }
    }
  }

  private func joins(to cohort: Cohort) -> [ID<Module>] {
    context.program.cohorts.flatMap(\.joins).filter {
      context.program.cohorts[$0.value.cohort].name == cohort.name
    }
    .flatMap { $0.value.modules.map(\.value) }
  }

  private func asked(by line: Stage.Line) -> [ID<Module>] {
    guard case .all(.listed(let terms)) = line else { return [] }
    return terms.compactMap { term in
      guard case .module(let module, _) = term else { return nil }
      return module.value
    }
  }

  private func needs(_ body: (ID<Module>, Module, ResourceNeed.Item, Origin) -> Finding?)
    -> [Finding]
  {
    let rows = context.program.modules.rows
    return rows.indices.flatMap { row -> [Finding] in
      if rows[row].needs.isEmpty { return [] }
      let id = ID<Module>(row)
      let module = rows[row]
      return module.needs.flatMap { need in
        need.value.items.compactMap { body(id, module, $0, need.origin) }
      }
    }
  }

  private func rooms() -> [Finding] {
    let program = context.program
    guard !program.rooms.isEmpty else { return [] }
    return needs { _, module, item, place in
      guard case .roomKind(let kind) = item.wanted else { return nil }
      let fitting = program.rooms.filter { $0.kinds.contains { $0.value == kind } }
      let largest = fitting.max { ($0.seats?.value ?? 0) < ($1.seats?.value ?? 0) }
      let least = module.classSize?.value.least ?? 1
      if let largest, (largest.seats?.value ?? 0) >= least { return nil }
      return .noRoom(
        module: module.name, kind: program.kinds[kind].name, learners: least,
        largest: largest.map { ($0.name, $0.seats?.value ?? 0, $0.heading.origin) }, at: place)
    }
  }

  private func instructors() -> [Finding] {
    let program = context.program
    guard !program.instructors.isEmpty else { return [] }
    return needs { id, module, item, place in
      guard case .instructorKind(let kind) = item.wanted else { return nil }
      let qualified = program.instructors.count { instructor in
        instructor.kinds.contains { $0.value == kind }
          && (instructor.teaches.isEmpty || instructor.teaches.contains { $0.value == id })
      }
      if qualified >= item.count { return nil }
      return .noInstructor(
        module: module.name, wanted: item.count, kind: program.kinds[kind].name,
        qualified: qualified, at: place)
    }
  }
}

extension ClassSize {
  /// Whether a cohort fits as one group or as the least number of equal groups.
  public func fits(_ learners: Int) -> Bool {
    guard most > 0, learners >= least else { return false }
    let groups = (learners - 1) / most + 1
    return learners / max(1, groups) >= least
  }
}
