import CadreMarkup
import CadreModel
import CadrePlanning

/// Classes, learners, hours and costs by provider and year, with what has no price and least
/// numbers that are not reached.
struct PartnerUseTable {
  struct Row {
    var provision: CostAccount.Provision
    var unmet: [PartnerUse.Unmet]
  }

  let sheet: Sheet
  /// Own teaching has a row only beside partners' or costs.
  let rows: [Row]
  private let hasCosts: Bool

  init(sheet: Sheet) {
    self.sheet = sheet
    let costs = sheet.index.costs
    hasCosts = !costs.lines.isEmpty
    var rows = costs.provisions.map { Row(provision: $0, unmet: []) }
    for use in sheet.volume.input.timetable.partnerUses(in: sheet.program) where !use.unmet.isEmpty
    {
      let row = rows.firstIndex {
        $0.provision.provider == use.partner && $0.provision.year == use.year
      }
      if let row {
        rows[row].unmet = use.unmet
      } else {
        let provision = CostAccount.Provision(provider: use.partner, year: use.year)
        rows.append(Row(provision: provision, unmet: use.unmet))
      }
    }
    let isOnlyOwn = rows.allSatisfy { $0.provision.provider == nil }
    self.rows = isOnlyOwn && !hasCosts ? [] : rows.sorted { Self.order($0) < Self.order($1) }
  }

  private static func order(_ row: Row) -> (Int32, Int) {
    (row.provision.provider?.index ?? .max, row.provision.year)
  }

  private var hasUnmet: Bool { rows.contains { !$0.unmet.isEmpty } }
  private var hasUnpriced: Bool { hasCosts && rows.contains { !$0.provision.unpriced.isEmpty } }

  func write(to html: inout HTMLWriter) {
    let words = sheet.words
    var columns =
      sheet.columns(.provider)
      + [
        Sheet.Column(words(.year), isNumber: true),
        Sheet.Column(words(.classCount), isNumber: true),
        Sheet.Column(words(.size), isNumber: true), Sheet.Column(words(.length), isNumber: true),
      ]
    if hasCosts { columns.append(Sheet.Column(words(.cost), isNumber: true)) }
    if hasUnpriced { columns += sheet.columns(.notPriced) }
    if hasUnmet { columns += sheet.columns(.notReached) }
    sheet.table(caption: words(.byPartner), columns, to: &html) { html in
      for row in rows { html.row { html in write(row, to: &html) } }
    }
  }

  private func write(_ row: Row, to html: inout HTMLWriter) {
    let provision = row.provision
    html.rowHead { html in sheet.write(sheet.volume.words(of: provision.provider), to: &html) }
    html.number("\(provision.year)")
    html.number("\(provision.classes)")
    html.number("\(provision.learners)")
    html.number(provision.minutes == 0 ? "–" : sheet.volume.amount(provision.minutes))
    if hasCosts {
      html.element("td", [("class", "number")]) { html in
        let sums = provision.money.map { money -> Words in [.text(sheet.volume.text(money))] }
        sheet.write(lines: sums.isEmpty ? [[.text("–")]] : sums, to: &html)
      }
    }
    if hasUnpriced {
      html.cell { html in
        sheet.write(provision.unpriced.map { [.name(.module($0))] }.joined(by: ", "), to: &html)
      }
    }
    if hasUnmet {
      html.cell { html in sheet.write(lines: row.unmet.map { words(of: $0) }, to: &html) }
    }
  }

  private func words(of unmet: PartnerUse.Unmet) -> Words {
    let text: Phrase =
      unmet.subject == .classes ? .leastClasses(unmet.least) : .leastLearners(unmet.least)
    return [.text(sheet.words(text))]
  }
}
