import CadreModel

/// What the page of a position says line by line.
extension Volume {
  /// An obligation by the time at which it must be met.
  struct Gate: Sendable {
    let label: String
    let lines: [Words]
  }

  func facts(of position: Position) -> [Fact] {
    let facts =
      [
        Fact(
          .tiers,
          position.tiers.isEmpty
            ? []
            : [
              position.tiers.map { [.authored(title(program.tiers[$0.value]))] }
                .joined(by: ", ")
            ]),
        Fact(.inForce, lifeLines(position.life)),
        Fact(.includesPositions, position.includes.map { [.full(.position($0.value))] }),
      ] + [Fact(.competencies, position.profile.map(words(of:)))]
      + gates(of: position).map { Fact(Phrase($0.label, $0.label), $0.lines) }
    return facts.filter { !$0.lines.isEmpty }
  }

  func words(of need: ProfileNeed) -> Words {
    [.full(.competency(need.competency)), .text(": ")]
      + words(ofStep: need.step, of: need.competency)
      + (need.criticalStep.map { [.text(", \(text(ofCritical: $0, in: need))")] } ?? [])
  }

  /// `then chốt`, with its step where it is lower than what is needed.
  func text(ofCritical step: Int, in need: ProfileNeed) -> String {
    step == need.step ? words(.critical) : "\(words(.critical)) \(words(.atStep(step)))"
  }

  /// Obligations in the order of a career: nomination, appointment, after it, for ever.
  func gates(of position: Position) -> [Gate] {
    let ordered = position.obligations.map(\.value).enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
    var gates: [Gate] = []
    for (_, obligation) in ordered {
      let gate = gate(of: obligation)
      if let last = gates.last, last.label == gate.label {
        gates[gates.count - 1] = Gate(label: last.label, lines: last.lines + gate.lines)
      } else {
        gates.append(gate)
      }
    }
    return gates
  }

  private func rank(_ obligation: Position.Obligation) -> Int {
    switch obligation {
    case .beforeNomination: 0
    case .beforeAppointment: 1
    case .within: 2
    case .everyCalendarYear: 3
    case .inAny: 4
    case .keepsValid: 5
    case .keepsRecent: 6
    }
  }

  private func gate(of obligation: Position.Obligation) -> Gate {
    switch obligation {
    case .beforeNomination(let it): Gate(label: words(.beforeNomination), lines: lines(of: [it]))
    case .beforeAppointment(let it): Gate(label: words(.beforeAppointment), lines: lines(of: [it]))
    case .within(let duration, let it):
      Gate(label: words(.within(words.text(duration))), lines: lines(of: [it]))
    case .everyCalendarYear(let it): Gate(label: words(.everyYear), lines: lines(of: [it]))
    case .inAny(let duration, let it):
      Gate(label: words(.inAny(words.text(duration))), lines: lines(of: [it]))
    case .keepsValid(let modules, let eachHeld):
      Gate(
        label: words(eachHeld ? .keepsValidHeld : .keepsValid),
        lines: modules.map { [.full(.module($0.value))] })
    case .keepsRecent(let count, let activity, let duration, let otherwise):
      Gate(
        label: words(.keepsRecent),
        lines: [recent(count, activity, words(.timesIn(count, words.text(duration))), otherwise)])
    }
  }

  private func recent(
    _ count: Int, _ activity: ID<Activity>, _ times: String, _ otherwise: Requirement?
  ) -> Words {
    var result: Words = [.authored(title(program.activities[activity])), .text(": \(times)")]
    if let otherwise { result += [.text(", \(words(.otherwise)) ")] + words(of: otherwise) }
    return result
  }
}
