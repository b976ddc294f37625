import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollMapper

@Suite("Records grouped by the record that they belong to")
struct RecordOrderTests {
  private func order(_ owners: [Int], of count: Int) -> RecordOrder {
    RecordOrder(ownerCount: count, count: owners.count) {
      RecordIndex(rawValue: Int32(owners[$0]))
    }
  }

  @Test("Each group keeps the order of the table; those of nobody are in none")
  func groups() {
    let order = order([2, 0, -1, 2, 3, 0, 2, -1], of: 4)
    #expect((0..<4).map { Array(order[$0]) } == [[1, 5], [], [0, 3, 6], [4]])
    #expect((0..<4).map(order.hasMembers) == [true, false, true, true])
    for place in 0..<4 {
      var visited: [UInt32] = []
      order.forEachMember(of: place) { visited.append($0) }
      #expect(visited == Array(order[place]))
    }
  }

  @Test("No records, no owners, and records of nobody alone")
  func empty() {
    #expect(!order([], of: 1).hasMembers(0))
    #expect(order([], of: 1)[0].isEmpty)
    #expect(!order([-1, -1], of: 2).hasMembers(1))
    _ = order([], of: 0)
  }

  @Test("It is what filtering comes to", arguments: UInt64(1)...5)
  func filtering(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let owners = (0..<200).map { _ in Int.random(in: -1...9, using: &random) }
    let order = order(owners, of: 10)
    for place in 0..<10 {
      #expect(order[place].map(Int.init) == owners.indices.filter { owners[$0] == place })
    }
  }

  @Test("Terms have one place each on a timeline, and none after it was emptied")
  func terms() {
    var timeline = EmployeeTimeline()
    let first = PayTerms(
      payCode: .none, rate: 1, position: .none, account: .none, treatment: .work)
    var second = first
    second.rate = 2
    #expect([first, second, first, second].map { timeline.place(of: $0) } == [0, 1, 0, 1])
    timeline.intervals = [WorkedInterval(start: 10, end: 25, origin: 0, terms: 0)]
    timeline.deducted = [0..<1]
    #expect(timeline.intervals[0].seconds == 15)
    timeline.removeAll()
    #expect(timeline.terms.isEmpty && timeline.intervals.isEmpty && timeline.deducted.isEmpty)
    #expect(timeline.place(of: second) == 0)
  }
}
