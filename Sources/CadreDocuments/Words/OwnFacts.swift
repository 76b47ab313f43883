import CadreModel
import CadreTime

/// Terms of a module, and what is said under heads of the authors' own.
extension Volume {
  func offeredLines(of module: Module) -> [Words] {
    if module.offered.isEmpty { return [] }
    let times = module.offered.map { offer -> Words in
      switch offer.value {
      case .term(let term): [.authored(title(program.terms[term]))]
      case .season(let season): [.authored(title(program.seasons[season]))]
      }
    }
    return [times.joined(by: ", ")]
  }

  /// One fact a property, under the property's own title.
  func ownFacts(of remarks: Remarks) -> [Fact] {
    remarks.own.map { fact in
      let property = program.properties[fact.value.property]
      let label = plainTitle(property)
      return Fact(Phrase(label, label), [words(of: fact.value.value)], key: property.name)
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
    case .truth(let holds): [.text(words(holds ? .yes : .no))]
    }
  }
}
