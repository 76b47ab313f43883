import CadreMarkup
import CadreModel

/// Head counts of positions, and the rates by which they change.
struct WorkforceTable {
  let sheet: Sheet

  private var volume: Volume { sheet.volume }
  private var words: PageLanguage { sheet.words }

  func write(to html: inout HTMLWriter) {
    let columns = sheet.columns(
      .workforces, .headcount, .yearlyRates, .certifiedNow, .seatRates)
    sheet.table(caption: words(.workforces), columns, to: &html) { html in
      for workforce in sheet.program.workforces { row(workforce, to: &html) }
    }
  }

  private func row(_ workforce: Workforce, to html: inout HTMLWriter) {
    html.row { html in
      html.rowHead { html in
        sheet.write(volume.title(workforce), to: &html)
        sheet.badges(workforce.remarks, to: &html)
        sheet.hint([.full(.position(workforce.position.value))], to: &html)
        sheet.hint(sheet.place(workforce.selection), to: &html)
        sheet.hints(workforce.remarks.notes, to: &html)
      }
      for lines in [
        headcounts(of: workforce), rates(of: workforce), certified(of: workforce),
        seats(of: workforce),
      ] {
        html.cell { html in sheet.write(lines: lines, to: &html) }
      }
    }
  }

  private func headcounts(of workforce: Workforce) -> [Words] {
    workforce.headcounts.map { [.text("\($0.value.year): \(words.text($0.value.count))")] }
  }

  private func rates(of workforce: Workforce) -> [Words] {
    rate(.growth, workforce.growth) + rate(.attrition, workforce.attrition)
      + workforce.attritionByYear.map { year, perMille in
        [.text("\(words(.attrition)) \(year): \(words.text(perMille: perMille))")]
      }
  }

  private func certified(of workforce: Workforce) -> [Words] {
    workforce.certified.map { line -> Words in
      [.text("\(words.text(line.value.count)): "), .name(.module(line.value.module))]
    }
  }

  private func seats(of workforce: Workforce) -> [Words] {
    let backlog = workforce.backlogCleared.map { duration -> Words in
      [.text("\(words(.backlogIn)) \(words.text(duration))")]
    }
    return (backlog.map { [$0] } ?? []) + rate(.success, workforce.success)
      + rate(.noShow, workforce.noShow)
  }

  private func rate(_ label: Phrase, _ perMille: Int?) -> [Words] {
    perMille.map { [[.text("\(words(label)) \(words.text(perMille: $0))")]] } ?? []
  }
}
