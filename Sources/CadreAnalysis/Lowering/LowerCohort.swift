import CadreFindings
import CadreModel
import CadreSyntax
import CadreText
import CadreTime

extension Lowering {
  mutating func lowerCohort(_ id: ID<Cohort>, _ statement: Statement) {
    var cohort = program.cohorts[id]
    for child in statement.children {
      var line = child.arguments
      if !membership(child, &line, &cohort), !timing(child, &line, &cohort),
        !decisions(child, &line, &cohort), !termStatement(child, &line, &cohort)
      {
        remark(child)?.apply(to: &cohort.remarks)
      }
    }
    program.cohorts[id] = cohort
  }

  private mutating func membership(
    _ statement: Statement, _ line: inout ArgumentReader, _ cohort: inout Cohort
  ) -> Bool {
    switch statement.keyword {
    case .cohortFollows: cohort.follows = references(&line, .path)
    case .cohortFor: cohort.selection = selection(&line)
    case .cohortSize: cohort.size = integer(&line).map { Stated($0, at: statement.origin) }
    case .cohortAt: cohort.site = reference(line.name(&resolver.interner), .site)
    case .cohortCalendar: cohort.calendar = reference(line.name(&resolver.interner), .calendar)
    case .cohortJoins:
      let other: Stated<ID<Cohort>>? = reference(line.name(&resolver.interner), .cohort)
      _ = line.takeWord("for")
      let modules: [Stated<ID<Module>>] = references(&line, .module)
      if let other {
        let joining = Cohort.Joining(cohort: other.value, modules: modules)
        cohort.joins.append(Stated(joining, at: statement.origin))
      }
    default: return false
    }
    return true
  }

  private mutating func timing(
    _ statement: Statement, _ line: inout ArgumentReader, _ cohort: inout Cohort
  ) -> Bool {
    switch statement.keyword {
    case .cohortStarts: cohort.starts = when(&line, .first).map { Stated($0, at: statement.origin) }
    case .cohortFinishes:
      _ = line.takeWord("by")
      cohort.finishes = when(&line, .last).map { Stated($0, at: statement.origin) }
    case .cohortMeets:
      cohort.meets = weekdays(&line)
      if line.takeWord("in") { cohort.meetingSlots = codes(&line) }
    case .instructorAt: cohort.weeklyLoad = weeklyLoad(&line, at: statement.origin)
    default: return false
    }
    return true
  }

  private mutating func decisions(
    _ statement: Statement, _ line: inout ArgumentReader, _ cohort: inout Cohort
  ) -> Bool {
    switch statement.keyword {
    case .cohortChooses:
      repeat {
        guard let name = line.name(&resolver.interner),
          let found = resolver.row(name, anyOf: [.module, .path], folder: folder)
        else { continue }
        let chosen: Cohort.Chosen =
          found.kind == .module ? .module(ID(found.row)) : .path(ID(found.row))
        cohort.chooses.append(Stated(chosen, at: name.origin))
      } while line.take(.comma)
    case .cohortCompleted:
      let modules: [Stated<ID<Module>>] = references(&line, .module)
      let day = line.takeWord("on") ? date(&line) : nil
      cohort.completed += modules.map {
        Stated(Cohort.Completion(module: $0.value, date: day), at: $0.origin)
      }
    case .cohortFixed:
      let module: Stated<ID<Module>>? = reference(line.name(&resolver.interner), .module)
      if line.takeWord("on"), let module, let day = date(&line) {
        let fixed = Cohort.Fixed(module: module.value, date: day)
        cohort.fixed.append(Stated(fixed, at: statement.origin))
      } else if line.takeWord("in"), let module {
        let term: Stated<ID<Term>>? = reference(line.name(&resolver.interner), .term)
        cohort.fixedTerms += [term].compactMap { $0 }.map {
          Stated(Cohort.FixedTerm(module: module.value, term: $0.value), at: statement.origin)
        }
      }
    default: return false
    }
    return true
  }
}
