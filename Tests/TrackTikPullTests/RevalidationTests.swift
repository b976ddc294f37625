import Testing
import TrackTikServer

@testable import TrackTik
@testable import TrackTikPull

@Suite("Asking what has changed")
struct RevalidationTests {
  /// Four pages of two rows, received so many seconds after one another.
  private static func pages(
    every seconds: Int64, from first: Int64, stamps: [Int64]
  ) -> [(page: PullPage, summary: PageSummary)] {
    (0..<4).map { place in
      var summary = PageSummary()
      summary.rows = (0..<2).map { index in
        PageSummary.Row(id: Int64(2 * place + index), updatedOn: stamps[2 * place + index])
      }
      summary.rowCount = 2
      summary.announcedCount = 8
      let page = PullPage(
        resource: "employees", file: "", query: "", receivedOn: first + seconds * Int64(place),
        rowCount: 2, byteCount: 0, sha256: "")
      return (page, summary)
    }
  }

  private static func since(_ pages: [(page: PullPage, summary: PageSummary)]) -> Int64? {
    guard case .changes(.own, let since) = Revalidation(pages, [.own])?.question else { return nil }
    return since
  }

  @Test("changes are asked for from before the first page came, by either clock")
  func since() {
    // Nothing changed lately: from two hours and ten minutes before the last change.
    let quiet: [Int64] = [1_000, 2_000, 9_000, 3_000, 1_000, 2_000, 4_000, 5_000]
    #expect(Self.since(Self.pages(every: 0, from: 100_000, stamps: quiet)) == 1_200)
    // A row may have changed after its page came, and another one later, whose page came after
    // that: the time that the pull took is taken off.
    #expect(Self.since(Self.pages(every: 50, from: 100_000, stamps: quiet)) == 1_050)
    // A stamp that is ahead of our clock.
    var ahead = quiet
    ahead[3] = 900_000
    #expect(Self.since(Self.pages(every: 50, from: 100_000, stamps: ahead)) == 92_050)
  }

  @Test("pages that are no clean list are of no use")
  func lists() {
    let stamps: [Int64] = [1, 2, 3, 4, 5, 6, 7, 8]
    let clean = Self.pages(every: 1, from: 100, stamps: stamps)
    #expect(Self.since(clean) != nil)
    #expect(Revalidation(clean, []) == nil)
    #expect(Revalidation(Array(clean.dropLast()), [.own]) == nil)
    #expect(Revalidation(clean, [.own, .payrollSetting]) == nil)
    let spoil: [(inout PageSummary) -> Void] = [
      { $0.rows[1].id = 3 }, { $0.rows[0].updatedOn = nil }, { $0.rowCount = 3 },
      { $0.rows.removeLast() }, { $0.pageSize = 3 },
    ]
    for (index, spoil) in spoil.enumerated() {
      var pages = clean
      spoil(&pages[2].summary)
      #expect(Revalidation(pages, [.own]) == nil, "case \(index)")
    }
    var pages = clean
    pages[3].summary.announcedCount = 9
    #expect(Revalidation(pages, [.own]) == nil)
  }

  @Test("a row that has changed and was not named is a reason to pull everything")
  func unnamed() throws {
    let stamps: [Int64] = [1, 2, 3, 4, 5, 6, 1_000, 9_000]
    let pages = Self.pages(every: 1, from: 100_000, stamps: stamps)
    var revalidation = try #require(Revalidation(pages, [.own]))
    var changes = PageSummary()
    changes.rows = [PageSummary.Row(id: 7, updatedOn: 9_000)]
    changes.rowCount = 1
    changes.announcedCount = 1
    #expect(revalidation.take(changes, pages[3].page) == .goOn)
    #expect(revalidation.question == .page(3))
    var last = pages[3].summary
    last.rows[0].updatedOn = 1_001
    #expect(
      revalidation.take(last, pages[3].page)
        == .pullWhole("a row has changed that the server did not name"))
  }

  @Test("a server's clock that goes back by an hour hides no change")
  func clockBack() throws {
    // One row was changed a minute before the list came, another an hour later by its clock.
    let stamps: [Int64] = [1, 2, 3, 4, 5, 6, 7, 99_940]
    let since = try #require(Self.since(Self.pages(every: 0, from: 100_000, stamps: stamps)))
    #expect(since <= 100_000 - 3_600)
  }

  @Test("a number of rows that no list has is a reason to pull everything, and asks for no memory")
  func hugeCount() throws {
    let stamps: [Int64] = [1, 2, 3, 4, 5, 6, 1_000, 9_000]
    let pages = Self.pages(every: 1, from: 100_000, stamps: stamps)
    var revalidation = try #require(Revalidation(pages, [.own]))
    var changes = PageSummary()
    changes.rows = [PageSummary.Row(id: 7, updatedOn: 9_000)]
    changes.rowCount = 1
    changes.announcedCount = 1
    _ = revalidation.take(changes, pages[3].page)
    var last = pages[3].summary
    last.announcedCount = 999_999_999_999
    #expect(revalidation.take(last, pages[3].page) == .pullWhole("too many rows are new"))
  }

  @Test("the places of rows")
  func places() throws {
    let stamps: [Int64] = [1, 2, 3, 4, 5, 6, 7, 8]
    let pages = Self.pages(every: 1, from: 100, stamps: stamps)
    let rows = try #require(KnownRows(pages.map(\.summary), [.own], pageSize: 2))
    #expect((Int64(0)..<8).map { rows.place(of: $0) } == [0, 0, 1, 1, 2, 2, 3, 3])
    #expect(rows.place(of: -1) == nil && rows.place(of: 8) == nil)
  }
}
