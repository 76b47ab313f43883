import Scheduling

/// Reads instances of balanced terms. Numbers are whole, at least 0 and at most a million.
struct NumberStream {
  private let path: String
  private var words: ArraySlice<(line: Int, text: ArraySlice<UInt8>)>
  /// Where the last number stood.
  private(set) var line = 1

  init(_ file: InstanceFile) {
    path = file.path
    words =
      NumberedLine.all(in: file.bytes).flatMap { line in
        line.words(from: line.text.startIndex).map { (line.number, $0) }
      }[...]
  }

  func failure(_ what: String) -> BenchFailure { failure(line, what) }

  func failure(_ line: Int, _ what: String) -> BenchFailure {
    BenchFailure("\(path): line \(line): \(what)")
  }

  mutating func next(_ what: String, in range: ClosedRange<Int>) throws(BenchFailure) -> Int {
    guard let word = words.popFirst() else { throw failure("ends before \(what)") }
    line = word.line
    guard let number = NumberedLine.number(word.text), range.contains(number) else {
      throw failure(
        "\(what) is no number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  func end() throws(BenchFailure) {
    if let word = words.first { throw failure(word.line, "goes on after the last number") }
  }
}

extension TermProblem {
  /// The form of Udine: number of courses, periods, least and most courses; loads; curricula;
  /// precedences; unwanted periods.
  init(balanced file: InstanceFile) throws(BenchFailure) {
    var numbers = NumberStream(file)
    let count = try numbers.next("the number of courses", in: 1...Self.mostCourses)
    let periods = try numbers.next("the number of periods", in: 1...Self.mostPeriods)
    let least = try numbers.next("the least courses", in: 0...Self.mostCourses)
    let most = try numbers.next("the most courses", in: 0...Self.mostCourses)
    guard least <= most else { throw numbers.failure("the least courses exceed the most") }
    self.init(periodCount: periods, courses: [], curricula: [])
    for _ in 0..<count {
      courses.append(TermCourse(load: try numbers.next("a load", in: 0...Self.mostLoad)))
    }
    for _ in 0..<(try numbers.next("the number of curricula", in: 0...Self.mostCurricula)) {
      var own: [Int] = []
      for _ in 0..<(try numbers.next("the courses of a curriculum", in: 0...count)) {
        own.append(try numbers.next("a course of a curriculum", in: 1...count) - 1)
      }
      guard Set(own).count == own.count else {
        throw numbers.failure("a curriculum has a course twice")
      }
      curricula.append(Curriculum(courses: own, counts: least...most))
    }
    var successors = Array(repeating: [Int](), count: count)
    var lines = Array(repeating: 0, count: count)
    for _ in 0..<(try numbers.next("the number of precedences", in: 0...1_000_000)) {
      let first = try numbers.next("a course of a precedence", in: 1...count) - 1
      let second = try numbers.next("a course of a precedence", in: 1...count) - 1
      orders.append(TermOrder(first, .before, second))
      successors[first].append(second)
      lines[first] = numbers.line
    }
    if let course = PrecedenceRing.member(of: successors) {
      throw numbers.failure(lines[course], "course \(course + 1) comes before itself")
    }
    for _ in 0..<(try numbers.next("the number of unwanted periods", in: 0...100_000)) {
      let course = try numbers.next("a course of an unwanted period", in: 1...count) - 1
      let period = try numbers.next("an unwanted period", in: 1...periods) - 1
      courses[course].unwanted.append(period)
    }
    try numbers.end()
    if !defects.isEmpty { throw numbers.failure("no problem of balanced terms") }
  }
}
