import CadreModel

extension Program {
  /// The cohort at whose site a session is held: the one that its cohort joins for the module, or
  /// its own.
  func host(of session: Session, in variant: Variant?) -> ID<Cohort> {
    let joining = cohorts[session.cohort].joining(for: session.module, in: variant)
    return joining?.value.cohort ?? session.cohort
  }
}
