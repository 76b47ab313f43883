import CadreModel

/// How often a thing says something under a head and a key. Only lines that have keys can be
/// dropped one by one.
enum StatementKeys {
  static func count(_ head: String, key: String, of thing: any Declared) -> Int {
    switch thing {
    case let it as Module: module(head, key, it)
    case let it as Path: path(head, key, it)
    case let it as Position: position(head, key, it)
    case let it as Competency: competency(head, key, it)
    default: 0
    }
  }

  private static func module(_ head: String, _ key: String, _ it: Module) -> Int {
    switch head {
    case "teaches": it.teaches.count { $0.name == key }
    case "recognises": it.recognitions.count { $0.value.name == key }
    case "same", "counts":
      it.equivalences.count { $0.value.isOneWay == (head == "counts") && $0.value.name == key }
    case "topic": it.topics.count { ($0.value.name ?? $0.value.title.text) == key }
    default: 0
    }
  }

  private static func path(_ head: String, _ key: String, _ it: Path) -> Int {
    head == "stage" || head == "section" ? it.stages.count { $0.name == key } : 0
  }

  private static func position(_ head: String, _ key: String, _ it: Position) -> Int {
    switch head {
    case "needs": it.needs.count { !$0.isCritical && $0.name == key }
    case "critical": it.needs.count { $0.isCritical && $0.name == key }
    default: 0
    }
  }

  private static func competency(_ head: String, _ key: String, _ it: Competency) -> Int {
    switch head {
    case "level": it.behaviours.count { String($0.step) == key }
    case "maps": it.mappings.count { $0.value.framework.text == key }
    default: 0
    }
  }
}
