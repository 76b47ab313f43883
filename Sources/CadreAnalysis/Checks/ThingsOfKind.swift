import CadreFindings
import CadreModel
import CadreText

/// A thing as it is in one variant, with what checks of the authors' own ask of it.
struct ThingFacts {
  var heading: Heading
  var remarks: Remarks
  var isOutside = false
  var variant: String?
  /// The thing itself, to read its statements.
  var thing: any Declared
}

/// Walks over all things of a kind in all the variants in which they can look different.
struct ThingsOfKind {
  let context: CheckContext

  /// The first finding for each thing, the plainest variant first.
  func each(of subject: OwnCheck.Subject, _ body: (ThingFacts) -> Finding?) -> [Finding] {
    let program = context.program
    switch subject {
    case .module:
      return program.modules.ids.compactMap { id in
        first(in: context.variants(touching: id), { $0.contains(id) }, { $0.module(id) }) { facts in
          var facts = facts
          facts.isOutside = program.modules[id].isOutside
          return body(facts)
        }
      }
    case .path:
      return program.paths.ids.compactMap { id in
        let variants = variants(context.pathTouches[id], program.paths[id].tailoring)
        return first(in: variants, { $0.contains(id) }, { $0.path(id) }, body)
      }
    case .position:
      return program.positions.ids.compactMap { id in
        let variants = variants(context.positionTouches[id], program.positions[id].tailoring)
        return first(in: variants, { $0.contains(id) }, { $0.position(id) }, body)
      }
    case .competency:
      return program.competencies.ids.compactMap { id in
        let touching = program.tailorings.ids.filter { tailoring in
          program.tailorings[tailoring].competencyChanges.contains { $0.thing == id }
        }
        let variants = variants(touching, program.competencies[id].tailoring)
        return first(in: variants, { $0.contains(id) }, { $0.competency(id) }, body)
      }
    case .instructor: return program.instructors.compactMap { plain($0, body) }
    case .room: return program.rooms.compactMap { plain($0, body) }
    case .partner: return program.partners.compactMap { plain($0, body) }
    case .cohort: return program.cohorts.compactMap { plain($0, body) }
    }
  }

  private func variants(_ touching: [ID<Tailoring>]?, _ own: ID<Tailoring>?) -> [Variant] {
    context.variants(of: (touching ?? []) + (own.map { [$0] } ?? []))
  }

  private func plain(_ thing: some Declared, _ body: (ThingFacts) -> Finding?) -> Finding? {
    body(ThingFacts(heading: thing.heading, remarks: thing.remarks, thing: thing))
  }

  private func first(
    in variants: [Variant], _ contains: (Variant) -> Bool, _ thing: (Variant) -> any Declared,
    _ body: (ThingFacts) -> Finding?
  ) -> Finding? {
    for variant in variants where contains(variant) {
      let thing = thing(variant)
      let facts = ThingFacts(
        heading: thing.heading, remarks: thing.remarks, variant: context.text(of: variant),
        thing: thing)
      if let finding = body(facts) { return finding }
    }
    return nil
  }
}
