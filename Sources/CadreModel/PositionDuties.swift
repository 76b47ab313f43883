import CadreText

/// What a position needs of one competency, `needs` and `critical` taken together: the higher step
/// holds, and the weight is that of `needs`, 1 where only `critical` says it.
public struct ProfileNeed: Sendable, Equatable {
  public let competency: ID<Competency>
  public var step: Int
  public var weight: Int
  /// Without this step nobody is ready.
  public var criticalStep: Int?

  public init(competency: ID<Competency>, step: Int, weight: Int, criticalStep: Int?) {
    self.competency = competency
    self.step = step
    self.weight = weight
    self.criticalStep = criticalStep
  }
}

/// An obligation, and the position that states it where it is an included one.
public struct Duty: Sendable {
  public var obligation: Stated<Position.Obligation>
  public var included: ID<Position>?

  public init(obligation: Stated<Position.Obligation>, included: ID<Position>?) {
    self.obligation = obligation
    self.included = included
  }
}

/// Everything that binds the holders of a position: its own statements and those of the positions
/// that it includes.
public struct PositionDuties: Sendable {
  /// One need a competency, the own ones first. Of two needs the higher step holds, and the nearer
  /// weight.
  public private(set) var needs: [ProfileNeed] = []
  public private(set) var duties: [Duty] = []

  /// `included` are the positions whose obligations hold too, the nearest first.
  init(
    of id: ID<Position>, included: [ID<Position>], _ position: (ID<Position>) -> Position
  ) {
    for other in [id] + included {
      let row = position(other)
      duties += row.obligations.map {
        Duty(obligation: $0, included: other == id ? nil : other)
      }
      for need in row.profile { join(need) }
    }
  }

  private mutating func join(_ need: ProfileNeed) {
    guard let row = needs.firstIndex(where: { $0.competency == need.competency }) else {
      return needs.append(need)
    }
    needs[row].step = max(needs[row].step, need.step)
    if let step = need.criticalStep {
      needs[row].criticalStep = max(needs[row].criticalStep ?? step, step)
    }
  }
}

extension Position {
  /// One need a competency, in the order in which they are first said.
  public var profile: [ProfileNeed] {
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
  /// What a position asks in the base, with what the positions ask that it includes.
  public func profile(of id: ID<Position>) -> [ProfileNeed] {
    PositionDuties(of: id, included: positions(includedBy: id)) { positions[$0] }.needs
  }
}

extension Variant {
  /// Positions whose obligations hold for this one too: nearest first, each once, not itself.
  public func positions(includedBy id: ID<Position>) -> [ID<Position>] {
    var found = [id]
    var known: Set<ID<Position>> = [id]
    var next = 0
    while next < found.count {
      for other in position(found[next]).includes
      where contains(other.value) && known.insert(other.value).inserted {
        found.append(other.value)
      }
      next += 1
    }
    return Array(found.dropFirst())
  }

  /// The obligations of a position and of those that it includes.
  public func duties(of id: ID<Position>) -> PositionDuties {
    PositionDuties(of: id, included: positions(includedBy: id)) { position($0) }
  }
}
