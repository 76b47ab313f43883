import Scheduling
import Testing

@testable import scheduling_bench

/// Files of instances come from anywhere: whatever they hold, one line says what is wrong.
@Suite("Hostile files of instances")
struct HostileFileTests {
  @Test("each broken file has one message with its line", arguments: HostileFile.all)
  func messages(_ file: HostileFile) {
    #expect(file.format.failure(of: Array(file.text.utf8)) == file.message)
  }

  @Test("samples are read", arguments: InstanceFormat.allCases)
  func samples(_ format: InstanceFormat) {
    #expect(format.failure(of: Array(format.sample.utf8)) == nil)
  }

  @Test("every truncation and random bytes end in one line", arguments: InstanceFormat.allCases)
  func damage(_ format: InstanceFormat) {
    let sample = Array(format.sample.utf8)
    var files = sample.indices.map { Array(sample[..<$0]) }
    var random = FixedSequence(state: 7)
    for _ in 0..<300 {
      var bytes = sample
      for _ in 0...random.next(below: 4) {
        bytes[random.next(below: bytes.count)] = UInt8(truncatingIfNeeded: random.next(below: 256))
      }
      files.append(bytes)
      files.append(
        (0..<random.next(below: 200)).map { _ in
          UInt8(truncatingIfNeeded: random.next(below: 256))
        })
    }
    for bytes in files {
      guard let message = format.failure(of: bytes) else { continue }
      #expect(message.hasPrefix("x: ") && !message.contains("\n"), "\(message)")
    }
  }
}

/// A fixed sequence of numbers (Knuth's linear congruence).
struct FixedSequence {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
