import CadreMarkup
import CadreModel

/// schema.org descriptions (Course, EducationalOccupationalProgram) as JSON-LD, safe in `<script>`.
struct StructuredData {
  let volume: Volume

  var programme: [UInt8] {
    var json = JSONWriter(style: .compact, isInsideHTML: true)
    json.object { json in
      head("EducationalOccupationalProgram", to: &json)
      json.field("name", volume.programmeTitle)
      json.field("identifier", volume.program.name)
      json.field("inLanguage", volume.language)
      guard let cover = volume.program.cover else { return }
      json.field("description", ifAny: cover.remarks.summary.map { volume.text($0) })
      if let runs = cover.runs?.value {
        json.field("startDate", runs.first.iso)
        json.field("endDate", runs.last.iso)
      }
      if let owner = cover.owner { organization("provider", volume.text(owner), to: &json) }
    }
    return json.bytes
  }

  func course(_ id: ID<Module>) -> [UInt8] {
    let module = volume.program.modules[id]
    var json = JSONWriter(style: .compact, isInsideHTML: true)
    json.object { json in
      head("Course", to: &json)
      json.field("name", volume.plainTitle(module))
      json.field("courseCode", module.name)
      json.field("inLanguage", volume.language)
      json.field("description", ifAny: module.remarks.summary.map { volume.text($0) })
      json.field(
        "educationalLevel",
        ifAny: module.level.map { volume.plainTitle(volume.program.levels[$0.value]) })
      if module.minutes > 0 { json.field("timeRequired", "PT\(module.minutes)M") }
      prerequisites(module, to: &json)
      competencies(module, to: &json)
      if let owner = volume.program.cover?.owner {
        organization("provider", volume.text(owner), to: &json)
      }
    }
    return json.bytes
  }

  private func head(_ type: String, to json: inout JSONWriter) {
    json.field("@context", "https://schema.org")
    json.field("@type", type)
  }

  private func organization(_ key: String, _ name: String, to json: inout JSONWriter) {
    json.key(key)
    json.object { json in
      json.field("@type", "Organization")
      json.field("name", name)
    }
  }

  private func prerequisites(_ module: Module, to json: inout JSONWriter) {
    if module.requires.isEmpty { return }
    json.key("coursePrerequisites")
    json.array(of: module.requires) { json, requirement in
      json.value(volume.plain(volume.words(of: requirement.value)))
    }
  }

  private func competencies(_ module: Module, to json: inout JSONWriter) {
    if module.teaches.isEmpty { return }
    json.key("teaches")
    json.array(of: module.teaches) { json, teaching in
      json.value(volume.plain(volume.words(of: teaching)))
    }
  }
}
