import CadreAnalysis
import CadreModel
import CadreSyntax
import CadreText
import Testing

@testable import CadrePlanning

@Suite struct ForecastTests {
  static let plain = WorkforceForecast.Assumptions(
    headcount: 1000, growth: 30, attrition: 60, certified: 600, validityYears: 3, backlogYears: 3,
    success: 900, noShow: 50, classSize: 30)

  @Test func vector() {
    let cohorts = WorkforceForecast(Self.plain, years: 10).years.map(\.cohorts)
    #expect(cohorts == [16, 16, 15, 17, 17, 17, 19, 19, 18, 20])
  }

  /// Whatever is assumed, the certified and the backlog are everybody at each year's end.
  @Test func everybodyIsCounted() {
    var random = SplitMix(state: 7)
    for _ in 0..<200 {
      let headcount = random.number(5000)
      var assumptions = WorkforceForecast.Assumptions(
        headcount: headcount, growth: random.number(300) - 150, attrition: random.number(300),
        certified: random.number(headcount), validityYears: 1 + random.number(6),
        backlogYears: 1 + random.number(6), success: 1 + random.number(999),
        noShow: random.number(900), classSize: 1 + random.number(50))
      assumptions.attritionByYear = [1 + random.number(5): random.number(1000)]
      for year in WorkforceForecast(assumptions, years: 12).years {
        #expect(abs(year.certified + year.backlog - year.headcount) < 1e-6)
        #expect(year.seats >= 0 && year.cohorts * assumptions.classSize >= year.seats)
      }
    }
  }

  @Test func hostileAssumptions() {
    var assumptions = Self.plain
    assumptions.headcount = .max
    assumptions.growth = .max
    #expect(WorkforceForecast(assumptions, years: .max).years.count == 100)
    assumptions.success = 0
    #expect(WorkforceForecast(assumptions, years: 5).years.isEmpty)
  }

  static let text = """
    cadre 1
    scale s 1 "One", 2 "Two", 3 "Three", 4 "Four"
    competency a "A" {
        scale s
    }
    competency b "B" {
        scale s
    }
    competency c "C" {
        scale s
    }
    position low "Low" {
        needs a at 2 weight 3, b at 1
        critical c at 2
        within 6 months competency a at 1
    }
    position high "High" {
        includes low, high
        needs a at 1 weight 2
        critical b at 3
    }
    screening x "X" {
        group "One" weight 60 % (a, b) at least 50 %
        group "Two" weight 40 % (c)
        band "Lowest" from 0 %
        band "Middle" from 60 %
        band "Top" from 100 %
    }
    """

  static func program() -> Program {
    let tree = SyntaxTree(SourceFile(path: "case.cadre", text: text), file: FileID(0))
    return Analysis(UnitSource(folders: [FolderSource(trees: [tree], uses: [])])).program
  }

  /// The union of what is included: the higher step, the own weight, or else the included one.
  @Test func dutiesOfIncludedPositions() {
    let variant = Variant(of: Self.program(), for: Selection())
    let duties = variant.duties(of: ID(1))
    let needs = duties.needs.map {
      [Int($0.competency.index), $0.step, $0.weight, $0.criticalStep ?? 0]
    }
    #expect(needs == [[0, 2, 2, 0], [1, 3, 1, 3], [2, 2, 1, 2]])
    #expect(duties.duties.map(\.included) == [ID(0)])
  }

  /// Held steps of a, b and c; what lacks, what is required, critical ones that are not met.
  @Test(arguments: [
    ([2, 3, 2], 0, 9, 0), ([1, 3, 2], 2, 9, 0), ([4, 2, 1], 2, 9, 2), ([0, 0, 0], 9, 9, 2),
  ])
  func gap(steps: [Int], missing: Int, required: Int, unmet: Int) {
    let variant = Variant(of: Self.program(), for: Selection())
    let gap = CompetencyGap(needs: variant.duties(of: ID(1)).needs, held: Self.held(steps))
    #expect(gap.missing == missing && gap.required == required)
    #expect(gap.unmetCritical.count == unmet && gap.isReady == (missing == 0))
  }

  /// Held steps of a, b and c where 2, 2 and 4 are needed; the total in per cent and the band.
  @Test(arguments: [
    ([2, 2, 4], 100.0, 2), ([2, 2, 3], 90, 1), ([1, 1, 4], 70, 1), ([1, 0, 4], 55, 0),
    ([2, 0, 3], 60, 1), ([0, 1, 4], 55, 0), ([4, 4, 0], 60, 1), ([0, 0, 0], 0, 0),
  ])
  func screening(steps: [Int], total: Double, band: Int) {
    let result = ScreeningResult(
      Self.program().screenings[0], needed: Self.held([2, 2, 4]), held: Self.held(steps))
    #expect(abs(result.total * 100 - total) < 1e-9 && result.band == band)
  }

  static func held(_ steps: [Int]) -> [ID<Competency>: Int] {
    Dictionary(uniqueKeysWithValues: steps.enumerated().map { (ID($0.offset), $0.element) })
  }
}

/// Steps of a plain generator, the same in every run.
struct SplitMix {
  var state: UInt64

  mutating func number(_ most: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % (most + 1)
  }
}
