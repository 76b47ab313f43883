/// What trying everything finds out.
public enum PlainAnswer: Equatable, Sendable {
  case impossible
  /// The least end of all.
  case finish(Int)
  /// Too much to try.
  case unknown
}
