import CadreFindings
import CadreModel
import CadreText

/// Why a requirement cannot be met although everything is completed: the first term that fails.
struct ImpossibleTerm {
  struct Cause {
    enum Elsewhere {
      case named(ID<NamedRequirement>)
      case path(ID<Path>)
      case dropped
    }

    var place: Origin
    var reason: String
    var labels: [Label] = []
    var elsewhere: Elsewhere?

    /// Whether another finding tells it already.
    func isReportedElsewhere(
      _ names: Set<ID<NamedRequirement>>, _ paths: Set<ID<Path>>, _ isPrerequisite: Bool
    ) -> Bool {
      switch elsewhere {
      case .named(let id): names.contains(id)
      case .path(let id): paths.contains(id)
      case .dropped: isPrerequisite
      case nil: false
      }
    }
  }

  private let judge: RequirementJudge
  private let context: CheckContext

  init(_ judge: RequirementJudge, _ context: CheckContext) {
    self.judge = judge
    self.context = context
  }

  private var variant: Variant { judge.variant }

  func cause(of requirement: Requirement, at place: Origin) -> Cause {
    switch requirement {
    case .both(let terms): return firstFailing(terms, place)
    case .allOf(.listed(let terms)): return firstFailing(judge.sets.terms(of: terms), place)
    case .either(let terms):
      let causes = terms.map { cause(of: $0, at: place) }
      return Cause(
        place: place, reason: "none of these can be met",
        labels: causes.filter { $0.place != place }.prefix(4).map { Label($0.place, $0.reason) })
    case .module(let module, _), .corequisite(let module), .strictCorequisite(let module):
      return missing(module)
    case .anyOf(let count, let set): return Cause(place: place, reason: tooFew(count, set))
    case .atLeast(let quantity, let set):
      return Cause(place: place, reason: "there is no more than \(most(quantity, set))")
    case .competency(let competency, let step):
      return Cause(place: competency.origin, reason: "no module teaches it to \(step)")
    case .named(let name):
      return Cause(
        place: name.origin, reason: "it can never be met", elsewhere: .named(name.value))
    case .path(let path):
      return Cause(
        place: path.origin, reason: "the path can never be completed",
        elsewhere: .path(path.value))
    case .allOf, .certificate, .service, .consent:
      return Cause(place: place, reason: "it can never be met")
    }
  }

  private func firstFailing(_ terms: [Requirement], _ place: Origin) -> Cause {
    let failing = terms.first { judge.verdict($0).answer == .notHeld }
    return failing.map { cause(of: $0, at: place) }
      ?? Cause(place: place, reason: "these can never be met together")
  }

  private func missing(_ module: Stated<ID<Module>>) -> Cause {
    let id = variant.resolved(module.value)
    if variant.drops(id) {
      return Cause(place: module.origin, reason: "not there in this variant", elsewhere: .dropped)
    }
    guard let tailoring = context.program.modules[id].tailoring else {
      return Cause(place: module.origin, reason: "not there in this variant")
    }
    let row = context.program.tailorings[tailoring]
    return Cause(
      place: module.origin, reason: "only there in the tailoring \(row.name)",
      labels: [Label(variant.module(id).heading.origin, "declared here")])
  }

  private func tooFew(_ count: Int, _ set: ModuleSet) -> String {
    guard case .listed(let terms) = set else {
      return "the set has \(judge.sets.members(of: set).count)"
    }
    var most = 0
    while most < terms.count, judge.verdict(.anyOf(most + 1, set)).answer == .held { most += 1 }
    return most == 0 ? "none of these can be held" : "no more than \(most) can be held"
  }

  private func most(_ quantity: Quantity, _ set: ModuleSet) -> String {
    let sum = judge.sets.members(of: set).reduce(0) {
      let (sum, overflow) = $0.addingReportingOverflow(quantity.weight(of: variant.module($1)))
      return overflow ? .max : sum
    }
    switch quantity {
    case .contact(_, let unit): return context.text(minutes: sum, in: unit)
    case .credits:
      return "\(context.text(thousandths: sum)) \(sum == 1000 ? "credit" : "credits")"
    case .modules: return sum == 1 ? "1 module" : "\(sum) modules"
    }
  }
}

/// Grades that a requirement asks for and `grades` does not list.
enum UnknownGrades {
  static func of(_ requirement: Requirement, in program: Program) -> [(String, Origin)] {
    switch requirement {
    case .module(let module, let grade?):
      program.grades.contains { $0.value == grade } ? [] : [(grade, module.origin)]
    case .both(let terms), .either(let terms): terms.flatMap { of($0, in: program) }
    case .allOf(.listed(let terms)), .anyOf(_, .listed(let terms)), .atLeast(_, .listed(let terms)):
      terms.flatMap { of($0, in: program) }
    default: []
    }
  }

  static func help(_ program: Program) -> String {
    let names = program.grades.map(\.value).joined(separator: ", ")
    return names.isEmpty ? "declare the grades: grades A, B, C" : "the grades are \(names)"
  }
}
