import CadreMarkup
import CadreModel
import CadrePlanning

/// Reasons and changes as JSON: their kind and what a person reads.
struct WhyNotData {
  let volume: Volume

  func write(_ one: WhyNot, to json: inout JSONWriter) {
    json.object { json in
      json.key("modules")
      json.array(of: one.modules) { json, id in json.value(volume.program.modules[id].name) }
      if let conflict = one.conflict {
        json.field("irreducible", conflict.isIrreducible)
        json.field("smallest", conflict.isSmallest)
      }
      json.key("reasons")
      json.array(of: one.conflict?.members ?? []) { json, member in
        json.object { json in
          json.field("kind", member.reason.kind)
          json.field("text", volume.plain(volume.words(of: member.reason)))
          json.field("needed", member.isNeeded)
        }
      }
      json.key("changes")
      json.array(of: one.cures) { json, cure in
        json.object { json in
          json.field("kind", cure.kind)
          json.field("text", volume.plain(volume.words(of: cure)))
        }
      }
    }
  }
}

extension TimetableReason {
  /// Its name in data.
  var kind: String {
    switch self {
    case .teaches: "teaches"
    case .comesAfter: "comes-after"
    case .isDue: "is-due"
    case .pace: "pace"
    case .fixed: "fixed-date"
    case .fixedTerm: "fixed-term"
    case .offered: "offered"
    case .apart: "apart"
    case .together: "together"
    case .classSize: "class-size"
    case .starts: "starts"
    case .finishes: "finishes"
    case .meets: "meets"
    case .meetsIn: "meets-in"
    case .weeklyLoad: "weekly-load"
    case .need: "need"
    case .closed: "closed"
    case .away: "away"
    case .instructorLoad: "instructor-load"
    case .quota: "quota"
    case .agreement: "agreement"
    }
  }
}

extension TimetableCure {
  /// Its name in data.
  var kind: String {
    switch self {
    case .finishBy: "finish-by"
    case .startOn: "start-on"
    case .alsoMeet: "also-meet"
    case .alsoMeetIn: "also-meet-in"
    case .weeklyLoad: "weekly-load"
    case .notFixed: "not-fixed-date"
    case .notFixedIn: "not-fixed-term"
    case .alsoOffered: "also-offered"
    case .notApart: "not-apart"
    case .notTogether: "not-together"
    case .leastClassSize: "least-class-size"
    case .moreRooms: "more-rooms"
    case .seats: "seats"
    case .moreInstructors: "more-instructors"
    case .closedUntil: "closed-until"
    case .awayUntil: "away-until"
    case .instructorLoad: "instructor-load"
    case .quota: "quota"
    case .agreementUntil: "agreement-until"
    }
  }
}
