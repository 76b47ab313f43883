import CadreText

/// Phrases with a number or a name in them.
extension Phrase {
  static func modules(_ count: Int) -> Phrase {
    Phrase("\(count) mô-đun", count == 1 ? "1 module" : "\(count) modules")
  }

  static func hours(_ text: String) -> Phrase {
    Phrase("\(text) giờ", text == "1" ? "1 hour" : "\(text) hours")
  }

  static func minutes(_ count: Int) -> Phrase {
    Phrase("\(count) phút", count == 1 ? "1 minute" : "\(count) minutes")
  }

  static func credits(_ text: String) -> Phrase {
    Phrase("\(text) tín chỉ", text == "1" ? "1 credit" : "\(text) credits")
  }

  static func learners(_ count: Int) -> Phrase {
    Phrase("\(count) người", count == 1 ? "1 learner" : "\(count) learners")
  }

  static func classRange(_ least: Int, _ most: Int) -> Phrase {
    Phrase("từ \(least) đến \(most) người", "\(least) to \(most) learners")
  }

  static func anyOf(_ count: Int) -> Phrase {
    Phrase("chọn \(count) trong", "any \(count) of")
  }

  static func atLeast(_ amount: String) -> Phrase {
    Phrase("ít nhất \(amount) của", "at least \(amount) of")
  }

  static func atMost(_ amount: String) -> Phrase {
    Phrase("tính nhiều nhất \(amount) của", "counts at most \(amount) of")
  }

  static func shares(_ amount: String, with name: String) -> Phrase {
    Phrase(
      "tính chung nhiều nhất \(amount) với phần \(name)",
      "shares at most \(amount) with section \(name)")
  }

  static func within(_ duration: String) -> Phrase {
    Phrase("Trong \(duration) kể từ khi bổ nhiệm", "Within \(duration) of appointment")
  }

  static func inAny(_ duration: String) -> Phrase {
    Phrase("Trong mỗi \(duration) liên tục", "In any \(duration)")
  }

  static func timesIn(_ count: Int, _ duration: String) -> Phrase {
    Phrase("\(count) lần trong \(duration)", "\(count) times in any \(duration)")
  }

  static func waits(_ duration: String, after stage: String) -> Phrase {
    Phrase("cách chặng \(stage) ít nhất \(duration)", "at least \(duration) after \(stage)")
  }

  static func atStep(_ step: Int) -> Phrase { Phrase("mức \(step)", "step \(step)") }

  static func sessionsPerWeek(_ count: Int) -> Phrase {
    Phrase("\(count) buổi mỗi tuần", count == 1 ? "1 session a week" : "\(count) sessions a week")
  }

  static func selfPaced(_ duration: String) -> Phrase {
    Phrase("tự học trong \(duration)", "self-paced within \(duration)")
  }

  static func afterCompletion(_ duration: String) -> Phrase {
    Phrase("trong \(duration) sau khi hoàn thành", "within \(duration) after")
  }

  static func inLast(_ duration: String) -> Phrase {
    Phrase("trong \(duration) cuối", "in its last \(duration)")
  }

  static func issuedInLast(_ duration: String) -> Phrase {
    Phrase("cấp trong \(duration) gần nhất", "issued in the last \(duration)")
  }

  static func lapsed(_ duration: String, isUpTo: Bool) -> Phrase {
    isUpTo
      ? Phrase("quá hạn không quá \(duration):", "lapsed up to \(duration):")
      : Phrase("quá hạn trên \(duration):", "lapsed longer than \(duration):")
  }

  static func lasts(_ duration: String, toTheDay: Bool) -> Phrase {
    toTheDay
      ? Phrase("\(duration), tính đến đúng ngày", "\(duration), to the day")
      : Phrase("\(duration), đến hết tháng", "\(duration), to the end of the month")
  }

  static func toEach(_ day: String) -> Phrase {
    Phrase("đến ngày \(day) hằng năm", "to each \(day)")
  }

  static func atLeastDuration(_ duration: String) -> Phrase {
    Phrase("ít nhất \(duration)", "at least \(duration)")
  }

  static func forLearners(_ count: Int) -> Phrase {
    Phrase("cho mỗi \(count) người", "for every \(Plural.text(count, "learner"))")
  }

  static func forPart(_ part: String) -> Phrase { Phrase("(phần \(part))", "(for \(part))") }

  static func leastAdded(_ minutes: String, next: String) -> Phrase {
    Phrase(
      "thêm ít thời lượng nhất: \(minutes); phương án kế tiếp thêm \(next)",
      "adds least contact time: \(minutes); the next best adds \(next)")
  }

  static func stepsAway(_ days: Int) -> Phrase {
    Phrase(
      "kết thúc muộn hơn mức sớm nhất có thể không quá \(days) ngày",
      days == 1
        ? "finishes at most 1 day after the earliest possible"
        : "finishes at most \(days) days after the earliest possible")
  }

  static func notFound(_ schedules: Int) -> Phrase {
    Phrase(
      "không tìm thấy sau \(schedules) phương án lịch",
      schedules == 1 ? "not found in 1 schedule" : "not found within \(schedules) schedules")
  }

  static func weekLoad(_ amount: String) -> Phrase {
    Phrase("\(amount) mỗi tuần", "\(amount) a week")
  }

  static func sessionOf(_ number: Int, _ count: Int) -> Phrase {
    Phrase("buổi \(number)/\(count)", "session \(number) of \(count)")
  }

  static func groupNumber(_ number: Int) -> Phrase { Phrase("nhóm \(number)", "group \(number)") }

  static func programmesCount(_ count: Int) -> Phrase {
    Phrase("\(count) chương trình", count == 1 ? "1 programme" : "\(count) programmes")
  }
}

/// Measures of targets.
extension Phrase {
  static let holding = Phrase("có", "hold")
  static let ofLearners = Phrase("người học", "of learners")
  static let ofClasses = Phrase("lớp theo hình thức", "of classes delivered:")
  static let completing = Phrase("hoàn thành", "complete")

  static func classes(_ count: Int) -> Phrase {
    Phrase("\(count) lớp", count == 1 ? "1 class" : "\(count) classes")
  }

  static func aYear(_ amount: String) -> Phrase {
    Phrase("\(amount) mỗi năm", "\(amount) a year")
  }

  static func appointedIn(_ span: String) -> Phrase {
    Phrase("bổ nhiệm trong thời gian \(span)", "appointed \(span)")
  }
}

/// What holds a schedule back.
extension Phrase {
  static let impossible = Phrase("không thể xếp:", "cannot be placed:")
  static let nobodyFor = Phrase("không có nguồn lực cho", "nobody and nothing can serve")
  static let endsEarliest = Phrase("sớm nhất kết thúc ngày", "ends earliest on")
  static let deadlineIs = Phrase("hạn là", "the deadline is")
  static let takenBy = Phrase("đã dành cho", "taken by")
  static let isClosed = Phrase("đóng cửa", "is closed")
  static let isAway = Phrase("vắng mặt", "is away")
  static let isFullyLoaded = Phrase("đã đủ khối lượng tuần", "has reached the weekly load")
  static let travelsFrom = Phrase("đang di chuyển, dạy", "travels to or from")
  static let cohortTravels = Phrase(
    "khoá đang di chuyển, học", "the cohort travels to or from")
  static let isElsewhere = Phrase("ở địa điểm khác", "is at another site")
  static let notTaughtByHost = Phrase(
    "các khoá học chung không cùng học mô-đun này như nhau",
    "the cohorts taught together are not both taught it, or not alike")
  static let startsOn = Phrase("bắt đầu", "starts")
  static let comesAfter = Phrase("ngay sau", "as soon as allowed after")
  static let cohortBegins = Phrase("khoá mở vào lúc đó", "the cohort starts then")
  static let dateIsFixed = Phrase("ngày đã ấn định", "the date is fixed")
  static let calendarBegins = Phrase("lịch bắt đầu ở đó", "the calendar has no slot before")
  static let couldBeEarlier = Phrase("có thể sớm hơn", "nothing holds it: it could start earlier")
  static let noSessions = Phrase("Không có buổi nào", "There are no sessions")
  static let isNotRated = Phrase(
    "không có năng định còn hiệu lực", "holds no valid rating")
  static let cohortHas = Phrase("khoá đang học", "the cohort is busy with")
  static let cohortLoaded = Phrase(
    "khoá đã đủ khối lượng tuần", "the cohort has reached its weekly load")
  static let quotaReached = Phrase("đã hết hạn mức của", "quota reached of")
  static let pastEnd = Phrase("quá ngày kết thúc", "would run past the end")
  static let waitsFor = Phrase("chờ xếp", "waits for")
  static let lacking = Phrase("thiếu", "lacking:")

  static func tooLittleTime(_ needed: String, _ available: String, _ window: String) -> Phrase {
    Phrase(
      "cần \(needed), chỉ có \(available) trong \(window)",
      "\(needed) needed, \(available) available in \(window)")
  }

  static func calendarCovers(_ name: String, _ span: String) -> Phrase {
    Phrase("lịch \(name) chỉ có \(span)", "the calendar \(name) covers only \(span)")
  }

  static func tooFewSlots(_ needed: Int, _ available: Int, _ window: String) -> Phrase {
    Phrase(
      "cần \(needed) buổi, chỉ có \(available) buổi trong \(window)",
      "\(needed) sessions needed, \(available) available in \(window)")
  }

  static func allWasTried(_ window: String) -> Phrase {
    Phrase(
      "đã thử mọi cách xếp các buổi học trong \(window)",
      "every arrangement of its sessions in \(window) was tried")
  }

  static func noGroups(_ learners: Int, _ least: Int, _ most: Int) -> Phrase {
    Phrase(
      "không chia được \(learners) người thành các nhóm đều nhau từ \(least) đến \(most) người",
      "no equal groups of \(learners) learners fit classes of \(least) to \(most)")
  }

  static func tooFewSeats(_ need: String, _ learners: Int, _ room: String, seats: Int) -> Phrase {
    Phrase(
      "\(need): nhóm \(learners) người, chỗ nhiều nhất là \(seats) (\(room))",
      "\(need): a group of \(learners), most seats \(seats) (\(room))")
  }

  static let lastAgreementEnds = Phrase("thoả thuận cuối hết hạn", "the last agreement ends")

  static let notOffered = Phrase(
    "không mở trong kỳ nào của khoá học", "offered in no term of the cohort's time")
  static let notInTerm = Phrase("không nằm trọn trong kỳ", "not all days are in")
  static let keptApart = Phrase(
    "không được học cùng kỳ, cùng chặng với", "may not share a term or stage with")
  static let cannotEndBy = Phrase("không thể kết thúc kịp ngày", "cannot end by")
  static let fixedInVain = Phrase(
    "ấn định vào ngày không thể bắt đầu:", "cannot start on the day on which it is fixed,")
  static let startsEarliest = Phrase("sớm nhất bắt đầu ngày", "starts earliest on")
  static let isFixedAt = Phrase("ngày ấn định là", "the fixed date is")
  static let commonDays = Phrase(
    "không có ngày nào chung, dù học chung mô-đun này",
    "have no days in common, but are taught it together")
  static let noAgreement = Phrase("ngoài thời hạn thoả thuận", "not under agreement then")
  static let otherProvider = Phrase(
    "nhóm khác đã do đơn vị khác dạy", "another group has another provider")

  static func overQuota(_ needed: Int, _ limit: Int, _ year: Int) -> Phrase {
    Phrase(
      ": cần \(needed), hạn mức \(limit) trong năm \(year)",
      ": \(needed) needed, quota \(limit) in \(year)")
  }
}

/// Differences.
extension Phrase {
  static func kept(_ count: Int) -> Phrase {
    Phrase(
      "\(count) mục giữ nguyên", "\(count) unchanged")
  }
}

/// Providers and money.
extension Phrase {
  static let budget = Phrase("Kinh phí", "Budget")
  static let providersTitle = Phrase("Đơn vị giảng dạy", "Providers")
  static let agreement = Phrase("Thời hạn thoả thuận", "Agreement")
  static let offers = Phrase("Mô-đun đảm nhận", "May teach")
  static let quota = Phrase("Hạn mức", "Quota")

  static func quota(_ amount: String, isMost: Bool) -> Phrase {
    isMost
      ? Phrase("nhiều nhất \(amount)", "at most \(amount)")
      : Phrase("ít nhất \(amount)", "at least \(amount)")
  }
}
