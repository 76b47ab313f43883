import CadreMarkup
import CadreModel

/// Providers under agreement: what they may teach, until when, how much.
struct PartnerTable {
  let sheet: Sheet

  private var volume: Volume { sheet.volume }
  private var words: PageLanguage { sheet.words }

  func write(to html: inout HTMLWriter) {
    let columns = sheet.columns(.provider, .agreement, .offers, .quota)
    sheet.table(caption: words(.providersTitle), columns, to: &html) { html in
      for partner in sheet.program.partners { html.row { html in row(partner, to: &html) } }
    }
  }

  private func row(_ partner: Partner, to html: inout HTMLWriter) {
    html.rowHead { html in
      sheet.write(volume.title(partner), to: &html)
      sheet.badges(partner.remarks, to: &html)
      if let kind = partner.kind { hint(volume.title(sheet.program.kinds[kind.value]), to: &html) }
      for standard in partner.standards { hint(standard, to: &html) }
      sheet.hints(partner.remarks.notes, to: &html)
      for fact in volume.ownFacts(of: partner.remarks) {
        for line in fact.lines { sheet.hint([.text("\(words(fact.label)): ")] + line, to: &html) }
      }
    }
    html.cell { html in
      if partner.agreements.count == 1 {
        sheet.write(partner.agreements[0].value, to: &html)
      } else if !partner.agreements.isEmpty {
        sheet.write(
          lines: partner.agreements.map { [.text(words.text($0.value))] }, to: &html)
      }
    }
    html.cell { html in
      let lines = partner.offers.map { offer -> Words in [.full(.module(offer.value))] }
      if !lines.isEmpty { sheet.write(lines: lines, to: &html) }
    }
    html.cell { html in
      let lines = partner.quotas.map { quota -> Words in [.text(text(of: quota.value))] }
      if !lines.isEmpty { sheet.write(lines: lines, to: &html) }
    }
  }

  private func hint(_ text: LocalizedText, to html: inout HTMLWriter) {
    html.element("div", [("class", "hint")]) { html in sheet.write(text, to: &html) }
  }

  private func text(of quota: Partner.Quota) -> String {
    let amount = words(quota.subject == .classes ? .classes(quota.count) : .learners(quota.count))
    return words(.quota(words(.aYear(amount)), isMost: quota.isMost))
  }
}
