import CadreModel
import CadreTime
import Testing

/// Requirements of a person's record on a day: completions with dates and grades, certificates,
/// service, consents.
@Suite struct RecordTests {
  static let text = """
    cadre 1

    grades excellent, good, fair
    certificate sms "SMS"
    outside GEN-1 "General education"
    position chair "Chair"
    module A "A" {
        valid 24 months, renewed by AR in its last 3 months
        lapsed longer than 6 months needs A
        lapsed up to 6 months needs AR
    }
    module AR "A again"
    module B "B" {
        credits 2 to 4
        same as C until 2025-12-31
    }
    module C "C" {
        credits 3
    }
    module D "D" {
        counts as C
        recognises certificate sms issued after 2022-01-01
    }
    module E "E" {
        recognises certificate sms issued in the last 12 months
    }
    path p "P" {
        section s "S" {
            at least 3 credits of (B, C)
        }
    }

    """

  struct Case: Sendable, CustomTestStringConvertible {
    var requirement: String
    var record: String
    var answer: Answer

    var testDescription: String { "\(requirement) by \(record): \(answer)" }

    init(_ requirement: String, _ record: String, _ answer: Answer) {
      self.requirement = requirement
      self.record = record
      self.answer = answer
    }
  }

  /// All on 2026-06-15.
  static let cases: [Case] = [
    Case("A", "A 2024-06-20", .held), Case("A", "A 2024-05-31", .notHeld),
    Case("A", "A 2024-05-31, AR 2026-03-01", .held),
    Case("A", "A 2022-05-31, AR 2024-03-01, AR 2026-05-02", .held),
    // In the last three months of the period the old expiry counts on; before, the renewal's month.
    Case("A", "A 2022-05-10, AR 2024-03-02", .notHeld),
    Case("A", "A 2022-06-10, AR 2024-04-02", .held),
    // Lapsed for less than six months: the short course; for longer: the whole module.
    Case("A", "A 2023-12-01, AR 2026-02-01", .held),
    Case("A", "A 2022-12-01, AR 2026-02-01", .notHeld),
    Case("A", "A 2022-12-01, A 2026-02-01", .held),
    Case("C", "B 2025-12-31", .held), Case("C", "B 2026-01-01", .notHeld),
    Case("B", "C 2025-01-01", .held), Case("D", "C 2025-01-01", .notHeld),
    Case("C", "D 2026-01-01", .held), Case("any 2 of (B, C)", "B 2025-01-01", .notHeld),
    Case("any 2 of (B, C)", "B 2025-01-01, C 2025-02-01", .notHeld),
    Case("any 2 of (B, C)", "B 2026-01-01, C 2026-02-01", .held),
    Case("at least 5 credits of (B, C)", "B 2026-01-01, C 2026-02-01", .held),
    Case("at least 6 credits of (B, C)", "B 2026-01-01, C 2026-02-01", .notHeld),
    Case("at least 7 credits of (B, C)", "B 2026-01-01 worth 4, C 2026-02-01", .held),
    Case("B with grade good", "B 2026-01-01 excellent", .held),
    Case("B with grade good", "B 2026-01-01 fair", .notHeld),
    Case("B with grade good", "B 2026-01-01", .notHeld),
    Case("B with grade good", "C 2025-01-01 good", .held),
    Case("D", "sms issued 2022-01-01", .notHeld), Case("D", "sms issued 2022-01-02", .held),
    Case("E", "sms issued 2025-06-15", .notHeld), Case("E", "sms issued 2025-06-16", .held),
    Case("C", "sms issued 2023-01-01", .held), Case("certificate sms", "", .notHeld),
    Case("certificate sms", "sms issued 2023-01-01", .held),
    Case("service of 2 years", "chair from 2024-06-14 to 2026-06-15", .held),
    Case("service of 2 years as chair", "chair from 2024-07-01 to 2026-06-15", .notHeld),
    Case(
      "service of 2 years as chair",
      "chair from 2020-01-01 to 2020-12-31, chair from 2023-01-01 to 2024-12-31", .held),
    Case("consent of \"the board\"", "", .notHeld),
    Case("consent of \"the board\"", "the board", .held), Case("GEN-1", "", .notHeld),
    Case("GEN-1", "GEN-1 2020-01-01", .held), Case("path p", "B 2026-01-01", .notHeld),
    Case("path p", "C 2026-01-01", .held), Case("path p", "B 2026-01-01 worth 3", .held),
  ]

  @Test(arguments: cases)
  func isDecided(example: Case) throws {
    let program = RequirementTests.program(
      Self.text + "requirement r \"R\" is \(example.requirement)\n")
    let record = Self.record(example.record, program)
    let day = try #require(CivilDate(iso: "2026-06-15"))
    let judge = RequirementJudge(
      Variant(of: program, for: Selection()), record: record, on: day)
    let verdict = judge.verdict(program.requirements[0].requirement)
    #expect(verdict.answer == example.answer)
  }

  /// `A 2024-01-01 good`, `A 2024-01-01 worth 3`, `sms issued DATE`, `chair from DATE to DATE`;
  /// anything else is a consent.
  static func record(_ text: String, _ program: Program) -> LearnerRecord {
    var record = LearnerRecord()
    for part in text.split(separator: ",") {
      let words = part.split(separator: " ").map(String.init)
      let dates = words.compactMap { CivilDate(iso: $0) }
      if words.contains("issued") {
        record.certificates.append(.init(ID(0), issued: dates[0]))
      } else if words.contains("from") {
        record.services.append(.init(as: ID(0), DateSpan(first: dates[0], last: dates[1])))
      } else if let module = program.modules.ids.first(where: {
        program.modules[$0].name == words[0]
      }) {
        let worth = words.dropFirst(2).first == "worth" ? Int(words[3]).map { $0 * 1000 } : nil
        let grade = worth == nil ? words.dropFirst(2).first : nil
        record.completions.append(.init(module, on: dates[0], grade: grade, credits: worth))
      } else {
        record.consents.insert(part.trimmed)
      }
    }
    return record
  }
}

extension Substring {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
