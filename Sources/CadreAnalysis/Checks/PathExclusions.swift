import CadreFindings
import CadreModel
import CadreText

/// Modules of one path in one variant that exclude each other.
struct PathExclusions {
  private let path: Path
  private let variant: Variant
  private let contents: PathContents
  private let text: String?
  private let exclusions: Exclusions

  init(_ id: ID<Path>, in variant: Variant, of closure: PathClosure, _ text: String?) {
    path = variant.path(id)
    self.variant = variant
    self.text = text
    contents = closure.contents
    exclusions = Exclusions(
      of: contents.brought + contents.fixed.map(\.module), in: variant, closure.equivalents)
  }

  func findings() -> [Finding] {
    together() + contents.choices.compactMap { lost($0) }
  }

  /// What the path asks for in any case, with what it asks for before or expects at entry.
  private func together() -> [Finding] {
    var seen: Set<ID<Module>> = Set(contents.brought)
    var places: [ID<Module>: Origin] = [:]
    var found: [Finding] = []
    for mention in contents.fixed where seen.insert(mention.module).inserted {
      places[mention.module] = mention.origin
      let before = exclusions.partners(of: mention.module).first { seen.contains($0.value) }
      guard let before else { continue }
      found.append(
        .excludedTogether(
          ExcludedPair(
            first: variant.module(before.value).name, second: variant.module(mention.module).name,
            saidAt: before.origin),
          path: path.name, at: mention.origin, firstAt: places[before.value], variant: text))
    }
    return found
  }

  /// Options that what everyone takes excludes.
  private func lost(_ choice: PathContents.Choice) -> Finding? {
    let fixed = Set(contents.fixed.map(\.module))
    let lost = choice.options.compactMap { option -> LostOption? in
      guard !fixed.contains(option.module),
        let other = exclusions.partners(of: option.module).first
      else { return nil }
      return LostOption(
        name: variant.module(option.module).name, place: option.origin,
        .excluded(by: variant.module(other.value).name, at: other.origin))
    }
    return .optionWithoutWay(lost, path: path.name, variant: text)
  }
}
