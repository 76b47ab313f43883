import CadreFindings
import CadreModel
import CadreText

/// Certified people are among the people counted.
struct WorkforceCheck {
  let context: CheckContext

  func findings() -> [Finding] {
    context.program.workforces.flatMap { workforce -> [Finding] in
      guard let first = workforce.headcounts.min(by: { $0.value.year < $1.value.year }) else {
        return []
      }
      return workforce.certified.filter { $0.value.count > first.value.count }.map { certified in
        .certifiedSum(
          context.program.modules[certified.value.module].name, certified: certified.value.count,
          of: first.value.count, year: first.value.year, at: certified.origin,
          countAt: first.origin)
      }
    }
  }
}
