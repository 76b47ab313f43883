/// The words of the keyword table, numbered from 1; found by hashing their bytes (FNV-1a).
struct Vocabulary: Sendable {
  private(set) var words: [String] = [""]
  private var slots: [WordID]
  private var bytes: [UInt8] = []
  private var starts: [Int32] = [0, 0]
  private let mask: Int

  /// The longest word that is looked up.
  static let longest = 16

  init(capacity: Int = 2048) {
    slots = [WordID](repeating: 0, count: capacity)
    mask = capacity - 1
  }

  mutating func add(_ word: String) -> WordID {
    let new = Array(word.utf8)
    var slot = slot(of: new, 0, new.count)
    while slots[slot] != 0 {
      if equals(slots[slot], new, 0, new.count) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    let id = WordID(words.count)
    slots[slot] = id
    words.append(word)
    bytes += new
    starts.append(Int32(bytes.count))
    return id
  }

  /// The number of a word of the text; 0 where it is none of these.
  func find(_ text: [UInt8], _ start: Int, _ end: Int) -> WordID {
    if end - start > Self.longest { return 0 }
    var slot = slot(of: text, start, end)
    while slots[slot] != 0 {
      if equals(slots[slot], text, start, end) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  private func slot(of text: [UInt8], _ start: Int, _ end: Int) -> Int {
    var hash: UInt32 = 2_166_136_261
    for offset in start..<end { hash = (hash ^ UInt32(text[offset])) &* 16_777_619 }
    return Int(hash ^ hash >> 15) & mask
  }

  private func equals(_ word: WordID, _ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let first = Int(starts[Int(word)])
    guard Int(starts[Int(word) + 1]) - first == end - start else { return false }
    for index in 0..<end - start where bytes[first + index] != text[start + index] {
      return false
    }
    return true
  }
}
