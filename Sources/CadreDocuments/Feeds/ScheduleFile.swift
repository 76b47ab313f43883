import CadreMarkup
import CadrePlanning
import CadreText
import CadreTime

/// Reads schedules that were written as JSON.
public enum ScheduleFile {
  /// Why a file is no schedule: one line.
  public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String
  }

  /// Most sessions read.
  static let mostSessions = 2_000_000

  public static func read(_ bytes: [UInt8]) throws(Problem) -> KeptTimetable {
    let value: JSONValue
    switch JSONReader.read(bytes) {
    case .success(let read): value = read
    case .failure(let error): throw Problem(description: "is no JSON: \(error)")
    }
    guard let cohorts = value["cohorts"]?.array else {
      throw Problem(description: "is no schedule: it has no list of cohorts")
    }
    var sessions: [KeptTimetable.Session] = []
    for (row, cohort) in cohorts.enumerated() {
      guard let name = cohort["name"]?.string, let list = cohort["sessions"]?.array else {
        throw Problem(description: "cohort \(row + 1) has no name or no sessions")
      }
      if sessions.count + list.count > mostSessions {
        throw Problem(description: "has more than \(mostSessions) sessions")
      }
      for (number, session) in list.enumerated() {
        guard let read = Self.session(session, cohort: name) else {
          throw Problem(
            description: "session \(number + 1) of cohort \(row + 1) cannot be read: it needs a "
              + "module, a date as 2026-03-04, a start as 08:00, rooms and instructors")
        }
        sessions.append(read)
      }
    }
    return KeptTimetable(sessions: sessions)
  }

  private static func session(_ value: JSONValue, cohort: String) -> KeptTimetable.Session? {
    guard let module = value["module"]?.string, let group = value["group"]?.int,
      (0...1_000_000).contains(group),
      let date = value["date"]?.string.flatMap(CivilDate.init(iso:)),
      let start = value["start"]?.string.flatMap(minutes), let rooms = names(value["rooms"]),
      let instructors = names(value["instructors"])
    else { return nil }
    return KeptTimetable.Session(
      cohort: NormalForm.composed(cohort), module: NormalForm.composed(module), group: group,
      date: date, start: start, rooms: rooms, instructors: instructors,
      provider: value["provider"]?.string.map { NormalForm.composed($0) })
  }

  private static func names(_ value: JSONValue?) -> [String]? {
    guard let items = value?.array else { return nil }
    let names = items.compactMap { $0.string.map { NormalForm.composed($0) } }
    return names.count == items.count ? names : nil
  }

  /// Minutes from midnight of `08:30`.
  private static func minutes(_ text: String) -> Int? {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }),
      let hours = Int(String(decoding: parts[0], as: UTF8.self)),
      let minutes = Int(String(decoding: parts[1], as: UTF8.self)), (0...23).contains(hours),
      (0...59).contains(minutes)
    else { return nil }
    return hours * 60 + minutes
  }
}
