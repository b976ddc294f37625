import PayrollModel
import RowReading

/// The labels of a chunk, and what they were found to name: each is looked up once a chunk.
struct ChunkTranslation {
  /// What a label may be the name of.
  enum Thing: Int, CaseIterable { case employee, region, site, position, payCode }

  private let texts: [String]
  /// Places by thing and label; -1 where none is known yet.
  private var places: [[Int32]]

  init(_ labels: ChunkLabels) {
    texts = [""] + labels.entries.map { labels.text($0) }
    places = Array(
      repeating: Array(repeating: -1, count: texts.count), count: Thing.allCases.count)
  }

  subscript(label: Label) -> String { texts[Int(label.index)] }

  /// The place of what a label names; `find` is asked the first time.
  mutating func place(of label: Label, _ thing: Thing, _ find: (String) -> Int) -> Int {
    let index = Int(label.index)
    let known = places[thing.rawValue][index]
    if known >= 0 { return Int(known) }
    let found = find(texts[index])
    places[thing.rawValue][index] = Int32(clamping: found)
    return found
  }
}
