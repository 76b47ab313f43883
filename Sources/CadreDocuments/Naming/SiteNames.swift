import CadreModel

/// File stems and anchors of everything in a programme, made once.
struct SiteNames: Sendable {
  let modules: [String]
  let paths: [String]
  let positions: [String]
  let competencies: [String]
  let bases: [String]
  let tailorings: [String]
  let cohorts: [String]
  let instructors: [String]
  let rooms: [String]

  init(of program: Program) {
    modules = FileStem.stems(of: program.modules.map(\.name), reserved: ["index"])
    paths = FileStem.stems(of: program.paths.map(\.name), reserved: ["index"])
    positions = FileStem.stems(of: program.positions.map(\.name), reserved: ["index"])
    competencies = FileStem.stems(of: program.competencies.map(\.name))
    bases = FileStem.stems(of: program.bases.map(\.name))
    tailorings = FileStem.stems(of: program.tailorings.map(\.name))
    cohorts = FileStem.stems(
      of: program.cohorts.map(\.name), reserved: ["index", "schedule", "instructors", "rooms"])
    instructors = FileStem.stems(of: program.instructors.map(\.name))
    rooms = FileStem.stems(of: program.rooms.map(\.name))
  }

  /// The page of a place, from the programme's folder, and the anchor in it.
  func page(of place: Place) -> (path: String, anchor: String?) {
    switch place {
    case .module(let id): ("modules/\(modules[id]).html", nil)
    case .path(let id): ("paths/\(paths[id]).html", nil)
    case .position(let id): ("positions/\(positions[id]).html", nil)
    case .competency: ("competencies.html", anchor(of: place))
    case .basis: ("index.html", anchor(of: place))
    case .tailoring: ("variants.html", anchor(of: place))
    case .cohort(let id): ("schedule/\(cohorts[id]).html", nil)
    case .instructor(let id): ("schedule/instructors/\(instructors[id]).html", nil)
    case .room(let id): ("schedule/rooms/\(rooms[id]).html", nil)
    case .overview: ("index.html", nil)
    case .modules: ("modules/index.html", nil)
    case .paths: ("paths/index.html", nil)
    case .positions: ("positions/index.html", nil)
    case .variants: ("variants.html", nil)
    case .competencies: ("competencies.html", nil)
    case .matrix: ("matrix.html", nil)
    case .schedule: ("schedule/index.html", nil)
    }
  }

  /// The anchor of a place in the book, and of a part of a page in the site.
  func anchor(of place: Place) -> String {
    switch place {
    case .module(let id): "module-\(modules[id])"
    case .path(let id): "path-\(paths[id])"
    case .position(let id): "position-\(positions[id])"
    case .competency(let id): "competency-\(competencies[id])"
    case .basis(let id): "basis-\(bases[id])"
    case .tailoring(let id): "tailoring-\(tailorings[id])"
    case .cohort(let id): "cohort-\(cohorts[id])"
    case .instructor(let id): "instructor-\(instructors[id])"
    case .room(let id): "room-\(rooms[id])"
    case .overview: "overview"
    case .modules: "modules"
    case .paths: "paths"
    case .positions: "positions"
    case .variants: "variants"
    case .competencies: "competencies"
    case .matrix: "matrix"
    case .schedule: "schedule"
    }
  }
}

extension Array where Element == String {
  fileprivate subscript<Thing>(id: ID<Thing>) -> String { self[Int(id.index)] }
}
