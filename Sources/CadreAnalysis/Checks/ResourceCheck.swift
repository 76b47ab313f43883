import CadreFindings
import CadreModel
import CadreText
import CadreTime

/// Agreements, ratings and equivalences that end before anything uses them, and instructors and
/// partners that nothing can use.
struct ResourceCheck {
  let context: CheckContext
  private var program: Program { context.program }

  init(context: CheckContext) { self.context = context }

  func findings() -> [Finding] { ended() + unneeded() }

  /// The first day on which anything is used, and what begins then.
  private var firstUse: (day: CivilDate, noun: String)? {
    let cohorts = program.cohorts.compactMap { $0.starts?.value }.min()
    if program.cohorts.count == program.cohorts.count(where: { $0.starts != nil }),
      let cohorts
    {
      return (cohorts, "the first cohort starts")
    }
    return program.cover?.runs.map { ($0.value.first, "the programme begins") }
  }

  private func ended() -> [Finding] {
    guard let use = firstUse else { return [] }
    var found: [Finding] = []
    func note(_ what: String, _ day: CivilDate?, _ place: Origin) {
      guard let day, day < use.day else { return }
      found.append(
        .endedBeforeUse(what, ended: day.iso, first: use.day.iso, use: use.noun, at: place))
    }
    for partner in program.partners {
      // The last to end decides.
      guard let agreement = partner.agreements.max(by: { $0.value.last < $1.value.last }) else {
        continue
      }
      note("the agreement with \(partner.name)", agreement.value.last, agreement.origin)
    }
    for instructor in program.instructors {
      note(
        "the qualification of \(instructor.name)", instructor.validUntil,
        instructor.heading.origin)
      for rating in instructor.ratings {
        let module = program.modules[rating.value.module]
        note(
          "the rating of \(instructor.name) in \(module.name)",
          module.validity?.value.arithmetic.lastDay(completed: rating.value.since),
          rating.origin)
      }
    }
    if let runs = program.cover?.runs?.value {
      for module in program.modules {
        for link in module.equivalences {
          guard let until = link.value.until, until < runs.first else { continue }
          let other = program.modules[link.value.module].name
          found.append(
            .endedBeforeUse(
              "the equivalence of \(module.name) and \(other)", ended: until.iso,
              first: runs.first.iso, use: "the programme begins", at: link.origin))
        }
      }
    }
    return found
  }

  private func unneeded() -> [Finding] {
    guard program.cover != nil || !program.modules.isEmpty else { return [] }
    let needs = allNeeds
    if needs.isEmpty { return [] }
    var kinds: Set<ID<Kind>> = []
    var named: Set<ID<Instructor>> = []
    var rated: Set<ID<Module>> = []
    for item in needs.flatMap(\.items) {
      switch item.wanted {
      case .instructorKind(let kind): kinds.insert(kind)
      case .instructor(let id): named.insert(id)
      case .holder(let module): rated.insert(module)
      default: break
      }
    }
    if kinds.isEmpty, named.isEmpty, rated.isEmpty { return [] }
    return program.instructors.ids.compactMap { id in
      let instructor = program.instructors[id]
      let isNeeded =
        !instructor.teaches.isEmpty || named.contains(id)
        || instructor.kinds.contains { kinds.contains($0.value) }
        || instructor.ratings.contains { rated.contains($0.value.module) }
      if isNeeded { return nil }
      let names = instructor.kinds.map { program.kinds[$0.value].name }
      return .unneededResource(
        instructor.name, kind: "instructor",
        remark: names.isEmpty ? "of no kind" : "no module needs \(names.joined(separator: ", "))",
        at: instructor.heading.origin)
    }
  }

  /// What modules need in the base and in every tailoring.
  private var allNeeds: [ResourceNeed] {
    program.modules.flatMap { $0.needs.map(\.value) }
      + program.tailorings.flatMap(\.moduleChanges).flatMap(\.statements).compactMap {
        if case .needs(let need) = $0.value { need } else { nil }
      }
  }
}
