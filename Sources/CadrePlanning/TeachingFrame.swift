import CadreModel
import CadreTime
import Scheduling

/// When a module may be taught, beside the calendar: in the terms in which it is offered, and
/// while a provider is under agreement.
struct TeachingFrame {
  /// From the first to the last minute that is possible.
  var minutes: Range<Int>
  /// Terms and providers to choose from, where there are several.
  var demands: [Demand] = []
  /// The only provider.
  var provider: ID<Partner>?
}

extension ProblemBuilder {
  /// Terms are the periods in which modules are kept apart.
  mutating func addPeriods() {
    built.problem.periods = program.terms.compactMap { $0.span.map { Minutes.of($0.value) } }
  }

  mutating func frame(of module: ID<Module>, _ row: Int, _ joined: [Int]) -> TeachingFrame? {
    guard let window = window(row, joined) else { return nil }
    var frame = TeachingFrame(minutes: Minutes.of(window))
    if let terms = termsAllowed(for: module, [row] + joined) {
      let spans = terms.compactMap { program.terms[$0].span?.value }
      frame.narrow(to: spans)
      let rows = terms.map { resource(ofTerm: $0) }
      if terms.count > 1 { frame.demands.append(Demand(candidates: rows)) }
    }
    let providers = providers(of: module, row, window)
    guard let first = providers.first else { return frame }
    frame.narrow(to: providers.flatMap { agreementSpans($0) })
    if providers.count == 1 { frame.provider = first }
    if providers.count > 1 || agreementSpans(first).count > 1 {
      let rows = providers.stablePartition { $0 == preferred[row]?[module] }.map {
        resource(ofPartner: $0)
      }
      frame.demands.append(Demand(candidates: rows, bond: bonds))
      bonds += 1
    }
    return frame
  }

  /// Where a module is offered, and fixed, for all who are taught it together: the terms that are
  /// not over before the cohorts' time and do not begin after it; nil where any day will do.
  func termsAllowed(for module: ID<Module>, _ rows: [Int]) -> [ID<Term>]? {
    guard let window = window(rows[0], Array(rows.dropFirst())) else { return nil }
    var isFree = true
    var terms = program.terms.ids.filter { id in
      program.terms[id].span.map { $0.value.overlaps(window) } ?? false
    }
    for row in rows {
      let offered = demands[row].variant.module(module)
      let fixed = demands[row].cohort.fixedTerms.filter {
        demands[row].variant.resolved($0.value.module) == module
      }.map(\.value.term)
      let isAnywhere =
        offered.offered.isEmpty || demands[row].waived.offerings.contains(module)
      if isAnywhere, fixed.isEmpty { continue }
      isFree = false
      terms.removeAll { term in
        (!isAnywhere && !program.isOffered(offered, in: term)) || !fixed.allSatisfy { $0 == term }
      }
    }
    if isFree { return nil }
    return terms.sorted { start(of: $0) < start(of: $1) }
  }

  private func start(of term: ID<Term>) -> CivilDate {
    program.terms[term].span?.value.first ?? CivilDate.last
  }

  /// Under agreement at some time of the cohort, as listed; the first of the list where none is.
  func providers(of module: ID<Module>, _ row: Int, _ window: DateSpan) -> [ID<Partner>] {
    let all = demands[row].variant.module(module).providers.map(\.value).uniqued()
    let ready = all.filter { agreementSpans($0).contains { $0.overlaps(window) } }
    return ready.isEmpty ? Array(all.prefix(1)) : ready
  }

  /// Which of several providers is tried first, by what all cohorts together ask of them as if
  /// everything were taught in one year.
  mutating func preferProviders() {
    var keys: [(row: Int, module: ID<Module>)] = []
    var units: [ProviderAssignment.Unit] = []
    for (row, demand) in demands.enumerated() {
      for module in demand.taught where demand.host(of: module) == nil {
        let joined = joined(to: row, for: module)
        guard let window = window(row, joined), let groups = groups(row, joined, module) else {
          continue
        }
        let providers = providers(of: module, row, window)
        if providers.isEmpty { continue }
        keys.append((row, module))
        let use = ProviderAssignment.Use(
          year: window.first.year, classes: groups.count, learners: groups.sizes.reduce(0, +))
        units.append(.init(candidates: providers, uses: [use]))
      }
    }
    guard units.contains(where: { $0.candidates.count > 1 }) else { return }
    for (key, partner) in zip(keys, ProviderAssignment(program, units).solved()) {
      preferred[key.row, default: [:]][key.module] = partner
    }
  }

  /// The days on which a partner teaches.
  func agreementSpans(_ partner: ID<Partner>) -> [DateSpan] {
    let row = program.partners[partner]
    let first = row.life.from ?? CivilDate.first
    let last = row.life.until ?? CivilDate.last
    guard first <= last else { return [] }
    let life = DateSpan(first: first, last: last)
    if row.agreements.isEmpty { return [life] }
    return row.agreements.compactMap { $0.value.intersection(life) }
  }

  private mutating func resource(ofTerm term: ID<Term>) -> Int {
    if let row = termRows[term] { return row }
    let spans = program.terms[term].span.map { [$0.value] } ?? []
    termRows[term] = addUnlimited(during: spans, .term(term), quotas: [])
    return built.resources.count - 1
  }

  private mutating func resource(ofPartner partner: ID<Partner>) -> Int {
    if let row = partnerRows[partner] { return row }
    partnerRows[partner] = addUnlimited(
      during: agreementSpans(partner), .partner(partner), quotas: quotaOf[partner] ?? [])
    return built.resources.count - 1
  }

  private mutating func addUnlimited(
    during spans: [DateSpan], _ meaning: PlanResource, quotas: [Int]
  ) -> Int {
    var absent: [Range<Int>] = []
    var free = -(1 << 40)
    for span in spans.map({ Minutes.of($0) }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if span.lowerBound > free { absent.append(free..<span.lowerBound) }
      free = max(free, span.upperBound)
    }
    if free < 1 << 40 { absent.append(free..<(1 << 40)) }
    add(
      Resource(
        capacity: Resource.unlimited, unavailable: absent, travels: true, quotas: quotas), meaning)
    return built.resources.count - 1
  }

  /// Modules that are kept apart share no term; who attends neither is not concerned.
  mutating func addSeparations(of row: Int) {
    if built.problem.periods.isEmpty { return }
    var known = Set(built.problem.separations)
    for (first, second) in demands[row].pairsApart {
      for a in activities[row][first] ?? [] {
        for b in activities[row][second] ?? [] where a != b && shareLearners(a, b) {
          let pair = Separation(min(a, b), max(a, b))
          if known.insert(pair).inserted { built.problem.separations.append(pair) }
        }
      }
    }
  }
}

extension [ID<Partner>] {
  /// Those that are preferred come first.
  fileprivate func stablePartition(_ isPreferred: (ID<Partner>) -> Bool) -> [ID<Partner>] {
    filter(isPreferred) + filter { !isPreferred($0) }
  }
}

extension TeachingFrame {
  /// To the stretch from the first to the last of the days.
  mutating func narrow(to spans: [DateSpan]) {
    let near = spans.map { Minutes.of($0) }.filter { $0.overlaps(minutes) }
    let start = max(minutes.lowerBound, near.map(\.lowerBound).min() ?? minutes.upperBound)
    let end = min(minutes.upperBound, near.map(\.upperBound).max() ?? start)
    minutes = start..<max(start, end)
  }
}

extension CohortDemand {
  /// Taught modules that are kept apart, each pair as one of the two says it.
  var pairsApart: [(ID<Module>, ID<Module>)] {
    let taught = Set(self.taught)
    return modules.filter(taught.contains).flatMap { module in
      variant.module(module).apart.map { variant.resolved($0.value) }.uniqued()
        .filter {
          $0 != module && taught.contains($0) && !waived.separations.contains([module, $0])
        }.map { (module, $0) }
    }
  }
}
