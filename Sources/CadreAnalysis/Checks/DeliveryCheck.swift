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
      var (few, uneven): ([AskingModule], [AskingModule]) = ([], [])
      let lines = cohort.follows.flatMap { variant.path($0.value).stages }.flatMap(\.lines)
      for named in lines.flatMap({ asked(by: $0.value) }) {
        let id = variant.resolved(named)
        guard seen.insert(id).inserted, !joined.contains(id),
          let limits = variant.module(id).classSize, !limits.value.fits(size.value)
        else { continue }
        let module = AskingModule(
          name: variant.module(id).name,
          text: "class of \(limits.value.least) to \(limits.value.most)", place: limits.origin)
        if size.value < limits.value.least { few.append(module) } else { uneven.append(module) }
      }
      return [(few, true), (uneven, false)].compactMap { modules, isTooSmall in
        .classTooSmall(
          cohort: cohort.name, size: size.value, modules: modules, isTooSmall: isTooSmall,
          at: size.origin, variant: context.text(of: variant))
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

  /// One thing that a module needs.
  private struct Need {
    var id: ID<Module>
    var module: Module
    var item: ResourceNeed.Item
    var place: Origin

    func asking(_ text: String = "") -> AskingModule {
      AskingModule(name: module.name, text: text, place: place)
    }
  }

  /// What modules need of each kind, the kinds in the order in which they are first needed.
  private func needs(_ kind: (ResourceNeed.Wanted) -> ID<Kind>?) -> [(ID<Kind>, [Need])] {
    let rows = context.program.modules.rows
    var order: [ID<Kind>] = []
    var needs: [ID<Kind>: [Need]] = [:]
    for row in rows.indices where !rows[row].needs.isEmpty {
      for need in rows[row].needs {
        for item in need.value.items {
          guard let kind = kind(item.wanted) else { continue }
          if needs[kind] == nil { order.append(kind) }
          needs[kind, default: []].append(
            Need(id: ID<Module>(row), module: rows[row], item: item, place: need.origin))
        }
      }
    }
    return order.map { ($0, needs[$0] ?? []) }
  }

  /// One finding for each kind of which no room is large enough, whatever needs it.
  private func rooms() -> [Finding] {
    let program = context.program
    guard !program.rooms.isEmpty else { return [] }
    let wanted = needs { if case .roomKind(let kind) = $0 { kind } else { nil } }
    return wanted.compactMap { kind, needs in
      let fitting = program.rooms.filter { $0.kinds.contains { $0.value == kind } }
      let largest = fitting.max { ($0.seats?.value ?? 0) < ($1.seats?.value ?? 0) }
      let seats = largest.map { $0.seats?.value ?? 0 } ?? -1
      let short = needs.filter { least($0) > seats }
      return .noRoom(
        kind: program.kinds[kind].name, modules: short.map { $0.asking() },
        learners: short.map(least).min() ?? 0,
        largest: largest.map { ($0.name, seats, $0.heading.origin) })
    }
  }

  private func least(_ need: Need) -> Int { need.module.classSize?.value.least ?? 1 }

  private func instructors() -> [Finding] {
    let program = context.program
    guard !program.instructors.isEmpty else { return [] }
    let wanted = needs { if case .instructorKind(let kind) = $0 { kind } else { nil } }
    return wanted.flatMap { kind, needs -> [Finding] in
      let name = program.kinds[kind].name
      let ofKind = program.instructors.filter { $0.kinds.contains { $0.value == kind } }
      if ofKind.isEmpty {
        let found = Finding.noInstructorAtAll(kind: name, modules: needs.map { $0.asking() })
        return found.map { [$0] } ?? []
      }
      return needs.compactMap { need in
        let qualified = ofKind.count { instructor in
          instructor.teaches.isEmpty || instructor.teaches.contains { $0.value == need.id }
        }
        if qualified >= need.item.count { return nil }
        return .noInstructor(
          module: need.module.name, wanted: need.item.count, kind: name, qualified: qualified,
          at: need.place)
      }
    }
  }
}
