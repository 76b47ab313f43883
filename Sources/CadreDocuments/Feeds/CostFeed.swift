import CadreMarkup
import CadreModel
import CadrePlanning

/// What each provider gives in each year, as comma separated values: one row a provider and year,
/// a currency a row where there are several.
struct ProvisionFeed {
  let volume: Volume

  private static let heads = [
    "provider", "provider_title", "year", "classes", "learners", "contact_minutes", "amount",
    "currency", "without_price",
  ]

  var bytes: [UInt8] {
    var csv = CSVWriter()
    csv.row(Self.heads)
    for row in volume.index.costs.provisions {
      let sums = row.money.map { Optional($0) }
      for money in sums.isEmpty ? [nil] : sums { self.row(row, money, to: &csv) }
    }
    return csv.bytes
  }

  private func row(_ row: CostAccount.Provision, _ money: Money?, to csv: inout CSVWriter) {
    csv.cell(row.provider.map { volume.program.partners[$0].name } ?? "")
    csv.cell(volume.plain(volume.words(of: row.provider)))
    for number in [row.year, row.classes, row.learners, row.minutes] { csv.cell(number) }
    if let money { csv.cell(thousandths: money.thousandths) } else { csv.cell("") }
    csv.cell(money?.currency ?? "")
    csv.cell(row.unpriced.map { volume.program.modules[$0].name }.joined(separator: " "))
    csv.endRow()
  }
}

/// Costs line by line, for spreadsheets, programs and terminals.
struct CostFeed {
  let volume: Volume

  private var costs: CostAccount { volume.index.costs }
  private var program: Program { volume.program }

  private static let heads = [
    "provider", "provider_title", "year", "item", "item_title", "rate", "count", "amount",
    "currency",
  ]

  var table: [UInt8] {
    var csv = CSVWriter()
    csv.row(Self.heads)
    for line in costs.lines {
      csv.cell(line.provider.map { program.partners[$0].name } ?? "")
      csv.cell(volume.plain(volume.words(of: line.provider)))
      csv.cell(line.year)
      csv.cell(name(of: line.source))
      csv.cell(title(of: line.source))
      csv.cell(volume.text(line.price))
      csv.cell(thousandths: line.count)
      csv.cell(thousandths: line.money.thousandths)
      csv.cell(line.money.currency)
      csv.endRow()
    }
    return csv.bytes
  }

  private func name(of source: CostAccount.Source) -> String {
    switch source {
    case .norm(let id): program.norms[id].name
    case .module(let id): program.modules[id].name
    }
  }

  private func title(of source: CostAccount.Source) -> String {
    switch source {
    case .norm(let id): volume.plainTitle(program.norms[id])
    case .module(let id): volume.plainTitle(program.modules[id])
    }
  }

  /// Providers, items and years, one block after the other.
  var text: String {
    var providers = PlainGrid()
    for row in costs.provisions {
      let unpriced = row.unpriced.map { program.modules[$0].name }.joined(separator: ", ")
      providers.row([
        volume.plain(volume.words(of: row.provider)), "\(row.year)",
        volume.words(.classes(row.classes)),
        volume.words(.learners(row.learners)), volume.amount(row.minutes),
        row.money.map { volume.text($0) }.joined(separator: ", "),
        unpriced.isEmpty ? "" : "\(volume.words(.notPriced).lowercased()): \(unpriced)",
      ])
    }
    var items = PlainGrid()
    for line in costs.lines {
      items.row([
        volume.plain(volume.words(of: line.source)), "\(line.year)", volume.text(line.price),
        "× \(volume.words.text(thousandths: line.count))", volume.text(line.money),
        volume.plain(volume.words(of: line.provider)),
      ])
    }
    var years = PlainGrid()
    for total in costs.years {
      years.row([
        "\(total.year)", volume.text(total.cost),
        total.budget.map { "\(volume.words(.budget).lowercased()) \(volume.text($0))" }
          ?? volume.words(.noBudget),
        volume.rest(of: total).map {
          total.isOver ? $0 : "\(volume.words(.left).lowercased()) \($0)"
        } ?? "",
      ])
    }
    let blocks = [providers.text, items.text, years.text].filter { !$0.isEmpty }
    return blocks.isEmpty ? volume.words(.noSessions) + "\n" : blocks.joined(separator: "\n")
  }

  var data: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("program", program.name)
      json.field("asOf", ifAny: volume.input.asOf?.iso)
      json.key("providers")
      json.array(of: costs.provisions) { json, row in write(row, to: &json) }
      json.key("costs")
      json.array(of: costs.lines) { json, line in write(line, to: &json) }
      json.key("years")
      json.array(of: costs.years) { json, total in
        json.object { json in
          json.field("year", total.year)
          json.field("currency", total.cost.currency)
          json.field("cost", PlainDecimal.text(thousandths: total.cost.thousandths))
          json.field(
            "budget", ifAny: total.budget.map { PlainDecimal.text(thousandths: $0.thousandths) })
        }
      }
      json.key("notCounted")
      json.array(of: costs.uncounted) { json, id in json.value(program.norms[id].name) }
    }
    json.newline()
    return json.bytes
  }

  private func write(_ row: CostAccount.Provision, to json: inout JSONWriter) {
    json.object { json in
      json.field("provider", ifAny: row.provider.map { program.partners[$0].name })
      json.field("title", volume.plain(volume.words(of: row.provider)))
      json.field("year", row.year)
      json.field("classes", row.classes)
      json.field("learners", row.learners)
      json.field("minutes", row.minutes)
      json.key("amounts")
      json.array(of: row.money) { json, money in
        json.object { json in
          json.field("currency", money.currency)
          json.field("amount", PlainDecimal.text(thousandths: money.thousandths))
        }
      }
      json.key("withoutPrice")
      json.array(of: row.unpriced) { json, id in json.value(program.modules[id].name) }
    }
  }

  private func write(_ line: CostAccount.Line, to json: inout JSONWriter) {
    json.object { json in
      json.field("provider", ifAny: line.provider.map { program.partners[$0].name })
      json.field("year", line.year)
      switch line.source {
      case .norm: json.field("norm", name(of: line.source))
      case .module: json.field("module", name(of: line.source))
      }
      json.field("title", title(of: line.source))
      json.field("rate", volume.text(line.price))
      json.field("count", PlainDecimal.text(thousandths: line.count))
      json.field("amount", PlainDecimal.text(thousandths: line.money.thousandths))
      json.field("currency", line.money.currency)
    }
  }
}
