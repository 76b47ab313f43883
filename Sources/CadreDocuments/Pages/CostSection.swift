import CadreMarkup
import CadreModel
import CadrePlanning

/// What the schedules cost: each year beside its budget, then norm by norm and price by price.
struct CostSection {
  let sheet: Sheet

  private var volume: Volume { sheet.volume }
  private var words: PageLanguage { sheet.words }
  private var costs: CostAccount { sheet.index.costs }

  func write(to html: inout HTMLWriter) {
    if costs.lines.isEmpty { return }
    sheet.section(.costs, "costs", to: &html) { html in
      years(to: &html)
      lines(to: &html)
      if !costs.uncounted.isEmpty {
        let names = costs.uncounted.map { id -> Words in
          [.authored(volume.title(sheet.program.norms[id]))]
        }
        html.element("p") { html in
          html.text(words(.notCounted) + " ")
          sheet.write(names.joined(by: ", "), to: &html)
        }
      }
    }
  }

  private func years(to html: inout HTMLWriter) {
    let columns = sheet.columns(.year) + numbers(.cost, .budget, .left)
    sheet.table(
      caption: words(.againstBudget), columns, className: "narrow", showsCaption: true, to: &html
    ) { html in
      for total in costs.years {
        html.row { html in
          html.rowHead { html in html.text("\(total.year)") }
          html.number(volume.text(total.cost))
          html.number(total.budget.map { volume.text($0) } ?? words(.noBudget))
          html.element("td", [("class", "number")]) { html in
            let rest = volume.rest(of: total) ?? "–"
            if total.isOver {
              html.element("strong", text: rest)
            } else {
              html.text(rest)
            }
          }
        }
      }
    }
  }

  private func lines(to html: inout HTMLWriter) {
    let columns =
      sheet.columns(.costItem, .rate, .provider)
      + [Sheet.Column(words(.year), isNumber: true)] + numbers(.count, .cost)
    sheet.table(caption: words(.costLines), columns, showsCaption: true, to: &html) { html in
      for line in costs.lines {
        html.row { html in
          html.rowHead { html in sheet.write(volume.words(of: line.source), to: &html) }
          html.cell(volume.text(line.price))
          html.cell { html in sheet.write(volume.words(of: line.provider), to: &html) }
          html.number("\(line.year)")
          html.number(words.text(thousandths: line.count))
          html.number(volume.text(line.money))
        }
      }
    }
  }

  private func numbers(_ phrases: Phrase...) -> [Sheet.Column] {
    phrases.map { Sheet.Column(words($0), isNumber: true) }
  }
}
