import CadreModel
import CadreTime

/// What a timetable takes of a partner in a calendar year. A class counts in the year of its first
/// session, as quotas do; contact time in the year in which it is.
public struct PartnerUse: Sendable, Equatable {
  public var partner: ID<Partner>
  public var year: Int
  public var classes = 0
  public var learners = 0
  /// Contact minutes.
  public var minutes = 0
  /// Least numbers of the agreement that are not reached.
  public var unmet: [Unmet] = []

  public struct Unmet: Sendable, Equatable {
    public var subject: Partner.Quota.Subject
    public var least: Int

    public init(subject: Partner.Quota.Subject, least: Int) {
      self.subject = subject
      self.least = least
    }
  }
}

extension Timetable {
  private struct Moment: Hashable {
    var partner: ID<Partner>
    var module: ID<Module>
    var group: Int
    var date: CivilDate
    var start: Int
    var rooms: [ID<Room>]
  }

  /// By partner and year, where sessions are given or a least number is not reached. A class of
  /// cohorts that are taught together counts once; least numbers count in the years, among those
  /// with sessions, in which the agreement holds.
  public func partnerUses(in program: Program) -> [PartnerUse] {
    let years = Set(sessions.map(\.date.year)).sorted()
    var uses: [[Int: PartnerUse]] = Array(repeating: [:], count: program.partners.count)
    var seen: Set<Moment> = []
    for session in sessions {
      guard let partner = session.provider else { continue }
      let moment = Moment(
        partner: partner, module: session.module, group: session.group, date: session.date,
        start: session.start, rooms: session.rooms)
      if !seen.insert(moment).inserted { continue }
      let year = session.date.year
      uses[Int(partner.index)][year, default: PartnerUse(partner: partner, year: year)]
        .count(session)
    }
    for id in program.partners.ids {
      for year in years {
        let use = uses[Int(id.index)][year] ?? PartnerUse(partner: id, year: year)
        let unmet = program.partners[id].unmet(by: use)
        if unmet.isEmpty { continue }
        uses[Int(id.index)][year] = use
        uses[Int(id.index)][year]?.unmet = unmet
      }
    }
    return uses.flatMap { $0.values.sorted { $0.year < $1.year } }
  }
}

extension PartnerUse {
  fileprivate mutating func count(_ session: Session) {
    minutes += session.minutes
    if session.number != 1 { return }
    classes += 1
    learners += session.learners
  }
}

extension Partner {
  fileprivate func unmet(by use: PartnerUse) -> [PartnerUse.Unmet] {
    if !hasAgreement(in: use.year) { return [] }
    return quotas.map(\.value).filter { !$0.isMost }.compactMap { quota in
      let count = quota.subject == .classes ? use.classes : use.learners
      return count < quota.count ? .init(subject: quota.subject, least: quota.count) : nil
    }
  }
}
