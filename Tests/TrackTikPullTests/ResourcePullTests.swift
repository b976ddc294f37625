import PayrollModel
import Testing

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
}
