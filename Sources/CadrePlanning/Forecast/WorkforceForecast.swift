/// How many people must be trained in each year: a stock of people in age classes with leavers,
/// joiners, certificates that fall due and a backlog that is cleared.
///
/// Certified people stand in as many equal age classes at the start as the certificate is valid
/// years. Each year every class and the backlog lose the leavers' share; the oldest class falls
/// due, and of the backlog one part of the years left is cleared. At each year's end the certified
/// and the backlog together are the head count.
public struct WorkforceForecast: Sendable {
  /// Rates are in per mille.
  public struct Assumptions: Sendable {
    public var headcount: Int
    public var growth: Int
    public var attrition: Int
    /// Other rates of leaving, by the number of the year (from 1).
    public var attritionByYear: [Int: Int] = [:]
    public var certified: Int
    /// Years for which a certificate holds; 1 at least.
    public var validityYears: Int
    /// Years in which the backlog is cleared; 1 at least.
    public var backlogYears: Int
    public var success: Int
    public var noShow: Int
    public var classSize: Int

    public init(
      headcount: Int, growth: Int, attrition: Int, certified: Int, validityYears: Int,
      backlogYears: Int, success: Int, noShow: Int, classSize: Int
    ) {
      self.headcount = headcount
      self.growth = growth
      self.attrition = attrition
      self.certified = certified
      self.validityYears = validityYears
      self.backlogYears = backlogYears
      self.success = success
      self.noShow = noShow
      self.classSize = classSize
    }
  }

  /// One year; people may be parts of one, seats and cohorts are whole.
  public struct Year: Sendable {
    public var number: Int
    /// At the end of the year.
    public var headcount: Double
    public var leavers: Double
    public var joiners: Double
    public var due: Double
    public var cleared: Double
    /// Who must pass: joiners, due and cleared.
    public var need: Double
    public var seats: Int
    public var cohorts: Int
    public var certified: Double
    public var backlog: Double
  }

  /// The most years that are told.
  public static let mostYears = 100

  public let years: [Year]

  /// Nobody passes where the pass rate is nothing or nobody comes: then there are no years.
  public init(_ assumptions: Assumptions, years count: Int) {
    let passing =
      Double(assumptions.success) / 1000 * (1 - Double(assumptions.noShow) / 1000)
    guard passing > 0, assumptions.classSize > 0, assumptions.headcount >= 0 else {
      years = []
      return
    }
    var stock = Stock(assumptions)
    years = (1...max(1, min(count, Self.mostYears))).map { number in
      stock.year(number, assumptions, passing: passing)
    }
  }
}

/// The people of a workforce between two years.
private struct Stock {
  var headcount: Double
  /// The oldest class first.
  var classes: [Double]
  var backlog: Double

  init(_ assumptions: WorkforceForecast.Assumptions) {
    let validity = max(1, min(assumptions.validityYears, WorkforceForecast.mostYears))
    let certified = Double(max(0, min(assumptions.certified, assumptions.headcount)))
    headcount = Double(assumptions.headcount)
    classes = Array(repeating: certified / Double(validity), count: validity)
    backlog = headcount - certified
  }

  mutating func year(
    _ number: Int, _ assumptions: WorkforceForecast.Assumptions, passing: Double
  ) -> WorkforceForecast.Year {
    let growth = max(-1, Double(assumptions.growth) / 1000)
    let said = Double(assumptions.attritionByYear[number] ?? assumptions.attrition) / 1000
    // Who shrinks faster than people leave lets more of them go; nobody joins then.
    let attrition = min(1, max(0, said, -growth))
    let next = headcount * (1 + growth)
    let leavers = headcount * attrition
    let joiners = max(0, next - headcount + leavers)
    classes = classes.map { $0 * (1 - attrition) }
    backlog *= 1 - attrition
    let due = classes.removeFirst()
    let cleared = backlog / Double(max(1, assumptions.backlogYears - (number - 1)))
    let need = joiners + due + cleared
    classes.append(need)
    backlog -= cleared
    headcount = next
    let seats = need / passing
    return WorkforceForecast.Year(
      number: number, headcount: next, leavers: leavers, joiners: joiners, due: due,
      cleared: cleared, need: need, seats: Self.whole(seats),
      cohorts: Self.whole(seats / Double(assumptions.classSize)),
      certified: classes.reduce(0, +), backlog: backlog)
  }

  /// Rounded up, but for what arithmetic adds; never beyond what an Int holds.
  private static func whole(_ value: Double) -> Int {
    let rounded = (value - 1e-9).rounded(.up)
    return rounded.isFinite ? Int(max(0, min(rounded, 1e15))) : 0
  }
}
