import CadreModel

extension Program {
  /// The cohort at whose site a session is held: the one that its cohort joins for the module, or
  /// its own.
  func host(of session: Session, in variant: Variant?) -> ID<Cohort> {
    let joining = cohorts[session.cohort].joins.first { joining in
      joining.value.modules.contains {
        (variant?.resolved($0.value) ?? $0.value) == session.module
      }
    }
    return joining?.value.cohort ?? session.cohort
  }
}
