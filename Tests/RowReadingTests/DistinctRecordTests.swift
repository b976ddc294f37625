import PayrollModel
import PayrollTestSupport
import RowReading
import Testing

@Suite("Records by number, each once")
struct DistinctRecordTests {
  /// A record with two texts, and something else.
  private struct Record: NumberedRecord {
    var id: Int64
    var value = 0
    var first = TextSpan.none
    var second = TextSpan.none

    mutating func eachText(_ body: (inout TextSpan) -> Void) {
      body(&first)
      body(&second)
    }
  }

  private static func added(_ records: [Record], _ text: TextArena = TextArena())
    -> DistinctRecords<Record>
  {
    var distinct = DistinctRecords<Record>()
    for record in records { distinct.add(record, text: text) }
    return distinct
  }

  @Test("nothing, and one")
  func few() {
    let none = Self.added([])
    #expect(none.records.isEmpty && none.repeatedCount == 0 && none.conflicts.isEmpty)
    #expect(none.numberIndex().count == 0)
    for id in [Int64(0), -1, 1, 999_999_999_999_999_999] {
      let twice = Self.added([Record(id: id), Record(id: id)])
      #expect(twice.records.map(\.id) == [id] && twice.repeatedCount == 1)
      #expect(twice.conflicts.isEmpty && twice.numberIndex().place(of: id) == 0)
    }
  }

  @Test("of the same number, the last content stays in the first place")
  func contents() {
    let distinct = Self.added([
      Record(id: 5, value: 1), Record(id: 3, value: 1), Record(id: 9, value: 1),
      Record(id: 3, value: 2), Record(id: 5, value: 1), Record(id: 3, value: 2),
      Record(id: 9, value: 3), Record(id: 3, value: 1), Record(id: 4), Record(id: 4),
    ])
    #expect(distinct.records.map(\.id) == [5, 3, 9, 4])
    #expect(distinct.records.map(\.value) == [1, 1, 3, 0])
    #expect(distinct.repeatedCount == 3)
    #expect(distinct.conflicts == [3, 9, 3])
  }

  @Test("texts are compared by what they say, one by one")
  func texts() {
    var text = TextArena()
    let (early, other) = (text.add("Ann"), text.add("Bob"))
    let late = text.add("Ann")
    func count(_ left: (TextSpan, TextSpan), _ right: (TextSpan, TextSpan)) -> (Int, Int) {
      let distinct = Self.added(
        [
          Record(id: 1, first: left.0, second: left.1),
          Record(id: 1, first: right.0, second: right.1),
        ], text)
      return (distinct.repeatedCount, distinct.conflicts.count)
    }
    #expect(count((early, other), (late, other)) == (1, 0))
    #expect(count((early, other), (other, late)) == (0, 1), "names that were swapped differ")
    #expect(count((early, .none), (late, .none)) == (1, 0))
    #expect(count((early, .none), (.none, late)) == (0, 1))
    #expect(count((early, other), (late, .none)) == (0, 1))
    #expect(count((early, other), (early, late)) == (0, 1))
  }

  @Test("numbers that rise, fall, and come in between", arguments: 1...6 as ClosedRange<UInt64>)
  func orders(seed: UInt64) {
    var numbers = SeededGenerator(seed: seed)
    let most: Int64 = seed % 2 == 0 ? 60 : 1_000_000_000
    var distinct = DistinctRecords<Record>()
    var (places, order, repeated): ([Int64: Int], [Record], Int) = ([:], [], 0)
    var conflicts: [Int64] = []
    for _ in 0..<300 {
      let record = Record(
        id: Int64.random(in: -most...most, using: &numbers),
        value: Int.random(in: 0..<2, using: &numbers))
      distinct.add(record, text: TextArena())
      if let place = places[record.id] {
        if order[place] == record { repeated += 1 } else { conflicts.append(record.id) }
        order[place] = record
      } else {
        places[record.id] = order.count
        order.append(record)
      }
    }
    #expect(distinct.records == order, "seed \(seed)")
    #expect(distinct.repeatedCount == repeated, "seed \(seed)")
    #expect(distinct.conflicts == conflicts, "seed \(seed)")
    let index = distinct.numberIndex()
    #expect(places.allSatisfy { Int(index.place(of: $0.key)) == $0.value }, "seed \(seed)")
    #expect(index.count == places.count)
  }
}
