import Testing

@testable import OutputReader

@Suite("In which order records and elements come")
struct OrderTests {
  private typealias Order = PartOrder

  private func followers(_ order: PartOrder, _ count: Int) -> PartFollowers {
    PartFollowers(order, count: count)
  }

  @Test("nothing, one, and one after the other")
  func sequences() {
    let none = followers(.sequence([]), 0)
    #expect(none.first.isEmpty && none.last.isEmpty && none.mayBeEmpty)
    let one = followers(.part(0), 1)
    #expect(one.first == [0] && one.last == [0] && !one.mayBeEmpty && one.next == [[]])
    let three = followers(.sequence([.part(0), .part(1), .part(2)]), 3)
    #expect(three.first == [0] && three.last == [2] && three.next == [[1], [2], []])
    let nested = followers(.sequence([.sequence([.part(0)]), .sequence([]), .part(1)]), 2)
    #expect(nested.first == [0] && nested.last == [1] && nested.next == [[1], []])
  }

  @Test("what may be missing lets others come first, last and next")
  func optionals() {
    let all = followers(
      .sequence([.optional(.part(0)), .optional(.part(1)), .optional(.part(2))]), 3)
    #expect(all.first == [0, 1, 2] && all.last == [0, 1, 2] && all.mayBeEmpty)
    #expect(all.next == [[1, 2], [2], []])
    let middle = followers(.sequence([.part(0), .optional(.part(1)), .part(2)]), 3)
    #expect(middle.first == [0] && middle.last == [2] && middle.next == [[1, 2], [2], []])
    #expect(!middle.mayBeEmpty)
  }

  @Test("what repeats comes behind itself, whole")
  func repetitions() {
    let one = followers(.repeated(.part(0)), 1)
    #expect(one.next == [[0]] && one.first == [0] && one.last == [0] && !one.mayBeEmpty)
    let two = followers(.repeated(.sequence([.part(0), .part(1)])), 2)
    #expect(two.next == [[1], [0]] && two.first == [0] && two.last == [1])
    let open = followers(
      .sequence([
        .part(0), .optional(.repeated(.sequence([.part(1), .optional(.part(2))]))), .part(3),
      ]),
      4)
    #expect(open.next == [[1, 3], [2, 1, 3], [1, 3], []])
    #expect(open.first == [0] && open.last == [3])
    let inner = followers(.repeated(.sequence([.part(0), .repeated(.part(1))])), 2)
    #expect(inner.next == [[1], [1, 0]])
  }

  @Test("the parts of all wholes have one numbering, and the best told apart come first")
  func table() {
    let table = OrderTable(
      [
        OrderTable.Whole(
          order: .sequence([.optional(.part(0)), .optional(.part(1)), .part(2)]), firstPart: 0,
          distinctions: [1, 9, 9]),
        OrderTable.Whole(order: .optional(.part(0)), firstPart: 3, distinctions: [0]),
      ], partCount: 4)
    #expect(Array(table.parts(of: 0, after: -1)) == [1, 2, 0])
    #expect(Array(table.parts(of: 0, after: 0)) == [1, 2])
    #expect(Array(table.parts(of: 0, after: 1)) == [2])
    #expect(Array(table.parts(of: 0, after: 2)) == [])
    #expect(Array(table.parts(of: 1, after: -1)) == [3])
    #expect(!table.mayEnd(0, after: -1) && table.mayEnd(1, after: -1))
    #expect((0..<4).map { table.mayEnd($0 < 3 ? 0 : 1, after: $0) } == [false, false, true, true])
    #expect(table.hasChoice(0, among: 0..<3) { $0 == 1 && $1 == 2 || $0 == 2 && $1 == 1 })
    #expect(!table.hasChoice(1, among: 3..<4) { _, _ in true })
    #expect(!table.hasChoice(0, among: 0..<3) { _, _ in false })
  }

  @Test("lists of numbers, empty ones among them")
  func lists() {
    let lists = NumberLists([[], [5, 6], [], [7], []])
    #expect((0..<5).map { Array(lists[$0]) } == [[], [5, 6], [], [7], []])
  }
}
