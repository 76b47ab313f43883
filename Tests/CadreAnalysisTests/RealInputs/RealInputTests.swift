import CadreFindings
import Foundation
import Testing

/// The real defects of real curricula are found, and nothing else.
@Suite(
  .enabled(
    if: RealInputs.folder != nil,
    "CADRE_REAL_INPUTS does not name the folder of real curricula"))
struct RealInputTests {
  /// 27 courses that are required or cross-listed and that nobody offers; a biology lecture that
  /// comes after its laboratories, which come with it; and a grade that is a mark of transfer.
  @Test func aCourseCatalogue() throws {
    let findings = RealInputs.findings(try CourseCatalogue.text(), from: .error)
    let rules = Dictionary(grouping: findings, by: \.rule)
    #expect(Set(rules.keys) == ["unknown-name", "corequisite-deadlock", "never-held"])
    #expect(rules["unknown-name"]?.count == 27)
    #expect(
      rules["corequisite-deadlock"]?.map(\.message) == [
        "BIOL-1010, BIOL-1015, BIOL-1016 keep each other out"
      ])
    let grades = Set(rules["never-held"]?.map(\.remark) ?? [])
    #expect(grades == ["there is no grade TR"], "\(grades)")
  }

  @Test(arguments: [
    "BSCS_Hawaii_Manoa", "Colostate_CSDegree", "Michigan_Ann_Arbor_CS", "U_of_Colorado_Boulder_CS",
  ])
  func publishedDegrees(name: String) throws {
    let text = try DegreePlan.text("curricular-analytics/plans/\(name).csv")
    let findings = RealInputs.findings(text, from: .hint)
    #expect(findings.isEmpty, "\(findings.map { "\($0.rule): \($0.message)" })")
  }

  @Test func anUnsatisfiableCurriculum() throws {
    let text = try DegreePlan.text("curricular-analytics/test/big_unsatisfiable_curric.csv")
    let findings = RealInputs.findings(text, from: .hint)
    #expect(findings.map(\.rule) == ["corequisite-deadlock"], "\(findings.map(\.message))")
  }

  @Test func workRoles() throws {
    let findings = RealInputs.findings(try WorkRoles.text(), from: .error)
    #expect(findings.isEmpty, "\(findings.prefix(5).map(\.message))")
  }
}
