extension Bench {
  static func pages() {}
}
