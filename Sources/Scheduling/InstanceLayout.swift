/// Lays a valid problem out in rows.
struct InstanceLayout {
  private let problem: Problem
  private let moments: [Int]
  private let weeks: [Int]
  private let years: [Int]
  private var slots: [SlotRow] = []
  private var calendars: [Range<Int>] = []
  private var tasks: [Task] = []
  private var runs: [Run] = []
  private var needs: [RunNeed] = []
  private var choices: [Choice] = []
  private var candidates: [Int] = []
  private var windows: [Range<Int>] = []
  private var lists: [CandidateList: Choice] = [:]
  private var exclusives: [Int] = []
  private var quotas: [Int] = []
  private var unitCount = 0
  private var bondRows: [Int: Int] = [:]
  private var bonds: [[Int]] = []
  private let apart: SeparationLayout

  init(_ problem: Problem) {
    self.problem = problem
    let all = problem.calendars.flatMap(\.slots)
    moments = (all.map(\.start) + all.map(\.end)).sortedWithoutRepeats()
    weeks = all.map(\.week).sortedWithoutRepeats()
    years = all.map(\.year).sortedWithoutRepeats()
    apart = SeparationLayout(problem)
    layOutCalendars()
    for activity in problem.activities { layOut(activity) }
  }

  /// Nil if the timeline or the use of quotas would not fit in memory.
  func instance() -> Instance? {
    if problem.quotas.count * years.count > Timeline.mostWords { return nil }
    if apart.count * problem.periods.count > Timeline.mostWords { return nil }
    let timeline = Timeline(
      resources: problem.resources, moments: moments, weekCount: weeks.count,
      travel: problem.travel)
    guard let timeline else { return nil }
    let before = problem.activities.map { $0.predecessors.map(\.activity) }
    let order = PrecedenceOrder(predecessors: before)
    return Instance(
      problem: problem, slots: slots, calendars: calendars,
      longestAmount: calendars.map { slots[$0].map(\.amount).max() ?? 1 }, tasks: tasks, runs: runs,
      needs: needs, choices: choices, candidates: candidates, windows: windows,
      exclusives: exclusives,
      quotas: quotas, order: order, links: links(),
      fixedActivities: order.order.filter { tasks[$0].fixedDay != nil }, years: years,
      weekCount: weeks.count, emptyTimeline: timeline,
      periodsOfSlot: apart.count > 0 ? slots.map { apart.periods(at: $0.start) } : [],
      apartCount: apart.count, bonds: bonds,
      hasPledges: !bonds.isEmpty || problem.resources.contains { !$0.quotas.isEmpty })
  }

  private func links() -> [[Link]] {
    var links: [[Link]] = Array(repeating: [], count: tasks.count)
    for (activity, later) in problem.activities.enumerated() {
      for precedence in later.predecessors {
        links[precedence.activity].append(Link(activity: activity, precedence: precedence))
      }
    }
    return links
  }

  private mutating func layOutCalendars() {
    for calendar in problem.calendars {
      let first = slots.count
      for slot in calendar.slots {
        slots.append(
          SlotRow(
            start: slot.start, end: slot.end, amount: slot.amount, day: slot.day,
            week: weeks.firstIndex(atLeast: slot.week),
            year: years.firstIndex(atLeast: slot.year),
            stretches: moments.firstIndex(
              atLeast: slot.start)..<moments.firstIndex(atLeast: slot.end)))
      }
      calendars.append(first..<slots.count)
    }
  }

  private mutating func layOut(_ activity: Activity) {
    let times = Problem.timeLimit
    let firstExclusive = exclusives.count
    exclusives += activity.exclusive.sortedWithoutRepeats()
    let firstQuota = quotas.count
    quotas += activity.quotas.sortedWithoutRepeats()
    let firstRun = runs.count
    let firstChoice = choices.count
    let firstUnit = unitCount
    layOutRuns(of: activity)
    tasks.append(
      Task(
        calendar: activity.calendar, slots: calendars[activity.calendar],
        runs: firstRun..<runs.count,
        choices: firstChoice..<choices.count, units: firstUnit..<unitCount,
        exclusives: firstExclusive..<exclusives.count, quotas: firstQuota..<quotas.count,
        size: min(max(activity.size, 0), Problem.amountLimit),
        sites: problem.travel.isEmpty ? [] : siteOptions(activity, firstRun..<runs.count),
        site: activity.site ?? -1, apartRow: apart.row(of: tasks.count),
        apart: apart.others(of: tasks.count), pace: activity.pace,
        release: min(max(activity.release, -times), times),
        deadline: min(max(activity.deadline, -times), times), fixedDay: activity.fixedDay,
        hasWeeklyLimit: activity.exclusive.contains {
          problem.resources[$0].weeklyAmount != nil
        }))
  }

  /// Most combinations of sites that are tried for one activity.
  private static let mostSiteOptions = 8

  /// The sites at which each run can find all that it needs, combined.
  private func siteOptions(_ activity: Activity, _ rows: Range<Int>) -> [[Int]] {
    var options: [[Int]] = [[]]
    for run in runs[rows] {
      let sites = sites(of: run, activity.site ?? -1)
      options = options.flatMap { option in sites.map { option + [$0] } }
      options = Array(options.prefix(Self.mostSiteOptions))
    }
    return options
  }

  private func sites(of run: Run, _ own: Int) -> [Int] {
    var found: [Int] = []
    for need in needs[run.needs] {
      let list = candidates[choices[need.choice].candidates]
      for resource in list {
        let site = problem.resources[resource].site ?? own
        if !problem.resources[resource].travels, !found.contains(site) { found.append(site) }
      }
    }
    let mayAllTravel = needs[run.needs].allSatisfy { need in
      candidates[choices[need.choice].candidates].count { problem.resources[$0].travels }
        >= need.count
    }
    return mayAllTravel && !found.contains(own) ? found + [own] : found
  }

  private mutating func layOutRuns(of activity: Activity) {
    let firstChoice = choices.count
    var known: [CandidateList: Int] = [:]
    var counts: [Int] = []
    var lastDemands: [Demand]?
    for (index, segment) in activity.segments.enumerated() {
      if segment.demands == lastDemands {
        runs[runs.count - 1].amount += segment.amount
        runs[runs.count - 1].segments = runs[runs.count - 1].segments.lowerBound..<(index + 1)
        continue
      }
      lastDemands = segment.demands
      let firstNeed = needs.count
      for demand in segment.demands {
        let choice = known[demand.list] ?? counts.count
        if choice == counts.count {
          known[demand.list] = choice
          counts.append(0)
          choices.append(layOut(demand.list))
          choices[choices.count - 1].bond = demand.bond.map { bind($0) } ?? -1
        }
        addNeed(choice: firstChoice + choice, count: demand.count, from: firstNeed)
      }
      for need in needs[firstNeed...] {
        counts[need.choice - firstChoice] = max(counts[need.choice - firstChoice], need.count)
      }
      runs.append(
        Run(
          amount: segment.amount, needs: firstNeed..<needs.count, segments: index..<(index + 1)))
    }
    for (index, count) in counts.enumerated() {
      choices[firstChoice + index].units = unitCount..<(unitCount + count)
      unitCount += count
    }
  }

  private mutating func bind(_ bond: Int) -> Int {
    let row = bondRows[bond] ?? bonds.count
    if row == bonds.count {
      bondRows[bond] = row
      bonds.append([])
    }
    bonds[row].append(tasks.count)
    return row
  }

  /// Equal lists of all activities are kept once.
  private mutating func layOut(_ list: CandidateList) -> Choice {
    if let known = lists[list] { return known }
    let first = candidates.count
    candidates += list.candidates
    let firstWindow = windows.count
    windows += list.windows
    let choice = Choice(
      candidates: first..<candidates.count, windows: firstWindow..<windows.count, bond: -1,
      units: 0..<0)
    lists[list] = choice
    return choice
  }

  /// Two demands of one segment with equal candidates are one need for the sum.
  private mutating func addNeed(choice: Int, count: Int, from firstNeed: Int) {
    if let same = needs[firstNeed...].firstIndex(where: { $0.choice == choice }) {
      // The sum may exceed the candidates; then nothing can be chosen, which the search says.
      needs[same].count += count
    } else {
      needs.append(RunNeed(choice: choice, count: count))
    }
  }
}

extension [Int] {
  func sortedWithoutRepeats() -> [Int] {
    var result: [Int] = []
    for value in sorted() where value != result.last { result.append(value) }
    return result
  }

  /// In an ascending array the index of the first element not below the value; the end if
  /// there is none.
  func firstIndex(atLeast value: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
