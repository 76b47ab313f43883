extension ProofModel {
  /// All schedules of the project with a makespan up to the limit.
  init(_ project: ClassicProject, limit: Int32) {
    startCount = project.count
    words = project.words
    guards = project.guards
    laneBits = project.laneBits
    for _ in 0...max(0, limit) { free += project.capacities }
    var courses: [Int32: Int32] = [:]
    for activity in 0..<project.count {
      let duration = project.durations[activity]
      bounds.append(project.heads[activity] - duration)
      bounds.append(project.tails[activity] - limit)
      let next = Int32(truncatingIfNeeded: self.courses.count)
      if courses[duration] == nil {
        courses[duration] = next
        self.courses.append(ProofCourse(duration: duration))
      }
      courseOf.append(courses[duration] ?? 0)
      addArcs(of: activity, in: project)
      let demand = Array(project.demands[activity * words..<(activity + 1) * words])
      if duration > 0, demand.contains(where: { $0 != 0 }) {
        uses.append(ProofUse(variable: activity, demand: demand, condition: nil))
      }
    }
    bounds += [0, -limit]
  }

  private mutating func addArcs(of activity: Int, in project: ClassicProject) {
    let shift = ProofImage.shift(project.durations[activity])
    let after = project.successors.row(activity).map { Int($0) }
    for later in after.isEmpty ? [project.count] : after {
      addArc(2 * activity, 2 * later, shift)
      addArc(2 * later + 1, 2 * activity + 1, shift)
    }
  }

  mutating func addArc(_ from: Int, _ to: Int, _ image: ProofImage) {
    arcs.append(
      ProofArc(
        from: Int32(truncatingIfNeeded: from), to: Int32(truncatingIfNeeded: to), image: image))
  }
}
