import CadreModel
import CadreTime

/// Takes modules without sessions out of an order, so that what is around them keeps its order and
/// the time that they take.
struct UntaughtModules {
  typealias Edge = TeachingOrder.Edge
  typealias Margin = TeachingOrder.Margin

  private let isUntaught: Set<ID<Module>>
  /// Between other modules.
  private(set) var edges: [Edge] = []
  private(set) var starts: [Margin] = []
  private(set) var ends: [Margin] = []
  /// Self-paced modules that wait for no session, with the time from the cohort's first day to
  /// their end.
  private(set) var alone: [Margin] = []
  private var into: [ID<Module>: [Edge]] = [:]
  private var outOf: [ID<Module>: [Edge]] = [:]
  private var begins: [ID<Module>: [[CalendarDuration]]] = [:]
  /// Most ways through one module that are told apart; what is beyond keeps no order through it.
  private static let mostWays = 10_000

  init(_ edges: [Edge], untaught: Set<ID<Module>>) {
    isUntaught = untaught
    for edge in edges { add(edge) }
  }

  private mutating func add(_ edge: Edge) {
    let isInner = isUntaught.contains(edge.before) || isUntaught.contains(edge.after)
    if !isInner { edges.append(edge) }
    if isUntaught.contains(edge.before) { outOf[edge.before, default: []].append(edge) }
    if isUntaught.contains(edge.after) { into[edge.after, default: []].append(edge) }
  }

  /// Takes one module out. Modules come in an order of teaching, so that those before it are gone.
  mutating func pass(_ module: ID<Module>, _ time: CalendarDuration?) {
    let waits = time.map { [$0] } ?? []
    let before = (into.removeValue(forKey: module) ?? []).uniqued()
    let behind = (outOf.removeValue(forKey: module) ?? []).uniqued()
    let began = begins.removeValue(forKey: module) ?? (before.isEmpty ? [[]] : [])
    for edge in before where !waits.isEmpty && !isUntaught.contains(edge.before) {
      ends.append(.init(module: edge.before, waits: edge.waits + waits))
    }
    if time != nil { alone += began.map { Margin(module: module, waits: $0 + waits) } }
    if before.count * behind.count <= Self.mostWays {
      for first in before {
        for last in behind where first.before != last.after {
          add(
            Edge(before: first.before, after: last.after, waits: first.waits + waits + last.waits))
        }
      }
    }
    for last in behind {
      for all in began.map({ $0 + waits + last.waits }) where !all.isEmpty {
        if isUntaught.contains(last.after) {
          begins[last.after, default: []].append(all)
        } else {
          starts.append(Margin(module: last.after, waits: all))
        }
      }
    }
  }
}

extension Module {
  /// The time that learners have for it at their own pace; nil for others.
  var selfPacedTime: CalendarDuration? {
    if case .selfPaced(let time) = pace?.value { time } else { nil }
  }
}
