import CadreModel
import CadreTime

/// The rules of a module, one sentence each.
extension Volume {
  func words(of teaching: Teaching) -> Words {
    [.full(.competency(teaching.competency)), .text(": ")]
      + words(ofStep: teaching.step, of: teaching.competency)
  }

  /// `mức 2 Hiểu`: the step and its title on the competency's scale.
  func words(ofStep step: Int, of competency: ID<Competency>) -> Words {
    var result: Words = [.text(words(.atStep(step)))]
    if let title = stepTitle(step, of: competency) {
      result += [.text(" ("), .authored(title), .text(")")]
    }
    return result
  }

  func stepTitle(_ step: Int, of competency: ID<Competency>) -> LocalizedText? {
    guard let scale = program.competencies[competency].scale?.value else { return nil }
    return program.scales[scale].steps.first { $0.number == step }?.title
  }

  func words(of equivalence: Stated<Equivalence>) -> Words {
    var result: Words = [.full(.module(equivalence.value.module))]
    if let until = equivalence.value.until {
      result += [.text(" \(words(.until)) "), .date(until)]
    }
    return result
  }

  func words(of recognition: Recognition) -> Words {
    var result: Words = [.authored(title(program.certificates[recognition.certificate]))]
    if let date = recognition.issuedAfter {
      result += [.text(", \(words(.issuedAfter)) "), .date(date)]
    }
    if let duration = recognition.issuedInLast {
      result.append(.text(", \(words(.issuedInLast(words.text(duration))))"))
    }
    return result
  }

  func words(of deadline: Deadline) -> Words {
    [
      .text(words(.afterCompletion(words.text(deadline.duration))) + " "),
      .full(.module(deadline.after)),
    ]
  }

  func words(of lapse: LapseRule) -> Words {
    [.text(words(.lapsed(words.text(lapse.duration), isUpTo: lapse.isUpTo)) + " ")]
      + words(of: lapse.requirement)
  }

  func text(_ period: ValidityRule.Period) -> String {
    switch period {
    case .lasting(let duration, let toTheDay):
      return words(.lasts(words.text(duration), toTheDay: toTheDay))
    case .toEach(let day, let least):
      let each = words(.toEach(words.text(day)))
      return least.map { "\(each), \(words(.atLeastDuration(words.text($0))))" } ?? each
    }
  }

  func text(_ size: ClassSize) -> String { words(.classRange(size.least, size.most)) }

  func text(_ pace: Pace) -> String {
    switch pace {
    case .consecutiveDays: words(.consecutiveDays)
    case .oneDay: words(.oneDay)
    case .sessionsPerWeek(let count): words(.sessionsPerWeek(count))
    case .selfPaced(let duration): words(.selfPaced(words.text(duration)))
    }
  }

  func words(of assessment: Assessment) -> Words {
    var result: Words = [.authored(title(program.kinds[assessment.kind]))]
    if let title = assessment.title { result += [.text(": "), .authored(title)] }
    if let mark = assessment.passMark {
      result.append(.text(" (\(words(.passMark)) \(words.text(perMille: mark)))"))
    }
    if let attempts = assessment.attempts {
      result.append(.text(", \(words(.attempts(attempts)))"))
    }
    if let wait = assessment.retake {
      result.append(.text(", \(words(.retake(words.text(wait))))"))
    }
    return result
  }

  func words(of need: ResourceNeed) -> Words {
    var result = need.items.map { words(of: $0) }.joined(by: ", ")
    if let part = need.part {
      result.append(.text(" \(words(.forPart(plain(words(ofPart: part)))))"))
    }
    return result
  }

  private func words(of item: ResourceNeed.Item) -> Words {
    var result: Words = item.count > 1 ? [.text("\(item.count) × ")] : []
    switch item.wanted {
    case .roomKind(let kind), .instructorKind(let kind):
      result.append(.authored(title(program.kinds[kind])))
    case .room(let room): result.append(.full(.room(room)))
    case .instructor(let instructor): result.append(.full(.instructor(instructor)))
    case .holder(let module): result += [.text(words(.holderOf) + " "), .name(.module(module))]
    }
    if let learners = item.perLearners { result.append(.text(" \(words(.forLearners(learners)))")) }
    return result
  }
}
