import CadreFindings
import CadreModel
import CadreText

/// Rooms and instructors for each module that a cohort takes in any case, as its own groups need
/// them at its own site: enough of them, with seats enough. What no room or instructor can serve
/// for anybody is the business of `DeliveryCheck`.
struct SeatCheck {
  let context: CheckContext
  private var program: Program { context.program }

  init(context: CheckContext) { self.context = context }

  /// What there is too little of, and how little.
  private struct Lack {
    var what: String
    var text: String
  }

  func findings() -> [Finding] {
    if program.rooms.isEmpty, program.instructors.isEmpty { return [] }
    return context.cohorts.flatMap { findings(for: $0) }
  }

  private func findings(for facts: CohortFacts) -> [Finding] {
    let cohort = facts.cohort
    guard let size = cohort.size else { return [] }
    let joined = joinedModules(cohort, facts.variant)
    var reported: Set<String> = []
    return facts.taught.filter { !joined.contains($0) }.compactMap { id -> Finding? in
      let module = facts.variant.module(id)
      guard let group = groupSize(size.value, module.classSize?.value) else { return nil }
      var found: Lack?
      var asked: Origin?
      for need in module.needs {
        for item in need.value.items where found == nil {
          found = lack(of: item, module: id, group, cohort, facts.variant)
          asked = need.origin
        }
      }
      // One lack of a cohort is one finding, whatever the number of modules that meet it.
      guard let lack = found ?? plainRoom(module, group, cohort),
        reported.insert(lack.what).inserted
      else { return nil }
      return .cohortUnserved(
        cohort: cohort.name, module: module.name, lack: lack.text, at: size.origin,
        need: found == nil ? nil : asked, site: cohort.site?.origin,
        variant: context.text(of: facts.variant))
    }
  }

  /// Modules that are taught together with others, whose groups are larger.
  private func joinedModules(_ cohort: Cohort, _ variant: Variant) -> Set<ID<Module>> {
    var modules = cohort.joins.flatMap { $0.value.modules.map(\.value) }
    for joining in program.cohorts.flatMap(\.joins)
    where program.cohorts[joining.value.cohort].heading.origin == cohort.heading.origin {
      modules += joining.value.modules.map(\.value)
    }
    return Set(modules.map { variant.resolved($0) })
  }

  /// The smallest groups into which a cohort may be split; nil where none fit.
  private func groupSize(_ size: Int, _ limits: ClassSize?) -> Int? {
    guard size > 0, let limits else { return size > 0 ? size : nil }
    return limits.groupCounts(for: size).map { (size - 1) / $0.upperBound + 1 }
  }

  private func isHere(_ site: Stated<ID<Site>>?, _ cohort: Cohort) -> Bool {
    guard let site, let own = cohort.site else { return true }
    return site.value == own.value
  }

  /// A room with seats enough, where nothing else is asked and the module is taught in person.
  private func plainRoom(_ module: Module, _ group: Int, _ cohort: Cohort) -> Lack? {
    let asksForRoom = module.needs.flatMap(\.value.items).contains { item in
      switch item.wanted {
      case .room, .roomKind: true
      default: false
      }
    }
    if asksForRoom || !module.deliveries.isEmpty || program.rooms.isEmpty { return nil }
    return roomLack("room", 1, group, cohort) { _ in true }
  }

  private func lack(
    of item: ResourceNeed.Item, module: ID<Module>, _ group: Int, _ cohort: Cohort,
    _ variant: Variant
  ) -> Lack? {
    let sets = item.perLearners.map { (group - 1) / max(1, $0) + 1 } ?? 1
    let count = max(1, min(1000, item.count)) * max(1, min(1000, sets))
    switch item.wanted {
    case .roomKind(let kind):
      let exists = program.rooms.contains { $0.kinds.contains { $0.value == kind } }
      return exists
        ? roomLack(program.kinds[kind].name, count, group, cohort) { room in
          room.kinds.contains { $0.value == kind }
        } : nil
    case .room(let id):
      let named = program.rooms[id].heading
      return roomLack(named.name, 1, group, cohort) { $0.heading.origin == named.origin }
    case .instructorKind(let kind):
      let qualified = program.instructors.filter { instructor in
        instructor.kinds.contains { $0.value == kind } && teaches(instructor, module, variant)
      }
      // None at all is another finding.
      if qualified.count < item.count || program.instructors.isEmpty { return nil }
      return instructorLack(program.kinds[kind].name, count, qualified, cohort)
    case .holder(let rated):
      if program.instructors.isEmpty { return nil }
      let holders = program.instructors.filter { instructor in
        teaches(instructor, module, variant)
          && instructor.ratings.contains {
            variant.resolved($0.value.module) == variant.resolved(rated)
          }
      }
      return instructorLack(
        "holder of \(program.modules[rated].name)", count, holders, cohort)
    case .instructor: return nil
    }
  }

  private func teaches(_ instructor: Instructor, _ module: ID<Module>, _ variant: Variant) -> Bool {
    instructor.teaches.isEmpty
      || instructor.teaches.contains { variant.resolved($0.value) == module }
  }

  private func roomLack(
    _ what: String, _ count: Int, _ group: Int, _ cohort: Cohort, _ fits: (Room) -> Bool
  ) -> Lack? {
    let here = program.rooms.filter { fits($0) && isHere($0.site, cohort) }
    let large = here.filter { ($0.seats?.value ?? 0) >= group }
    if large.count >= count { return nil }
    let place = cohort.site.map { " at \(program.sites[$0.value].name)" } ?? ""
    let most = here.max { ($0.seats?.value ?? 0) < ($1.seats?.value ?? 0) }
    let largest = most.map { "; the largest, \($0.name), seats \($0.seats?.value ?? 0)" } ?? ""
    let found = large.isEmpty ? "no \(what)\(place) seats \(group)\(largest)" : nil
    let few = "\(count) × \(what) with \(group) seats are needed\(place), not \(large.count)"
    return Lack(what: what, text: found ?? few)
  }

  private func instructorLack(
    _ what: String, _ count: Int, _ qualified: [Instructor], _ cohort: Cohort
  ) -> Lack? {
    let here = qualified.filter { isHere($0.site, cohort) }
    if here.count >= count { return nil }
    let place = cohort.site.map { " at \(program.sites[$0.value].name)" } ?? ""
    let verb = count == 1 ? "is" : "are"
    return Lack(
      what: what, text: "\(count) × \(what) \(verb) needed\(place), not \(here.count)")
  }
}
