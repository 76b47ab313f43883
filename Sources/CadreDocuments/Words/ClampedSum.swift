extension Sequence where Element == Int {
  /// The sum, held at the ends of what an `Int` can say.
  var clampedSum: Int {
    reduce(0) { sum, next in
      let (result, overflow) = sum.addingReportingOverflow(next)
      return overflow ? (next < 0 ? Int.min : Int.max) : result
    }
  }
}
