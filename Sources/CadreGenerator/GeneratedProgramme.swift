/// A programme of any size in the shape of real ones: modules with parts, topics and prerequisites
/// among those before them, competencies, a path, a position.
public struct GeneratedProgramme: Sendable {
  public var moduleCount: Int
  public var seed: UInt64

  public init(moduleCount: Int, seed: UInt64 = 1) {
    self.moduleCount = moduleCount
    self.seed = seed
  }

  private static let fields = ["organisation", "law", "safety", "finance", "digital"]
  private static let titles = [
    "Nghiệp vụ công đoàn", "Pháp luật lao động", "An toàn, vệ sinh lao động",
    "Đối thoại tại nơi làm việc",
    "Thương lượng tập thể", "Tài chính công đoàn", "Chuyển đổi số", "Xử lý tình huống",
  ]

  public var text: String { head + modules(0..<moduleCount) + path }

  /// The same with a cohort for every 40 modules, all of which compete for rooms and instructors.
  public var textWithCohorts: String {
    let blocks = stride(from: 0, to: moduleCount, by: 40).map { $0..<min($0 + 40, moduleCount) }
    let delivery = blocks.enumerated().map { cohort($0.offset, $0.element) }.joined()
    return head + modules(0..<moduleCount, window: 40) + calendar + rooms + delivery
  }

  private var calendar: String {
    """
    calendar work "Lịch" en "Calendar" {
        time zone "Asia/Ho_Chi_Minh" at +07:00
        covers 2026 to 2028
        week mon to fri {
            slot morning 08:00 to 11:30 counts 4 periods
            slot afternoon 13:30 to 17:00 counts 4 periods
        }
        holiday "Quốc khánh" en "National Day" every 09-02
    }


    """
  }

  private var rooms: String {
    (0..<max(1, moduleCount / 80)).map { index in
      "room r\(index) \"Phòng \(index)\" en \"Room \(index)\" {\n    seats 40\n}\n\n"
    }.joined()
  }

  private func cohort(_ index: Int, _ block: Range<Int>) -> String {
    let names = block.map { "M-\($0)" }.joined(separator: ", ")
    return """
      path p-\(index) "Lộ trình \(index)" en "Path \(index)" {
          stage all "Tất cả" en "All" {
              all of (\(names))
          }
      }

      cohort k-\(index) "Khoá \(index)" en "Cohort \(index)" {
          follows p-\(index)
          size 30
          starts 2026-03-02
          meets \(index % 2 == 0 ? "mon, wed" : "tue, thu")
          at most 16 periods a week
      }


      """
  }

  /// The same in several files: the taxonomy with the path, and modules in equal parts.
  public func files(_ count: Int) -> [String] {
    let size = max(1, (moduleCount + count - 1) / max(1, count))
    let parts = stride(from: 0, to: moduleCount, by: size).map { start in
      "cadre 1\n\n" + modules(start..<min(start + size, moduleCount))
    }
    return [head + path] + parts
  }

  private var head: String {
    var text = """
      cadre 1

      program generated "Chương trình" en "Programme" {
          language vi, en
          runs 2026 to 2028
      }

      unit period "tiết" en "period" is 45 minutes

      levels basic "Cơ sở" en "Basic", middle "Trung cấp" en "Middle", high "Nâng cao" en "High"

      scale proficiency 1 "Biết" en "Knows", 2 "Hiểu" en "Understands", 3 "Vận dụng" en "Applies"


      """
    for field in Self.fields { text += "field \(field) \"Lĩnh vực\" en \"Field\"\n\n" }
    for index in 0..<max(1, moduleCount / 20) {
      text += """
        competency C-\(index) "Năng lực \(index)" en "Competency \(index)" {
            field \(Self.fields[index % Self.fields.count])
            scale proficiency
        }


        """
    }
    return text
  }

  /// With a `window`, modules require only those of their own block of so many.
  private func modules(_ range: Range<Int>, window: Int? = nil) -> String {
    var text = ""
    var random = SeededGenerator(seed: seed &+ UInt64(range.lowerBound))
    for index in range {
      let first = window.map { index - index % $0 } ?? max(0, index - 40)
      text += module(index, after: first, &random)
    }
    return text
  }

  private func module(
    _ index: Int, after first: Int, _ random: inout SeededGenerator
  ) -> String {
    let theory = Int.random(in: 2...8, using: &random)
    let practice = Int.random(in: 2...8, using: &random)
    let title = Self.titles[index % Self.titles.count]
    var lines = [
      "module M-\(index) \"\(title) \(index)\" en \"Module \(index)\" {",
      "    level basic",
      "    field \(Self.fields[index % Self.fields.count])",
      "    length \(theory + practice) periods (\(theory) theory, \(practice) practice)",
      "    teaches C-\(index % max(1, moduleCount / 20)) to \(index % 3 + 1)",
    ]
    if index > first, let requirement = requirement(first..<index, &random) {
      lines.append("    requires \(requirement)")
    }
    lines += [
      "    class of 10 to 40",
      "    topic \"Kiến thức nền\" en \"Background\" \(theory) periods",
      "    topic \"Thực hành\" en \"Practice\" \(practice) periods",
      "}", "", "",
    ]
    return lines.joined(separator: "\n")
  }

  private func requirement(_ window: Range<Int>, _ random: inout SeededGenerator) -> String? {
    let names = (0..<3).map { _ in "M-\(Int.random(in: window, using: &random))" }
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<3: return nil
    case 3..<7: return names[0]
    case 7: return "\(names[0]) or \(names[1])"
    case 8: return "\(names[0]) and \(names[1])"
    default: return "\(names[0]) and (\(names[1]) or \(names[2]))"
    }
  }

  private var path: String {
    let taken = (0..<min(moduleCount, 20)).map { "M-\($0)" }.joined(separator: ", ")
    return """
      position chair "Chủ tịch" en "Chair" {
          needs C-0 at 1
          before appointment path core
      }

      path core "Lộ trình" en "Path" for chair {
          stage all "Tất cả" en "All" {
              all of (\(taken))
          }
      }

      """
  }
}
