import Testing

@testable import CadreThreads

struct ThreadsTests {
  @Test(arguments: [1, 2, 3, 8, 64], [0, 1, 2, 7, 1000])
  func outcomesComeInTheOrderOfTheItems(threads: Int, count: Int) {
    let outcomes = Threads.map(Array(0..<count), threads: threads) { item in
      // Work of different length, so that later items are done before earlier ones.
      (0..<(item * 7919) % 997).reduce(item) { $0 ^ $1 ^ $1 }
    }
    #expect(outcomes == Array(0..<count))
  }

  @Test func itemsGoWithTheirWork() {
    final class Thing: Sendable {}
    let kept = Threads.map((0..<100).map { _ in Thing() }, threads: 3) { ObjectIdentifier($0) }
    #expect(kept.count == 100)
  }

  @Test func thereIsAProcessor() { #expect(Threads.processors >= 1) }
}
