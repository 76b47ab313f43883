import CadreModel

/// When a module is taught.
extension Volume {
  func offeredLines(of module: Module) -> [Words] {
    if module.offered.isEmpty { return [] }
    let times = module.offered.map { offer -> Words in
      switch offer.value {
      case .term(let term): [.authored(title(program.terms[term]))]
      case .season(let season): [.authored(title(program.seasons[season]))]
      }
    }
    return [times.joined(by: ", ")]
  }
}
