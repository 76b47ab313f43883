/// A project as a file of PSPLIB states it: jobs numbered from 0, one mode each.
struct ProjectFile {
  private(set) var durations: [Int] = []
  /// For each job what it takes of each resource.
  private(set) var demands: [[Int]] = []
  private(set) var successors: [[Int]] = []
  private(set) var capacities: [Int] = []

  private let path: String
  private let lineCount: Int
  private var precedenceLines: [Int] = []
  private var lines: ArraySlice<NumberedLine>
  private static let mostJobs = 100_000
  private static let mostResources = 1000
  private static let mostUnits = 1_000_000

  init(_ file: InstanceFile) throws(BenchFailure) {
    path = file.path
    lines = NumberedLine.all(in: file.bytes)[...]
    lineCount = lines.count
    let jobs = try header("jobs", 1...Self.mostJobs)
    let resources = try header("- renewable", 0...Self.mostResources)
    for kind in ["- nonrenewable", "- doubly constrained"] {
      if try header(kind, 0...Self.mostResources) > 0 {
        throw failure("only renewable resources are read")
      }
    }
    try readPrecedences(jobs: jobs)
    try readRequests(jobs: jobs, resources: resources)
    try readCapacities(resources: resources)
    if let job = PrecedenceRing.member(of: successors) {
      throw failure("line \(precedenceLines[job]): job \(job + 1) comes before itself")
    }
  }

  private func failure(_ what: String) -> BenchFailure {
    BenchFailure("\(path): \(what)")
  }

  /// The first number after the colon of the next line that starts with the words.
  private mutating func header(
    _ words: String, _ range: ClosedRange<Int>
  ) throws(BenchFailure) -> Int {
    while let line = lines.popFirst() {
      guard line.text.starts(with: Array(words.utf8)) else { continue }
      guard let colon = line.text.firstIndex(of: UInt8(ascii: ":")),
        let number = line.words(from: colon + 1).first.flatMap(NumberedLine.number),
        range.contains(number)
      else {
        throw failure(
          "line \(line.number): no number from \(range.lowerBound) to \(range.upperBound) after"
            + " '\(words)'")
      }
      return number
    }
    throw failure("line \(lineCount): ends without '\(words)'")
  }

  private mutating func skip(past heading: String) throws(BenchFailure) {
    while let line = lines.popFirst() {
      if line.text.starts(with: Array(heading.utf8)) { return }
    }
    throw failure("line \(lineCount): ends without '\(heading)'")
  }

  /// The numbers of the next line that holds nothing but numbers.
  private mutating func row(_ what: String) throws(BenchFailure) -> (numbers: [Int], line: Int) {
    while let line = lines.popFirst() {
      let words = line.words(from: line.text.startIndex)
      guard let first = words.first?.first else { continue }
      if first == UInt8(ascii: "*") { break }
      guard NumberedLine.isDigit(first) else { continue }
      var numbers: [Int] = []
      for word in words {
        guard let number = NumberedLine.number(word), number <= Self.mostUnits else {
          throw failure("line \(line.number): \(what) holds what is no number up to 1000000")
        }
        numbers.append(number)
      }
      return (numbers, line.number)
    }
    throw failure("line \(lines.startIndex): a line is missing: \(what)")
  }

  private mutating func readPrecedences(jobs: Int) throws(BenchFailure) {
    try skip(past: "PRECEDENCE RELATIONS")
    for job in 0..<jobs {
      let (numbers, line) = try row("successors of job \(job + 1)")
      guard numbers.count >= 3, numbers[0] == job + 1, numbers[2] == numbers.count - 3 else {
        throw failure("line \(line): not job \(job + 1), its modes, and its counted successors")
      }
      guard numbers[1] == 1 else { throw failure("line \(line): only one mode a job is read") }
      let after = numbers[3...].map { $0 - 1 }
      guard after.allSatisfy({ $0 >= 0 && $0 < jobs && $0 != job }) else {
        throw failure("line \(line): a successor is no other job")
      }
      successors.append(after)
      precedenceLines.append(line)
    }
  }

  private mutating func readRequests(jobs: Int, resources: Int) throws(BenchFailure) {
    try skip(past: "REQUESTS/DURATIONS")
    for job in 0..<jobs {
      let (numbers, line) = try row("duration and requests of job \(job + 1)")
      guard numbers.count == 3 + resources, numbers[0] == job + 1 else {
        throw failure("line \(line): not job \(job + 1), mode, duration, \(resources) requests")
      }
      durations.append(numbers[2])
      demands.append(Array(numbers[3...]))
    }
  }

  private mutating func readCapacities(resources: Int) throws(BenchFailure) {
    try skip(past: "RESOURCEAVAILABILITIES")
    guard resources > 0 else { return }
    let (numbers, line) = try row("availabilities")
    guard numbers.count == resources else {
      throw failure("line \(line): not \(resources) availabilities")
    }
    capacities = numbers
  }
}

/// One line of a file without the blanks at its start.
struct NumberedLine {
  let number: Int
  let text: ArraySlice<UInt8>

  static func all(in bytes: [UInt8]) -> [NumberedLine] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
      .map { NumberedLine(number: $0.offset + 1, text: $0.element.drop(while: isBlank)) }
  }

  func words(from start: Int) -> [ArraySlice<UInt8>] {
    text[min(start, text.endIndex)...].split(whereSeparator: Self.isBlank)
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// A number of digits alone that fits, or nil.
  static func number(_ word: ArraySlice<UInt8>) -> Int? {
    guard !word.isEmpty, word.count < 12, word.allSatisfy(isDigit) else { return nil }
    return word.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }
}
