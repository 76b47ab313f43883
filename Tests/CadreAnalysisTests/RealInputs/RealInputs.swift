import CadreFindings
import CadreSyntax
import CadreText
import Foundation

/// Real curricula that nobody here wrote, turned into programmes. They are not part of the project:
/// the environment variable CADRE_REAL_INPUTS names the folder that has them.
enum RealInputs {
  static let folder = ProcessInfo.processInfo.environment["CADRE_REAL_INPUTS"]

  static func data(_ path: String) throws -> Data {
    try Data(contentsOf: URL(filePath: folder ?? "").appending(path: path))
  }

  /// A name that the language reads: anything else stands in backquotes.
  static func name(_ text: String) -> String {
    let plain = text.trimmingCharacters(in: .whitespaces)
      .replacingOccurrences(of: " ", with: "-").replacingOccurrences(of: "`", with: "")
    return "`\(plain)`"
  }

  static func quoted(_ text: String) -> String {
    let clean = text.replacingOccurrences(of: "\\", with: "\\\\")
      .replacingOccurrences(of: "\"", with: "\\\"")
      .components(separatedBy: .newlines).joined(separator: " ")
    return "\"\(clean)\""
  }

  /// `rule: message` for each finding, of the severity or worse.
  static func findings(_ text: String, from severity: Severity) -> [Finding] {
    AnalysisCase.findings(in: text).filter { $0.severity >= severity }
  }
}

/// Courses of a university with prerequisites, corequisites and cross-lists (quatalog).
enum CourseCatalogue {
  struct Course: Decodable {
    var corequisites: [String]?
    var cross_listings: [String]?
    var prerequisites: Term?
  }

  final class Term: Decodable {
    var type: String
    var course: String?
    var min_grade: String?
    var nested: [Term]?
  }

  static func text() throws -> String {
    let courses = try JSONDecoder().decode(
      [String: Course].self, from: RealInputs.data("rpi-quatalog/prerequisites.json"))
    var text = "cadre 1\n\ngrades A, B, `B-`, C, `C-`, D, F\n"
    for (id, course) in courses.sorted(by: { $0.key < $1.key }) {
      text += "module \(RealInputs.name(id)) \(RealInputs.quoted(id)) {\n"
      if let term = course.prerequisites {
        text += "    requires \(sentence(term, isInner: false))\n"
      }
      for other in course.corequisites ?? [] {
        text += "    requires corequisite \(RealInputs.name(other))\n"
      }
      for other in Set(course.cross_listings ?? []).sorted() where other != id {
        text += "    same as \(RealInputs.name(other))\n"
      }
      text += "}\n"
    }
    return text
  }

  private static func sentence(_ term: Term, isInner: Bool) -> String {
    if let course = term.course {
      return RealInputs.name(course)
        + (term.min_grade.map { " with grade \(RealInputs.name($0))" } ?? "")
    }
    let terms = (term.nested ?? []).map { sentence($0, isInner: true) }
    let joined = terms.joined(separator: " \(term.type) ")
    return isInner && terms.count > 1 ? "(\(joined))" : joined
  }
}

/// Degree plans with prerequisites, corequisites and strict corequisites, one course a row
/// (curricular analytics).
enum DegreePlan {
  static func text(_ path: String) throws -> String {
    let lines = String(decoding: try RealInputs.data(path), as: UTF8.self)
      .components(separatedBy: .newlines).map(cells)
    let head = lines.firstIndex { $0.first == "Course ID" } ?? lines.count
    var text = "cadre 1\n\n"
    var names: [String] = []
    for row in lines.dropFirst(head + 1) where row.count > 7 && Int(row[0]) != nil {
      names.append("C-\(row[0])")
      text += "module C-\(row[0]) \(RealInputs.quoted(row[1])) {\n"
      if Int(row[7]) ?? 0 > 0 { text += "    credits \(row[7])\n" }
      for (column, verb) in [(4, ""), (5, "corequisite "), (6, "strict corequisite ")] {
        for other in row[column].split(separator: ";") {
          text += "    requires \(verb)C-\(other.trimmingCharacters(in: .whitespaces))\n"
        }
      }
      text += "}\n"
    }
    text += "path degree \"Degree\" {\n    section all \"All\" {\n        all of ("
    return text + names.joined(separator: ", ") + ")\n    }\n}\n"
  }

  /// The cells of a line of comma-separated values.
  private static func cells(_ line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line.trimmingCharacters(in: ["\u{FEFF}"]) {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}

/// Work roles with the knowledge, skills and tasks they need (Cyber Workforce Framework).
enum WorkRoles {
  struct Framework: Decodable {
    var roles: [String: Role]
    var ksats: [String: Statement]
  }

  struct Role: Decodable {
    var name: String
    var core_ksats: [String]
    var additional_ksats: [String]
  }

  struct Statement: Decodable {
    var description: String
  }

  /// One module for each role teaches what the role needs: its core deeper than the rest.
  static func text() throws -> String {
    let framework = try JSONDecoder().decode(
      Framework.self, from: RealInputs.data("dcwf/data.json"))
    var text = "cadre 1\n\nscale depth 1 \"Knows\", 2 \"Applies\"\n"
    for (id, statement) in framework.ksats.sorted(by: { $0.key < $1.key }) {
      text += "competency k-\(id) \(RealInputs.quoted(statement.description)) {\n"
      text += "    scale depth\n}\n"
    }
    for (id, role) in framework.roles.sorted(by: { $0.key < $1.key }) {
      let core = Set(role.core_ksats)
      let others = Set(role.additional_ksats).subtracting(core)
      text += "module m-\(id) \(RealInputs.quoted(role.name)) {\n"
      for ksat in core.sorted() { text += "    teaches k-\(ksat) to 2\n" }
      for ksat in others.sorted() { text += "    teaches k-\(ksat) to 1\n" }
      text += "}\nposition p-\(id) \(RealInputs.quoted(role.name)) {\n"
      for ksat in core.sorted() { text += "    needs k-\(ksat) at 2\n" }
      for ksat in others.sorted() { text += "    needs k-\(ksat) at 1\n" }
      text += "    before appointment m-\(id)\n}\n"
    }
    return text
  }
}
