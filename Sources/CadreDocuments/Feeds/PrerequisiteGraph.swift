import CadreMarkup
import CadreModel

/// The prerequisites of a variant's modules in the languages of graph tools. Parts of an `or` are
/// dashed, corequisites dotted.
struct PrerequisiteGraph {
  let volume: Volume
  let variant: Variant

  private struct Arrow {
    let from: ID<Module>
    let to: ID<Module>
    let kind: PrerequisitePicture.Kind
  }

  /// Arrows from what is required to what requires it, in the order of declaration.
  private var arrows: [Arrow] {
    variant.moduleIDs.flatMap { id -> [Arrow] in
      PrerequisitePicture.edges(of: variant.module(id).requires.map(\.value)).compactMap { edge in
        let from = variant.resolved(edge.module)
        return variant.contains(from) ? Arrow(from: from, to: id, kind: edge.kind) : nil
      }
    }
  }

  var dot: String {
    var text = "digraph \(DiagramText.dot(volume.program.name)) {\n  rankdir=LR\n"
    text += "  node [shape=box, style=rounded, fontname=\"sans-serif\"]\n"
    for id in variant.moduleIDs {
      let module = variant.module(id)
      let label = "\(module.name)\n\(volume.plainTitle(module))"
      text += "  \(DiagramText.dot(module.name)) [label=\(DiagramText.dot(label))]\n"
    }
    for arrow in arrows {
      let from = DiagramText.dot(variant.module(arrow.from).name)
      let to = DiagramText.dot(variant.module(arrow.to).name)
      text += "  \(from) -> \(to)\(dotStyle(arrow.kind))\n"
    }
    return text + "}\n"
  }

  private func dotStyle(_ kind: PrerequisitePicture.Kind) -> String {
    switch kind {
    case .plain: ""
    case .alternative: " [style=dashed]"
    case .corequisite: " [style=dotted]"
    }
  }

  /// Mermaid has two kinds of lines, so corequisites carry a label as well.
  var mermaid: String {
    var text = "flowchart LR\n"
    for id in variant.moduleIDs {
      let module = variant.module(id)
      let label = DiagramText.mermaid("\(module.name) \(volume.plainTitle(module))")
      text += "  m\(id.index)[\(label)]\n"
    }
    for arrow in arrows {
      let line =
        switch arrow.kind {
        case .plain: "-->"
        case .alternative: "-.->"
        case .corequisite: "-. \(DiagramText.mermaid(volume.words(.corequisiteShort))) .->"
        }
      text += "  m\(arrow.from.index) \(line) m\(arrow.to.index)\n"
    }
    return text
  }
}
