import PayrollModel
import Secrets
import Testing
import TrackTikServer

@testable import TrackTik
@testable import TrackTikPull

/// Servers that announce too little: whatever they say, every row must come.
@Suite("The end of a list")
struct ListEndTests {
  /// A list as a server sends it.
  struct List {
    /// The rows that it has.
    var rowCount: Int
    /// The most rows of a page.
    var largestPage = 1_000
    /// What a page announces, of the number of its rows.
    var announced: (Int) -> Int?
    /// The size that a page says, of the size that was asked for.
    var echo: (Int) -> Int? = { _ in nil }
    /// Whether a question for so many rows is answered.
    var answers: (Int) -> Bool = { _ in true }
  }

  /// Pulls a list.
  ///
  /// - Returns: the rows that came, and the sizes that were asked for.
  private static func pull(
    _ list: List, _ dialect: Dialect = .vendor,
    refuse: (inout ResourcePull) -> Bool = { _ in false }
  ) throws -> (pull: ResourcePull, rows: Set<Int64>, asked: [Int]) {
    let plan = try #require(ResourcePlan.all.first { $0.name == "overtime-rules" })
    let day = CalendarDate(daysSince1970: 0)
    var pull = ResourcePull(plan, dates: day...day)
    var rows: Set<Int64> = []
    var asked: [Int] = []
    while !pull.isDone, asked.count < 400 {
      let query = pull.query(dialect)
      func number(_ name: String) -> Int? {
        query.first { $0.name == name }.flatMap { Int($0.value) }
      }
      let limit = try #require(number("limit"))
      asked.append(limit)
      guard list.answers(limit) else {
        #expect(refuse(&pull))
        rows.removeAll()
        continue
      }
      let size = min(limit, list.largestPage)
      let first = number("offset") ?? ((number("page") ?? 1) - 1) * size
      var page = PageSummary()
      page.rows = (first..<max(first, min(first + size, list.rowCount))).map {
        PageSummary.Row(id: Int64($0))
      }
      page.rowCount = page.rows.count
      page.announcedCount = list.announced(page.rowCount)
      page.pageSize = list.echo(limit)
      let turn = try pull.take(page, dialect)
      if case .startOver = turn { rows.removeAll() } else { rows.formUnion(page.rows.map(\.id)) }
    }
    let isDone = pull.isDone
    #expect(isDone)
    return (pull, rows, asked)
  }

  @Test(
    "all rows come where the number is that of the page, or too small",
    arguments: [2_500, 3_000, 3_500, 20_000], Dialect.allCases)
  func tooSmall(_ count: Int, _ dialect: Dialect) throws {
    let size = dialect.largestPage
    let lists = [
      List(rowCount: count, announced: { $0 }),
      List(rowCount: count, announced: { _ in min(count, 2 * size) }),
      List(rowCount: count, largestPage: 100, announced: { $0 }),
      List(rowCount: count, largestPage: 100, announced: { $0 }, echo: { $0 }),
      List(rowCount: count, largestPage: 100, announced: { _ in 0 }),
      List(rowCount: count, announced: { _ in 50 }),
    ]
    for (index, list) in lists.enumerated() where dialect == .vendor || index != 3 {
      let result = try Self.pull(list, dialect)
      #expect(result.rows.count == count, "list \(index)")
      #expect(result.asked.count <= count / min(size, list.largestPage) + 2, "list \(index)")
      #expect(result.pull.state.missingRowCount == 0)
    }
  }

  @Test("a number that is right costs one question more for full pages alone, and it is counted")
  func exactMultiples() throws {
    for (count, pages) in [(999, 1), (1_000, 2), (2_000, 3), (2_001, 3), (25, 2), (26, 1), (0, 1)] {
      let result = try Self.pull(List(rowCount: count, announced: { _ in count }))
      #expect(result.rows.count == count)
      #expect(result.asked.count == pages, "\(count) rows")
      let least = max(1, (count + 999) / 1_000)
      #expect(result.pull.state.spareQuestionCount == pages - least, "\(count) rows")
    }
  }

  @Test("records that were asked for by number are all there when each has come")
  func numbers() throws {
    let day = CalendarDate(daysSince1970: 0)
    var pull = ResourcePull(.employees((1...100).map { Int64($0) }), dates: day...day)
    var page = PageSummary()
    page.rows = (1...100).map { PageSummary.Row(id: $0) }
    page.rowCount = 100
    page.announcedCount = 100
    #expect(try pull.take(page, .vendor) == .stretchDone)
  }

  @Test("a size that was made smaller stays so, whatever size the server says")
  func smallerSize() throws {
    let list = List(
      rowCount: 350, announced: { _ in 350 }, echo: { _ in 1_000 }, answers: { $0 <= 100 })
    let refused = try Self.pull(list) { $0.limitPages(to: 100, .vendor) }
    #expect(refused.rows.count == 350)
    #expect(refused.asked == [1_000, 100, 100, 100, 100])
    let slow = try Self.pull(list) { $0.halve(.vendor) }
    #expect(slow.rows.count == 350)
    #expect(slow.asked.prefix(5) == [1_000, 500, 250, 125, 62])
    #expect(slow.asked.dropFirst(4).allSatisfy { $0 == 62 })
  }

  @Test("a server that takes fewer rows each time is not asked for ever")
  func everSmaller() throws {
    var most = 1_000
    let plan = try #require(ResourcePlan.all.first { $0.name == "overtime-rules" })
    var pull = ResourcePull(
      plan, dates: CalendarDate(daysSince1970: 0)...CalendarDate(daysSince1970: 0))
    var count = 0
    while count < 100, pull.limitPages(to: most - 1, .vendor) {
      most -= 1
      count += 1
    }
    #expect(count < 15)
  }
}
