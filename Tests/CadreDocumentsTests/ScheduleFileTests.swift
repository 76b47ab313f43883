import CadreDocuments
import CadrePlanning
import Testing

@Suite struct ScheduleFileTests {
  static let sound = """
    {"cohorts": [{"name": "k1", "sessions": [{"module": "A", "group": 0, "date": "2026-03-04", \
    "start": "08:30", "rooms": ["r"], "instructors": []}]}]}
    """

  @Test func readsWhatIsWritten() throws {
    let session = try #require(try ScheduleFile.read(Array(Self.sound.utf8)).sessions.first)
    #expect(session.cohort == "k1" && session.module == "A" && session.date.iso == "2026-03-04")
    #expect(session.start == 510 && session.rooms == ["r"] && session.instructors.isEmpty)
  }

  /// Each says one thing that is wrong with it.
  @Test(arguments: [
    ("", "is no JSON"), ("{", "is no JSON"), ("[]", "has no list of cohorts"),
    (#"{"cohorts": 3}"#, "has no list of cohorts"), (#"{"cohorts": [3]}"#, "cohort 1 has no name"),
    (#"{"cohorts": [{"name": "k"}]}"#, "cohort 1 has no name or no sessions"),
    (#"{"cohorts": [{"name": "k", "sessions": [{}]}]}"#, "session 1 of cohort 1"),
    (sound.replacing("08:30", with: "24:30"), "session 1 of cohort 1"),
    (sound.replacing("08:30", with: "-8:30"), "session 1 of cohort 1"),
    (sound.replacing("2026-03-04", with: "2026-02-30"), "session 1 of cohort 1"),
    (sound.replacing(": 0,", with: ": 1e99,"), "session 1 of cohort 1"),
    (sound.replacing(#"["r"]"#, with: "[7]"), "session 1 of cohort 1"),
  ])
  func refuses(text: String, reason: String) {
    do {
      _ = try ScheduleFile.read(Array(text.utf8))
      Issue.record("\(text) was read")
    } catch {
      #expect(error.description.contains(reason), "\(error)")
    }
  }

  @Test func everyTruncationIsRefused() {
    let bytes = Array(Self.sound.utf8)
    for count in bytes.indices {
      #expect(throws: ScheduleFile.Problem.self) {
        try ScheduleFile.read(Array(bytes[..<count]))
      }
    }
  }
}
