import CadreModel

/// What a position needs of one competency, `needs` and `critical` taken together: the higher step
/// holds, and the weight is that of `needs`.
struct ProfileNeed: Sendable {
  let competency: ID<Competency>
  var step: Int
  var weight: Int
  /// Without this step nobody is ready.
  var criticalStep: Int?
}

extension Position {
  /// One need a competency, in the order in which they are first said.
  var profile: [ProfileNeed] {
    var profile: [ProfileNeed] = []
    var rows: [ID<Competency>: Int] = [:]
    for need in needs {
      let critical = need.isCritical ? need.step : nil
      guard let row = rows[need.competency] else {
        rows[need.competency] = profile.count
        profile.append(
          ProfileNeed(
            competency: need.competency, step: need.step, weight: need.weight,
            criticalStep: critical))
        continue
      }
      profile[row].step = max(profile[row].step, need.step)
      if !need.isCritical { profile[row].weight = need.weight }
      if let critical { profile[row].criticalStep = critical }
    }
    return profile
  }
}

extension Program {
  /// What a position asks, with what the positions ask that it includes: the higher step holds, and
  /// the nearer weight.
  func profile(of id: ID<Position>) -> [ProfileNeed] {
    var profile = positions[id].profile
    for need in positions(includedBy: id).flatMap({ positions[$0].profile }) {
      guard let row = profile.firstIndex(where: { $0.competency == need.competency }) else {
        profile.append(need)
        continue
      }
      profile[row].step = max(profile[row].step, need.step)
      if let step = need.criticalStep {
        profile[row].criticalStep = max(profile[row].criticalStep ?? step, step)
      }
    }
    return profile
  }
}
