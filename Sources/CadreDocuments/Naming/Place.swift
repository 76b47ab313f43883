import CadreModel

/// What a link leads to.
enum Place: Hashable, Sendable {
  case module(ID<Module>)
  case path(ID<Path>)
  case position(ID<Position>)
  case competency(ID<Competency>)
  case basis(ID<Basis>)
  case tailoring(ID<Tailoring>)
  case cohort(ID<Cohort>)
  case instructor(ID<Instructor>)
  case room(ID<Room>)
  case overview
  case modules
  case paths
  case positions
  case variants
  case competencies
  case matrix
  case schedule
}
