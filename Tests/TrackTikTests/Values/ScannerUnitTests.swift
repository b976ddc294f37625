import PayrollBytes
import PayrollModel
import RowReading
import Testing

@testable import TrackTik

@Suite("Keys, labels and words on their own")
struct ScannerUnitTests {
  private func withBytes<Result>(
    _ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let buffer = InputBuffer(copying: Array(text.utf8))
    return body(UnsafeBufferPointer(start: UnsafePointer(buffer.base), count: buffer.count))
  }

  private enum Field: UInt8, FieldName {
    case id, a, ab, seven77, eight888, nine99999, sixteen1616161616, seventeen17171717
    case twentyFour2424242424242, twentyFive25252525252525, twentyFive25252525252526
  }

  @Test("keys of every length are told apart, predicted or not")
  func keys() {
    let keys = Field.allCases.map(\.name)
    #expect(keys.map(\.count) == [2, 1, 2, 7, 8, 9, 17, 17, 23, 24, 24])
    var table = KeyTable(FieldList(Field.self, ignored: "known other"))
    var previous = table.rowStart
    // Twice: the second time each key is the one that is expected.
    for round in 0..<2 {
      for (slot, key) in keys.enumerated() {
        let buffer = InputBuffer(copying: Array((key + "\":1").utf8))
        let predicted = table.predicted(after: previous, at: UnsafePointer(buffer.base))
        if round == 0 {
          #expect(predicted == nil)
          previous = withBytes(key) { table.find($0, after: previous) }
        } else {
          #expect(predicted?.end == UnsafePointer(buffer.base) + key.utf8.count + 1, "\(key)")
          previous = predicted?.entry ?? 0
        }
        #expect(table.slot(of: previous) == slot, "\(key)")
      }
      previous = table.rowStart
    }
    #expect(table.unknownFields().isEmpty)
  }

  @Test("a key that begins or ends like the expected one is another one")
  func nearKeys() {
    let keys = Field.allCases.map(\.name)
    for (slot, key) in keys.enumerated() {
      var others =
        keys.filter { $0 != key } + ["\(key)x", String(key.dropLast()), "x\(key.dropFirst())"]
      for place in key.indices {
        others.append(String(key[..<place]) + "#" + key[key.index(after: place)...])
      }
      for other in others {
        var table = KeyTable(FieldList(Field.self, ignored: ""))
        let expected = withBytes(key) { table.find($0, after: table.rowStart) }
        #expect(table.slot(of: expected) == slot)
        let buffer = InputBuffer(copying: Array((other + "\":1").utf8))
        #expect(
          table.predicted(after: table.rowStart, at: UnsafePointer(buffer.base)) == nil, "\(other)")
        let found = withBytes(other) { table.find($0, after: table.rowStart) }
        #expect(found != expected, "\(other) is not \(key)")
      }
    }
  }

  @Test("keys that are known and not needed are no unknown ones; the rest is counted")
  func ignoredKeys() {
    var table = KeyTable(FieldList(Field.self, ignored: "known other"))
    for key in ["known", "other", "uri", "resourceType", "createdBy", "updatedOn", "createdOn"] {
      let entry = withBytes(key) { table.find($0, after: table.rowStart) }
      table.count(entry)
      #expect(table.slot(of: entry) == KeyTable.ignoredSlot)
    }
    #expect(table.unknownFields().isEmpty)
    let entry = withBytes("colour") { table.find($0, after: table.rowStart) }
    for _ in 0..<3 { table.count(entry) }
    #expect(table.unknownFields() == ["colour": 3])
    let longest = String(repeating: "k", count: 120)
    table.count(withBytes(longest) { table.find($0, after: table.rowStart) })
    #expect(table.unknownFields()[longest] == 1)
    _ = withBytes(longest + "k") { table.find($0, after: table.rowStart) }
    _ = withBytes(longest + "l") { table.find($0, after: table.rowStart) }
    #expect(table.unknownFields() == ["colour": 3, longest: 1, "(others)": 2])
  }

  @Test("hundreds of keys that differ in one place are as many keys")
  func crowd() {
    // In one table of 1,024 places so many meet, and only their bytes tell them apart.
    for place in [0, 10, 20, 30] {
      var table = KeyTable(FieldList(Field.self, ignored: ""))
      var entries: Set<Int> = []
      let keys = (100..<400).map { number -> String in
        let blank = String(repeating: "k", count: 34)
        return blank.prefix(place) + "\(number)" + blank.dropFirst(place + 3)
      }
      for round in 1...2 {
        for key in keys {
          let entry = withBytes(key) { table.find($0, after: table.rowStart) }
          table.count(entry)
          entries.insert(entry)
        }
        #expect(entries.count == 300, "\(place)")
        #expect(table.unknownFields() == Dictionary(uniqueKeysWithValues: keys.map { ($0, round) }))
      }
    }
  }

  @Test("labels of a chunk are numbered from 1 in the order in which they come")
  func labels() {
    var labels = ChunkLabels()
    #expect(labels.isEmpty)
    func label(_ text: String, isNumber: Bool = false) -> UInt32 {
      withBytes(text) { labels.label($0, isNumber: isNumber).index }
    }
    #expect(label("") == 0 && labels.isEmpty)
    #expect(label("B") == 1 && label("A") == 2 && label("B") == 1 && label("A") == 2)
    #expect(label("12") == 3 && label("12", isNumber: true) == 4 && label("12") == 3)
    #expect(label("12", isNumber: true) == 4 && label("AB") == 5 && label("BA") == 6)
    for number in 0..<500 { #expect(label("L\(number)") == UInt32(7 + number)) }
    for number in (0..<500).reversed() { #expect(label("L\(number)") == UInt32(7 + number)) }
    #expect(labels.entries.count == 506)
    #expect(labels.entries.prefix(6).map { labels.text($0) } == ["B", "A", "12", "12", "AB", "BA"])
    #expect(labels.entries.prefix(6).map(\.isNumber) == [false, false, false, true, false, false])
  }

  @Test("words are the same in capitals and small letters, with a hyphen, a blank or a low line")
  func words() {
    let word = KnownWord("REST_ONLY", 3)
    for text in ["REST_ONLY", "rest_only", "Rest Only", "rest-only", "REST ONLY"] {
      #expect(withBytes(text) { word.matches($0) }, "\(text)")
    }
    for text in ["REST", "REST_ONLYX", "REST.ONLY", "RESTXONLY", "", "REST_ONL_", "RE5T_ONLY"] {
      #expect(!withBytes(text) { word.matches($0) }, "\(text)")
    }
  }
}
