import CadreText

/// Words of paths, positions, variants and schedules.
extension Phrase {
  static let path = Phrase("Lộ trình", "Path")
  static let position = Phrase("Vị trí chức danh", "Position")
  static let forPositions = Phrase("Dành cho chức danh", "For positions")
  static let entry = Phrase("Điều kiện vào học", "Entry requirements")
  static let roadmap = Phrase("Sơ đồ lộ trình", "Roadmap")
  static let stage = Phrase("Chặng", "Stage")
  static let section = Phrase("Phần", "Section")
  static let stages = Phrase("Các chặng", "Stages")
  static let everyOne = Phrase("Bắt buộc", "Required")
  static let optionalOnes = Phrase("Tự chọn thêm", "Optional")
  static let minimums = Phrase("Yêu cầu của cả lộ trình", "Over the whole path")
  static let stageTime = Phrase("Khối lượng học theo chặng", "Workload by stage")
  static let chosen = Phrase("đã chọn", "taken")
  static let choice = Phrase("Lựa chọn", "Choice")
  static let choices = Phrase("Các lựa chọn", "Choices")
  static let options = Phrase("Phương án", "Options")
  static let taken = Phrase("Mặc định", "Taken by default")
  static let reason = Phrase("Lý do", "Reason")
  static let byCohort = Phrase("khoá học đã chọn", "chosen by the cohort")
  static let firstListed = Phrase(
    "thời lượng bằng nhau, lấy phương án nêu trước", "equal in time, the first listed is taken")
  static let chosenTogether = Phrase(
    "chọn cùng các dòng khác của lộ trình", "chosen together with the other lines of the path")
  static let onlyPossible = Phrase("phương án duy nhất khả thi", "the only one possible")
  static let alreadyHeld = Phrase("đã hoàn thành", "already held")
  static let baseColumn = Phrase("Khung chung", "Base")
  static let orderOfStudy = Phrase("Trình tự học", "Order of study")
  static let obligations = Phrase("Nghĩa vụ học tập", "Obligations")
  static let gate = Phrase("Thời điểm", "When")
  static let mustHold = Phrase("Phải có", "Must hold")
  static let beforeNomination = Phrase("Trước khi đưa vào quy hoạch", "Before nomination")
  static let beforeAppointment = Phrase("Trước khi bổ nhiệm", "Before appointment")
  static let everyYear = Phrase("Hằng năm", "Every calendar year")
  static let keepsValid = Phrase("Duy trì hiệu lực", "Keeps valid")
  static let keepsValidHeld = Phrase(
    "Duy trì hiệu lực nếu đã có", "Keeps valid, each one held")
  static let keepsRecent = Phrase("Duy trì thực hành", "Keeps recent")
  static let otherwise = Phrase("nếu không đủ thì", "otherwise")
  static let includesPositions = Phrase("Bao gồm nghĩa vụ của", "Includes the obligations of")
  static let profile = Phrase("Hồ sơ năng lực", "Competency profile")
  static let required = Phrase("Yêu cầu", "Required")
  static let critical = Phrase("then chốt", "critical")
  static let weight = Phrase("Trọng số", "Weight")
  static let reachedBy = Phrase("Mô-đun hình thành", "Taught by modules")
  static let reached = Phrase("Mức cao nhất được dạy", "Highest step taught")

  static let dimensions = Phrase("Tiêu chí điều chỉnh", "Dimensions")
  static let values = Phrase("Giá trị", "Values")
  static let appliesTo = Phrase("Áp dụng cho", "Applies to")
  static let adds = Phrase("Bổ sung", "Adds")
  static let drops = Phrase("Bỏ", "Leaves out")
  static let replaces = Phrase("Thay thế", "Replaces")
  static let because = Phrase("Lý do", "Because")
  static let noChange = Phrase("Không thay đổi khung chung", "Changes nothing in the base")

  static let scheduleOf = Phrase("Lịch học", "Schedule")
  static let cohortSchedules = Phrase("Lịch theo khoá", "By cohort")
  static let instructorSchedules = Phrase("Lịch theo giảng viên", "By instructor")
  static let roomSchedules = Phrase("Lịch theo phòng", "By room")
  static let instructor = Phrase("Giảng viên", "Instructor")
  static let instructors = Phrase("Giảng viên", "Instructors")
  static let room = Phrase("Phòng", "Room")
  static let rooms = Phrase("Phòng học", "Rooms")
  static let site = Phrase("Địa điểm", "Site")
  static let follows = Phrase("Học theo", "Follows")
  static let variant = Phrase("Đối tượng", "Variant")
  static let size = Phrase("Số người", "Learners")
  static let starts = Phrase("Bắt đầu từ", "Starts")
  static let finishesBy = Phrase("Hoàn thành chậm nhất ngày", "Finishes by")
  static let meets = Phrase("Ngày học", "Meets")
  static let weeklyLoad = Phrase("Tối đa mỗi tuần", "At most a week")
  static let calendar = Phrase("Lịch làm việc", "Calendar")
  static let firstSession = Phrase("Buổi đầu", "First session")
  static let lastSession = Phrase("Buổi cuối", "Last session")
  static let finish = Phrase("Kết thúc", "Finishes")
  static let quality = Phrase("Chất lượng lịch", "Quality of the schedule")
  static let optimal = Phrase(
    "tối ưu: không thể kết thúc sớm hơn", "optimal: cannot finish earlier")
  static let timelineOf = Phrase("Biểu đồ tiến độ", "Gantt chart")
  static let sessions = Phrase("Các buổi học", "Sessions")
  static let session = Phrase("Buổi", "Session")
  static let sessionCount = Phrase("Số buổi", "Sessions")
  static let date = Phrase("Ngày", "Date")
  static let time = Phrase("Giờ", "Time")
  static let group = Phrase("Nhóm", "Group")
  static let part = Phrase("Phần học", "Part")
  static let holiday = Phrase("Ngày nghỉ", "Holiday")
  static let holidays = Phrase("Ngày nghỉ trong thời gian này", "Holidays in this time")
  static let subscribe = Phrase("Đăng ký lịch (.ics)", "Subscribe (.ics)")
  static let dataFiles = Phrase("Dữ liệu lịch", "Schedule data")
  static let unplaced = Phrase("Chưa xếp được", "Not placed")
  static let window = Phrase("Khoảng thời gian", "Window")
  static let obstacles = Phrase("Nguyên nhân", "What holds it")
  static let kinds = Phrase("Loại", "Kinds")
  static let seats = Phrase("Chỗ ngồi", "Seats")
  static let closed = Phrase("Đóng cửa", "Closed")
  static let away = Phrase("Vắng mặt", "Away")
  static let qualifiedFor = Phrase("Được dạy", "Qualified for")
  static let load = Phrase("Khối lượng giảng dạy", "Teaching load")
  static let byWeek = Phrase("Theo tuần", "By week")
  static let week = Phrase("Tuần", "Week")
  static let year = Phrase("Năm", "Year")
  static let weekGrid = Phrase("Thời khoá biểu tuần", "Week grid")
  static let loadMap = Phrase("Bản đồ khối lượng", "Load map")
  static let resource = Phrase("Giảng viên hoặc phòng", "Instructor or room")
  static let weeksUsed = Phrase("Số tuần có buổi", "Weeks used")
  static let fullestWeek = Phrase("Tuần nhiều nhất", "Fullest week")
  static let byPartner = Phrase("Theo đơn vị giảng dạy", "By provider")
  static let classCount = Phrase("Số lớp", "Classes")
  static let notReached = Phrase("Chưa đạt", "Not reached")

  static func leastClasses(_ count: Int) -> Phrase {
    Phrase("ít nhất \(count) lớp", "at least \(Plural.text(count, "class"))")
  }

  static func leastLearners(_ count: Int) -> Phrase {
    Phrase("ít nhất \(count) học viên", "at least \(Plural.text(count, "learner"))")
  }
  static let asOfLine = Phrase("ngày tính", "as of")
  static let moduleByCompetency = Phrase("Mô-đun và năng lực", "Modules and competencies")
  static let positionByModule = Phrase("Chức danh và mô-đun", "Positions and modules")
  static let fieldByLevel = Phrase("Lĩnh vực và trình độ", "Fields and levels")
  static let fieldByTier = Phrase("Lĩnh vực và cấp", "Fields and tiers")
  static let provider = Phrase("Đơn vị giảng dạy", "Provider")
}

/// Words of roadmaps.
extension Phrase {
  static let stageAsks = Phrase("chặng yêu cầu", "asked by the stage")
  static let takenByDefault = Phrase("lựa chọn mặc định", "taken by default")
  static let prerequisiteOf = Phrase("điều kiện tiên quyết của", "prerequisite of")
  static let neededFirst = Phrase(
    "Cần học trước để đủ điều kiện tiên quyết:", "Needed first, as prerequisites:")

  static func chooseCount(_ count: Int) -> Phrase {
    Phrase("Chọn \(count) mô-đun", count == 1 ? "Choose 1 module" : "Choose \(count) modules")
  }
}

/// Words of the tailoring page.
extension Phrase {
  static let tailoringTitle = Phrase("Điều chỉnh theo đối tượng", "Tailoring")
  static let liesIn = Phrase("thuộc", "in")

  static func countVariants(_ count: Int) -> Phrase {
    Phrase(
      "Các điều chỉnh tạo thành \(count) biến thể khác nhau của chương trình.",
      count == 1
        ? "The tailorings make 1 variant of the programme."
        : "The tailorings make \(count) different variants of the programme.")
  }
}
