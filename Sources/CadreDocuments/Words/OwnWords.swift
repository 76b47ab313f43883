import CadreModel

/// What a thing says under heads of the author's own.
extension Volume {
  func ownFacts(of remarks: Remarks) -> [Fact] {
    remarks.own.map { fact in
      let title = text(title(program.properties[fact.value.property]))
      return Fact(Phrase(title, title), [words(of: fact.value.value)])
    }
  }

  private func words(of value: PropertyValue) -> Words {
    switch value {
    case .text(let text): [.authored(text)]
    case .number(let thousandths): [.text(words.text(thousandths: thousandths))]
    case .date(let date): [.date(date)]
    case .name(let name): [.text(name)]
    case .contact(let time): [.text(amount(time.minutes, in: time.unit))]
    case .duration(let duration): [.text(words.text(duration))]
    case .credits(let thousandths):
      [.text(words(.credits(words.text(thousandths: thousandths))))]
    case .truth(let isTrue): [.text(words(isTrue ? .yes : .no))]
    }
  }
}
