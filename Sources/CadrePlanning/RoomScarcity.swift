import CadreModel

/// How much the rooms are asked for in particular: what modules need by kind or by name is left to
/// them as long as something else will do.
struct RoomScarcity {
  private let program: Program
  private var kinds: Set<ID<Kind>> = []
  private var rooms: Set<ID<Room>> = []
  private var roomsOfKind: [ID<Kind>: Int] = [:]

  init(_ program: Program, _ demands: [CohortDemand]) {
    self.program = program
    for module in program.modules { ask(for: module.needs) }
    for demand in demands where !demand.variant.tailorings.isEmpty {
      for module in demand.taught { ask(for: demand.variant.module(module).needs) }
    }
    for room in program.rooms {
      for kind in Set(room.kinds.map(\.value)) { roomsOfKind[kind, default: 0] += 1 }
    }
  }

  private mutating func ask(for needs: [Stated<ResourceNeed>]) {
    for item in needs.flatMap(\.value.items) {
      switch item.wanted {
      case .roomKind(let kind): kinds.insert(kind)
      case .room(let room): rooms.insert(room)
      default: continue
      }
    }
  }

  /// 0 for a room that nothing asks for; else the greater, the fewer rooms could stand in for it.
  func rank(of room: ID<Room>) -> Int {
    let all = program.rooms.count + 1
    if rooms.contains(room) { return all }
    let asked = program.rooms[room].kinds.map(\.value).filter(kinds.contains)
    return asked.map { all - (roomsOfKind[$0] ?? 0) }.max() ?? 0
  }
}
