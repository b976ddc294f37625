import PayrollModel
import Secrets
import Testing
import TimeSources
import TrackTikServer

@testable import TrackTik
@testable import TrackTikPull

@Suite("What a page means for its list")
struct ResourcePullTests {
  private static func page(_ ids: ClosedRange<Int64>, of count: Int?) -> PageSummary {
    var page = PageSummary()
    page.rows = ids.map { PageSummary.Row(id: $0) }
    page.rowCount = page.rows.count
    page.announcedCount = count
    return page
  }

  private static func pull() throws -> ResourcePull {
    let plan = try #require(ResourcePlan.all.first { $0.name == "overtime-rules" })
    let day = CalendarDate(daysSince1970: 0)
    return ResourcePull(plan, dates: day...day)
  }

  private static func offset(_ pull: ResourcePull) -> String? {
    pull.query(.vendor).first { $0.name == "offset" }?.value
  }

  @Test("repeated rows move the place of the next page, and are counted once")
  func repeated() throws {
    var pull = try Self.pull()
    #expect(try pull.take(Self.page(1...5, of: 9), .vendor) == .goOn)
    #expect(Self.offset(pull) == "5")
    // Two rows of the page before, and two new ones.
    #expect(try pull.take(Self.page(4...7, of: 9), .vendor) == .goOn)
    #expect(Self.offset(pull) == "9" && pull.rowsLeft == 2)
    #expect(try pull.take(Self.page(8...9, of: 9), .vendor) == .stretchDone)
    #expect(pull.isDone && pull.state.missingRowCount == 0)
  }

  @Test("rows that do not come are asked for twice more, and then missing")
  func missing() throws {
    var pull = try Self.pull()
    for _ in 0..<2 {
      #expect(try pull.take(Self.page(1...5, of: 6), .vendor) == .goOn)
      guard case .startOver = try pull.take(Self.page(1...5, of: 6), .vendor) else {
        Issue.record("the list was not asked for anew")
        return
      }
    }
    #expect(try pull.take(Self.page(1...5, of: 6), .vendor) == .goOn)
    #expect(try pull.take(Self.page(5...5, of: 6), .vendor) == .stretchDone)
    #expect(pull.state.missingRowCount == 1 && !pull.state.notes.isEmpty)
  }

  @Test("a first page that is full is not believed to be all, whatever number it announces")
  func countOfPage() throws {
    var pull = try Self.pull()
    var first = Self.page(1...100, of: 100)
    first.pageSize = 100
    var second = Self.page(101...127, of: 27)
    second.pageSize = 100
    // The number is that of the page each time: it says nothing about the list.
    #expect(try pull.take(first, .vendor) == .goOn)
    #expect(try pull.take(second, .vendor) == .goOn)
    #expect(try pull.take(PageSummary(), .vendor) == .stretchDone)
    #expect(pull.state.notes.count == 1)
    #expect(pull.state.missingRowCount == 0)
  }

  @Test("a full page is not the last one, though all that was announced has come")
  func countThatStops() throws {
    var pull = try Self.pull()
    #expect(try pull.take(Self.page(1...1_000, of: 2_000), .vendor) == .goOn)
    // The server counts no further than 2,000.
    #expect(try pull.take(Self.page(1_001...2_000, of: 2_000), .vendor) == .goOn)
    #expect(try pull.take(Self.page(2_001...2_127, of: 2_000), .vendor) == .goOn)
    #expect(try pull.take(PageSummary(), .vendor) == .stretchDone)
    #expect(pull.state.missingRowCount == 0)
  }

  @Test("without a number, pages are asked for until one is empty or the same")
  func noCount() throws {
    var pull = try Self.pull()
    // The server has a limit of its own that it does not tell.
    var first = Self.page(1...120, of: nil)
    first.pageSize = 1_000
    #expect(try pull.take(first, .vendor) == .goOn)
    #expect(try pull.take(Self.page(121...127, of: nil), .vendor) == .goOn)
    #expect(try pull.take(PageSummary(), .vendor) == .stretchDone)

    var ignored = try Self.pull()
    #expect(try ignored.take(Self.page(1...100, of: nil), .vendor) == .goOn)
    #expect(throws: ServerError.self) { try ignored.take(Self.page(1...100, of: nil), .vendor) }

    var whole = try Self.pull()
    #expect(try whole.take(Self.page(1...14, of: nil), .vendor) == .goOn)
    #expect(try whole.take(Self.page(1...14, of: nil), .vendor) == .stretchDone)
    #expect(whole.state.notes.count == 1)
  }

  @Test("a few rows out of the dates are kept; many mean that the filter is ignored")
  func outside() throws {
    let plan = try #require(ResourcePlan.all.first { $0.name == "work-sessions" })
    let day = CalendarDate(daysSince1970: 20_000)
    func rows(_ outside: Int, of count: Int) -> PageSummary {
      var page = Self.page(1...Int64(count), of: count)
      for index in page.rows.indices {
        page.rows[index].start = Int64(index < outside ? 400_000 : 20_000) * 86_400
      }
      return page
    }
    var few = ResourcePull(plan, dates: day...day)
    #expect(try few.take(rows(2, of: 21), .vendor) == .stretchDone)
    #expect(few.state.notes.count == 1)
    var many = ResourcePull(plan, dates: day...day)
    guard case .startOver = try many.take(rows(3, of: 20), .vendor) else {
      Issue.record("the filter was believed")
      return
    }
    var unknown = ResourcePull(plan, dates: day...day)
    #expect(try unknown.take(Self.page(1...5, of: 5), .vendor) == .stretchDone)
    #expect(unknown.state.notes.first?.hasPrefix("no row says when it begins") == true)
  }
}
