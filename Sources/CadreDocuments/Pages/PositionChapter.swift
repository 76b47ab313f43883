import CadreMarkup
import CadreModel

/// A position: what its holders must have done at each gate, and be able to do.
struct PositionChapter {
  let sheet: Sheet
  let id: ID<Position>

  private var volume: Volume { sheet.volume }
  private var words: PageLanguage { sheet.words }

  func write(to html: inout HTMLWriter) {
    let position = sheet.program.positions[id]
    sheet.head(position, kind: .position, place: .position(id), to: &html)
    if let tailoring = position.tailoring { sheet.only(with: tailoring, to: &html) }
    sheet.remarks(position.remarks, to: &html)
    sheet.write(facts: facts(position), to: &html)
    sheet.basisLine(position.remarks, to: &html)
    obligations(to: &html)
    profile(to: &html)
    differences(to: &html)
  }

  private func facts(_ position: Position) -> [Fact] {
    let paths = sheet.program.paths.ids.filter { path in
      sheet.program.paths[path].positions.contains { $0.value == id }
    }
    let own = volume.facts(of: position).filter { fact in
      [.tiers, .inForce, .includesPositions].contains(fact.label)
    }
    if paths.isEmpty { return own }
    return own + [Fact(.paths, paths.map { [.full(.path($0))] })]
  }

  private func obligations(to html: inout HTMLWriter) {
    let positions = [id] + sheet.program.positions(includedBy: id)
    let gates = positions.flatMap { position in
      volume.gates(of: sheet.program.positions[position]).map { (position, $0) }
    }
    if gates.isEmpty { return }
    sheet.section(.obligations, "obligations", to: &html) { html in
      let columns = sheet.columns(.gate, .mustHold)
      sheet.table(caption: words(.obligations), columns, to: &html) { html in
        for (position, gate) in gates { row(gate, of: position, to: &html) }
      }
    }
  }

  /// A line of the position's own, or one that it takes over from a position that it includes.
  private func row(_ gate: Volume.Gate, of position: ID<Position>, to html: inout HTMLWriter) {
    html.row { html in
      html.rowHead { html in
        html.text(gate.label)
        if position == id { return }
        html.element("div", [("class", "hint")]) { html in
          sheet.link(to: .position(position), isFull: true, in: &html)
        }
      }
      html.cell { html in sheet.write(lines: gate.lines, to: &html) }
    }
  }

  private func profile(to html: inout HTMLWriter) {
    let profile = sheet.program.profile(of: id)
    if profile.isEmpty { return }
    sheet.section(.profile, "profile", to: &html) { html in
      let picture = ProfilePicture(sheet: sheet, needs: profile)
      sheet.picture(words(.profile), picture.bytes, to: &html)
      let columns =
        sheet.columns(.competency, .stepNeeded)
        + [Sheet.Column(words(.weight), isNumber: true)] + sheet.columns(.reachedBy)
      sheet.table(caption: words(.profile), columns, to: &html) { html in
        for need in profile { html.row { html in row(need, to: &html) } }
      }
    }
  }

  private func row(_ need: ProfileNeed, to html: inout HTMLWriter) {
    html.rowHead { html in
      sheet.link(to: .competency(need.competency), isFull: true, in: &html)
      if let step = need.criticalStep {
        let text = volume.text(ofCritical: step, in: need)
        sheet.badge(Phrase(text, text), kind: "critical", to: &html)
      }
    }
    html.cell { html in
      sheet.write(volume.words(ofStep: need.step, of: need.competency), to: &html)
    }
    html.number("\(need.weight)")
    html.cell { html in
      let teachers = volume.index.teachers[Int(need.competency.index)]
      let lines = teachers.map { teacher -> Words in
        [.full(.module(teacher.module)), .text(" (\(words(.atStep(teacher.step))))")]
      }
      if lines.isEmpty { html.text("—") } else { sheet.write(lines: lines, to: &html) }
    }
  }

  private func differences(to html: inout HTMLWriter) {
    let changing = sheet.program.tailorings.ids.filter { tailoring in
      sheet.program.tailorings[tailoring].positionChanges.contains { $0.thing == id }
    }
    sheet.differences(changing, to: &html) { tailoring, html in
      DifferenceTable(sheet: sheet, tailoring: tailoring).position(id, to: &html)
    }
  }
}
