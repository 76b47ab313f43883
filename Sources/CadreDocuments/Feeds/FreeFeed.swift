import CadreMarkup
import CadreModel
import CadrePlanning

/// Free slots for spreadsheets, programs and terminals.
struct FreeFeed {
  let volume: Volume

  private var program: Program { volume.program }
  private var rows: [FreeTime.Row] { volume.index.free?.rows ?? [] }

  /// One row a free slot.
  var table: [UInt8] {
    var csv = CSVWriter()
    csv.row([
      "kind", "resource", "resource_title", "seats", "date", "start", "end", "contact_minutes",
    ])
    for row in rows {
      for slot in row.slots {
        csv.cell(kind(of: row.resource))
        csv.cell(name(of: row.resource))
        csv.cell(title(of: row.resource))
        if let seats = seats(of: row.resource) { csv.cell(seats) } else { csv.cell("") }
        for text in [
          slot.date.iso, volume.words.clock(slot.start), volume.words.clock(slot.end),
        ] {
          csv.cell(text)
        }
        csv.cell(slot.minutes)
        csv.endRow()
      }
    }
    return csv.bytes
  }

  /// For each resource a line with what is free a week, then its slots day by day.
  var text: String {
    guard let free = volume.index.free else { return volume.words(.noSessions) + "\n" }
    let head = PlainGrid.clean(volume.words(.freeIn(volume.words.text(free.span)))) + "\n"
    return head + rows.map { "\n" + text(of: $0) }.joined()
  }

  private func text(of row: FreeTime.Row) -> String {
    let mean = volume.amount(volume.weeklyMean(of: row))
    var grid = PlainGrid()
    for (date, slots) in Dictionary(grouping: row.slots, by: \.date).sorted(by: { $0.key < $1.key })
    {
      let times = slots.map { volume.words.clock($0.start, $0.end) }
      grid.row(["  " + volume.words.dayText(date)] + times)
    }
    let title = "\(name(of: row.resource)) \(title(of: row.resource))"
    return PlainGrid.clean(
      "\(title): \(volume.words(.freeAWeek).lowercased()) \(mean)") + "\n" + grid.text
  }

  var data: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("program", program.name)
      json.field("from", ifAny: volume.index.free?.span.first.iso)
      json.field("to", ifAny: volume.index.free?.span.last.iso)
      json.key("resources")
      json.array(of: rows) { json, row in write(row, to: &json) }
    }
    json.newline()
    return json.bytes
  }

  private func write(_ row: FreeTime.Row, to json: inout JSONWriter) {
    json.object { json in
      json.field("kind", kind(of: row.resource))
      json.field("name", name(of: row.resource))
      json.field("title", title(of: row.resource))
      json.field("minutesAWeek", volume.weeklyMean(of: row))
      json.key("slots")
      json.array(of: row.slots) { json, slot in
        json.object { json in
          json.field("date", slot.date.iso)
          json.field("start", volume.words.clock(slot.start))
          json.field("end", volume.words.clock(slot.end))
          json.field("minutes", slot.minutes)
        }
      }
    }
  }

  private func kind(of resource: FreeTime.Resource) -> String {
    if case .room = resource { "room" } else { "instructor" }
  }

  private func name(of resource: FreeTime.Resource) -> String {
    volume.heading(of: resource.place).name
  }

  private func title(of resource: FreeTime.Resource) -> String {
    let heading = volume.heading(of: resource.place)
    return heading.title.map { volume.text($0) } ?? heading.name
  }

  private func seats(of resource: FreeTime.Resource) -> Int? {
    if case .room(let id) = resource { program.rooms[id].seats?.value } else { nil }
  }
}
