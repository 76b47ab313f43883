/// A part of a problem that no curriculum, order or pair ties to the rest, solved by itself.
struct TermPart {
  var problem: TermProblem
  /// The course of the whole for each of the part.
  var courses: [Int]

  static func all(of problem: TermProblem) -> [TermPart] {
    var sets = DisjointSets(problem.courses.count)
    for curriculum in problem.curricula {
      for course in curriculum.courses.dropFirst() { sets.join(curriculum.courses[0], course) }
    }
    for order in problem.orders { sets.join(order.first, order.second) }
    for pair in problem.apart { sets.join(pair.first, pair.second) }
    let numbers = sets.numbers
    let empty = TermProblem(periodCount: problem.periodCount, courses: [], curricula: [])
    var parts = Array(
      repeating: TermPart(problem: empty, courses: []), count: (numbers.max() ?? -1) + 1)
    var places: [Int] = []
    for (course, number) in numbers.enumerated() {
      places.append(parts[number].courses.count)
      parts[number].courses.append(course)
      parts[number].problem.courses.append(problem.courses[course])
    }
    for curriculum in problem.curricula {
      guard let first = curriculum.courses.first else { continue }
      var own = curriculum
      own.courses = curriculum.courses.map { places[$0] }
      parts[numbers[first]].problem.curricula.append(own)
    }
    for order in problem.orders {
      parts[numbers[order.first]].problem.orders.append(
        TermOrder(places[order.first], order.kind, places[order.second]))
    }
    for pair in problem.apart {
      parts[numbers[pair.first]].problem.apart.append(
        TermPair(places[pair.first], places[pair.second]))
    }
    return parts
  }
}
