import Scheduling

@testable import scheduling_bench

/// The three forms of files that the bench reads, each with a small sound sample.
enum InstanceFormat: CaseIterable, Sendable {
  case psplib
  case bacp
  case gbac

  /// What reading the file as `x` says, or nil if it is read.
  func failure(of bytes: [UInt8]) -> String? {
    let file = InstanceFile(path: "x", bytes: bytes)
    do throws(BenchFailure) {
      switch self {
      case .psplib: _ = try ProjectFile(file).problem
      case .bacp: _ = try TermProblem(curriculum: file)
      case .gbac: _ = try TermProblem(balanced: file)
      }
      return nil
    } catch { return error.message }
  }

  var sample: String {
    switch self {
    case .psplib:
      """
      jobs (incl. supersource/sink ):  3
        - renewable                 :  1   R
        - nonrenewable              :  0   N
        - doubly constrained        :  0   D
      PRECEDENCE RELATIONS:
      jobnr.    #modes  #successors   successors
         1        1          1           2
         2        1          1           3
         3        1          0
      REQUESTS/DURATIONS:
      jobnr. mode duration  R 1
      ----
        1      1     0       0
        2      1     4       2
        3      1     0       0
      RESOURCEAVAILABILITIES:
        R 1
         3
      """
    case .bacp:
      """
      {"courses": 2, "periods": 2, "minLoad": 0, "maxLoad": 9,
       "minCourses": 0, "maxCourses": 2, "load": [3, 4],
       "prereqs": [[2, 1]]}
      """
    case .gbac:
      """
      2 2 0 2
      3 4
      1
      2 1 2
      1
      1 2
      1
      1 2
      """
    }
  }
}

/// A sample with one thing replaced, and what is said of it.
struct HostileFile: Sendable {
  let format: InstanceFormat
  let text: String
  let message: String

  init(_ format: InstanceFormat, _ old: String, _ new: String, _ message: String) {
    self.format = format
    let parts = format.sample.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    text = parts.joined(separator: new)
    self.message = "x: " + message
  }

  static let all = projects + curricula + balanced

  private static let projects: [HostileFile] = [
    HostileFile(.psplib, ":  3", ":  0", "line 1: no number from 1 to 100000 after 'jobs'"),
    HostileFile(.psplib, ":  3", ": -3", "line 1: no number from 1 to 100000 after 'jobs'"),
    HostileFile(
      .psplib, ":  3", ":  9999999999999999", "line 1: no number from 1 to 100000 after 'jobs'"),
    HostileFile(
      .psplib, ":  3", ":  4", "line 13: not job 4, its modes, and its counted successors"),
    HostileFile(.psplib, "renewable  ", "renewed  ", "line 18: ends without '- renewable'"),
    HostileFile(
      .psplib, "PRECEDENCE", "PRECEDENTS", "line 18: ends without 'PRECEDENCE RELATIONS'"),
    HostileFile(
      .psplib, "RESOURCEAVAIL", "AVAIL", "line 18: ends without 'RESOURCEAVAILABILITIES'"),
    HostileFile(.psplib, "1           3", "1           1", "line 7: job 1 comes before itself"),
    HostileFile(.psplib, "1           3", "1           2", "line 8: a successor is no other job"),
    HostileFile(.psplib, "1           3", "1           4", "line 8: a successor is no other job"),
    HostileFile(
      .psplib, "1           3", "2           3",
      "line 8: not job 2, its modes, and its counted successors"),
    HostileFile(
      .psplib, "4       2", "-4       2",
      "line 14: duration and requests of job 2 holds what is no number up to 1000000"),
    HostileFile(
      .psplib, "4       2", "9223372036854775808       2",
      "line 14: duration and requests of job 2 holds what is no number up to 1000000"),
    HostileFile(.psplib, "4       2", "4", "line 14: not job 2, mode, duration, 1 requests"),
    HostileFile(
      .psplib, "   3\n", "   3", "line 8: not job 2, its modes, and its counted successors"),
  ]

  private static let curricula: [HostileFile] = [
    HostileFile(.bacp, "{", "", "line 1: no JSON at byte 9"),
    HostileFile(.bacp, "[[2, 1]]", "[[2, 1}", "line 3: no JSON at byte 126"),
    HostileFile(.bacp, "[[2, 1]]", "[[2, 1], [1, 2]]", "course 1 comes before itself"),
    HostileFile(.bacp, "[[2, 1]]", "[[2, 3]]", "a prerequisite is no pair of courses"),
    HostileFile(.bacp, "[[2, 1]]", "[7]", "a prerequisite is no pair of courses"),
    HostileFile(.bacp, "2,", "0,", "'courses' is no whole number from 1 to 5000"),
    HostileFile(.bacp, "2,", "1e300,", "'courses' is no whole number from 1 to 5000"),
    HostileFile(.bacp, "[3, 4]", "[3, -4]", "a load is not from 0 to 10000"),
    HostileFile(.bacp, "[3, 4]", "[3]", "not a load for each course, or a least above its most"),
    HostileFile(
      .bacp, "\"minLoad\": 0", "\"minLoad\": 10",
      "not a load for each course, or a least above its most"),
  ]

  private static let balanced: [HostileFile] = [
    HostileFile(
      .gbac, "2 2 0 2", "0 2 0 2", "line 1: the number of courses is no number from 1 to 5000"),
    HostileFile(.gbac, "2 2 0 2", "2 2 3 2", "line 1: the least courses exceed the most"),
    HostileFile(.gbac, "3 4", "3 -4", "line 2: a load is no number from 0 to 10000"),
    HostileFile(.gbac, "3 4", "3 99999999999", "line 2: a load is no number from 0 to 10000"),
    HostileFile(
      .gbac, "2 1 2", "2 1 3", "line 4: a course of a curriculum is no number from 1 to 2"),
    HostileFile(.gbac, "2 1 2", "2 1 1", "line 4: a curriculum has a course twice"),
    HostileFile(.gbac, "1\n1 2", "2\n1 2\n2 1", "line 6: course 1 comes before itself"),
    HostileFile(
      .gbac, "1\n1 2\n1", "1\n1 2\n7", "line 8: ends before a course of an unwanted period"),
    HostileFile(
      .gbac, "1\n1 2\n1\n1 2", "1\n1 2\n1\n1 2 3", "line 8: goes on after the last number"),
  ]
}
