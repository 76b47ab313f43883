import CadreMarkup
import CadreModel
import CadrePlanning
import CadreTime

/// Schedules as JSON: cohorts with their sessions, what found no place and why;
/// `schema/schedule.schema.json` describes the form.
struct ScheduleData {
  let volume: Volume
  let cohorts: [CohortTimetable]

  private var program: Program { volume.program }

  var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("program", program.name)
      json.field("asOf", ifAny: volume.input.asOf?.iso)
      json.key("cohorts")
      json.array(of: cohorts) { json, cohort in write(cohort, to: &json) }
    }
    json.newline()
    return json.bytes
  }

  private func write(_ cohort: CohortTimetable, to json: inout JSONWriter) {
    let row = program.cohorts[cohort.cohort]
    json.object { json in
      json.field("name", row.name)
      json.field("title", volume.plainTitle(row))
      json.field("variant", program.text(of: cohort.variant.selection))
      json.field("finish", ifAny: cohort.finish?.iso)
      json.key("quality")
      json.object { json in
        if let plan = cohort.terms {
          write(plan.quality, to: &json)
        } else {
          write(cohort.quality, to: &json)
        }
      }
      if let plan = cohort.terms { write(plan, in: cohort.variant, to: &json) }
      json.key("sessions")
      json.array(of: cohort.sessions) { json, session in write(session, to: &json) }
      json.key("unplaced")
      json.array(of: cohort.unplaced) { json, module in write(module, to: &json) }
      json.key("whyNot")
      json.array(of: volume.input.whyNot.filter { $0.cohort == cohort.cohort }) { json, one in
        WhyNotData(volume: volume).write(one, to: &json)
      }
    }
  }

  private func write(_ plan: TermPlan, in variant: Variant, to json: inout JSONWriter) {
    json.key("terms")
    json.array(of: plan.rows) { json, row in
      json.object { json in
        json.field("term", program.terms[row.term].name)
        json.field("title", volume.plainTitle(program.terms[row.term]))
        json.field("credits", ifAny: volume.credits(of: row, in: variant))
        json.key("modules")
        json.array(of: row.modules) { json, id in json.value(program.modules[id].name) }
      }
    }
  }

  private func write(_ quality: Quality, to json: inout JSONWriter) {
    switch quality {
    case .optimal: json.field("kind", "optimal")
    case .within(let days):
      json.field("kind", "within")
      json.field("days", days)
    case .notFound(let schedules):
      json.field("kind", "not-found")
      json.field("schedules", schedules)
    case .impossible: json.field("kind", "impossible")
    }
    json.field("text", volume.plain(volume.words(of: quality)))
  }

  /// Of a cohort by term the verdict is about its terms, credits as in the rows.
  private func write(_ quality: TermQuality, to json: inout JSONWriter) {
    switch quality {
    case .optimal: json.field("kind", "optimal")
    case .within(let terms, let leastTerms, let highestLoad, let leastLoad):
      json.field("kind", "within")
      json.field("terms", terms)
      json.field("leastTerms", leastTerms)
      json.field("highestLoad", volume.words.text(thousandths: highestLoad))
      json.field("leastLoad", volume.words.text(thousandths: leastLoad))
    case .notFound(let steps):
      json.field("kind", "not-found")
      json.field("steps", steps)
    case .impossible: json.field("kind", "impossible")
    }
    json.field("text", volume.plain(volume.words(of: quality)))
  }

  private func write(_ session: Session, to json: inout JSONWriter) {
    json.object { json in
      json.field("module", program.modules[session.module].name)
      json.field("group", session.group)
      json.field("part", ifAny: session.part.map { program.parts[$0].name })
      json.field("number", session.number)
      json.field("count", session.count)
      json.field("date", session.date.iso)
      json.field("start", volume.words.clock(session.start))
      json.field("end", volume.words.clock(session.end))
      json.field("minutes", session.minutes)
      json.field("learners", session.learners)
      json.key("rooms")
      json.array(of: session.rooms) { json, room in json.value(program.rooms[room].name) }
      json.key("instructors")
      json.array(of: session.instructors) { json, id in
        json.value(program.instructors[id].name)
      }
      json.field("provider", ifAny: session.provider.map { program.partners[$0].name })
    }
  }

  private func write(_ unplaced: UnplacedModule, to json: inout JSONWriter) {
    json.object { json in
      json.field("module", program.modules[unplaced.module].name)
      json.field("group", unplaced.group)
      json.field("from", ifAny: unplaced.window?.first.iso)
      json.field("to", ifAny: unplaced.window?.last.iso)
      json.key("held")
      json.array(of: unplaced.held) { json, held in
        json.object { json in
          json.field("from", held.from.iso)
          json.field("to", held.to.iso)
          json.field("text", volume.plain(volume.words(of: held)))
        }
      }
    }
  }
}
