import PayrollModel
import RowReading

/// The labels of a chunk, and what they were found to name: each is looked up once a chunk.
struct ChunkTranslation {
  /// What a label may be the name of.
  enum Thing: Int, CaseIterable { case employee, region, site, position, payCode }

  private let labels: ChunkLabels
  /// Places by thing and label; -1 where none is known yet.
  private var places: [[Int32]]

  init(_ labels: ChunkLabels) {
    self.labels = labels
    places = Array(
      repeating: Array(repeating: -1, count: labels.entries.count + 1),
      count: Thing.allCases.count)
  }

  /// The text of a label; empty for none.
  subscript(label: Label) -> String {
    label == .none ? "" : labels.text(labels.entries[Int(label.index) - 1])
  }

  /// Reads the bytes of a label that is given, in place.
  func withBytes<Result>(
    of label: Label, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    labels.withBytes(labels.entries[Int(label.index) - 1], body)
  }

  /// The place of what a label names; `find` is asked the first time.
  mutating func place(
    of label: Label, _ thing: Thing, _ find: (UnsafeBufferPointer<UInt8>) -> Int
  ) -> Int {
    let index = Int(label.index)
    let known = places[thing.rawValue][index]
    if known >= 0 { return Int(known) }
    let found = withBytes(of: label, find)
    places[thing.rawValue][index] = Int32(clamping: found)
    return found
  }
}
