import Foundation
import PayrollBytes
import PayrollModel
import RunFiles
import Testing

@testable import PayrollRun

/// Which folders beside the one of a run hold earlier runs, and which of them counts.
@Suite("Runs beside a run")
struct EarlierRunTests {
  private func totals(
    _ period: String, id: String = "C", revision: Int = 1, state: String = "draft"
  )
    -> String
  {
    """
    {"schema":"payroll-export/totals/1","batch":"\(id)-\(period.suffix(10).filter { $0 != "-" })-\(revision)",
    "period":"\(period)","state":"\(state)","files":[{"kind":"batch","name":"batch.json","sha256":"0"}]}
    """
  }

  /// The folders beside `runs/now`, each with these totals, and what is found there.
  private func beside(
    _ folders: [(name: String, totals: String)], now: String = "now",
    payer: Payer = Payer(company: "C"),
    period: String = "2026-11-08..2026-11-21", _ body: ([EarlierRun], String) throws -> Void
  ) throws {
    let parent = FileManager.default.temporaryDirectory.appending(path: "beside-\(UUID())").path()
    defer { try? FileManager.default.removeItem(atPath: parent) }
    try Folder.make("\(parent)/\(now)")
    for folder in folders {
      try Folder.make("\(parent)/\(folder.name)")
      try Data(folder.totals.utf8).write(to: URL(filePath: "\(parent)/\(folder.name)/totals.json"))
    }
    let period = try #require(PayPeriod(period))
    try body(
      EarlierRun.beside("\(parent)/\(now)", payer: payer, period: period), "\(parent)/\(now)")
  }

  @Test("They come by period, then by revision, then by the name of the folder")
  func order() throws {
    try beside([
      ("e", totals("2026-10-25..2026-11-07", revision: 2)), ("d", totals("2026-10-25..2026-11-07")),
      ("c", totals("2026-10-25..2026-11-07")), ("b", totals("2026-10-25..2026-10-31")),
      ("a", totals("2026-11-22..2026-12-05")),
      ("f", totals("2026-10-11..2026-10-24", revision: 10)),
    ]) { runs, _ in
      #expect(runs.map(\.name) == ["f", "b", "c", "d", "e", "a"])
      #expect(runs.map(\.revision) == [10, 1, 1, 1, 2, 1])
    }
  }

  @Test("Hidden folders, other payers and what is no run are left out")
  func others() throws {
    let period = "2026-10-25..2026-11-07"
    let folders = [
      (".hidden", totals(period)), ("a", totals(period, id: "D")), ("b", totals(period, id: "C.W")),
      ("c", "{}"), ("d", totals(period)), ("e", totals(period, id: "c")),
    ]
    try beside(folders) { runs, _ in #expect(runs.map(\.name) == ["d"]) }
    try beside(folders, payer: Payer(company: "C", payGroup: "W")) { runs, _ in
      #expect(runs.map(\.name) == ["b"])
    }
    #expect(
      EarlierRun.beside(
        "/no/such/folder", payer: Payer(company: "C"), period: try #require(PayPeriod(period))
      ).isEmpty)
  }

  @Test("The folder's own run is one of them only where it is of another period")
  func own() throws {
    let folders = [
      ("now", totals("2026-10-25..2026-11-07")), ("b", totals("2026-10-25..2026-11-07")),
    ]
    try beside(folders, period: "2026-10-25..2026-11-07") { runs, _ in
      #expect(runs.map(\.name) == ["b"])
    }
    for period in ["2026-10-25..2026-11-06", "2026-10-24..2026-11-07"] {
      try beside(folders, period: period) { runs, _ in #expect(runs.map(\.name) == ["b", "now"]) }
    }
  }

  @Test("Of one period the last run counts, one without blocking findings before one with")
  func counting() throws {
    let period = "2026-10-25..2026-11-07"
    for (states, counts) in [
      (["draft", "draft"], 2), (["draft", "blocked"], 1), (["blocked", "draft"], 2),
      (["blocked", "blocked"], 2), (["draft", "draft", "blocked"], 2),
      (["blocked", "draft", "blocked", "blocked"], 2),
    ] as [([String], Int)] {
      let folders = states.enumerated().map { place, state in
        ("r\(place)", totals(period, revision: place + 1, state: state))
      }
      try beside(folders + [("z", totals("2026-10-11..2026-10-24"))]) { runs, _ in
        #expect(EarlierRun.counting(runs).map(\.revision) == [1, counts], "\(states)")
      }
    }
    #expect(EarlierRun.counting([]).isEmpty)
  }

  @Test("The day before the first run of the last two months is pulled too")
  func firstDateToPull() throws {
    func first(_ periods: String...) throws -> String? {
      var found: String?
      try beside(periods.enumerated().map { ("r\($0.offset)", totals($0.element)) }) { _, folder in
        found =
          EarlierRun.firstDateToPull(
            for: try #require(PayPeriod("2026-11-08..2026-11-21")), besides: folder,
            payer: Payer(company: "C"))?.description
      }
      return found
    }
    #expect(try first() == nil)
    #expect(try first("2026-10-25..2026-11-07") == "2026-10-24")
    #expect(try first("2026-10-25..2026-11-07", "2026-10-11..2026-10-24") == "2026-10-10")
    // 2026-09-07 is 62 days before 2026-11-08; the day before is long past.
    #expect(try first("2026-09-07..2026-09-20") == "2026-09-06")
    #expect(try first("2026-09-06..2026-09-19") == nil)
    #expect(try first("2026-09-06..2026-09-19", "2026-10-25..2026-11-07") == "2026-10-24")
    // One that reaches into the period is not before it, nor is one behind it.
    #expect(try first("2026-10-26..2026-11-08") == nil)
    #expect(try first("2026-11-22..2026-12-05") == nil)
  }

  @Test("Two periods overlap where they share a date, and are the same where both ends are")
  func periods() throws {
    func period(_ text: String) throws -> PayPeriod { try #require(PayPeriod(text)) }
    let one = try period("2026-10-25..2026-11-07")
    for (other, overlaps) in [
      ("2026-10-11..2026-10-24", false), ("2026-10-11..2026-10-25", true),
      ("2026-11-07..2026-11-20", true), ("2026-11-08..2026-11-21", false),
      ("2026-10-30..2026-10-30", true), ("2026-10-01..2026-12-01", true),
    ] {
      #expect(one.overlaps(try period(other)) == overlaps)
      #expect(try period(other).overlaps(one) == overlaps)
      #expect(!one.isSame(as: try period(other)))
    }
    let paid = PayPeriod(first: one.first, last: one.last, payDate: one.last.adding(days: 6))
    #expect(paid.map { one.isSame(as: $0) } == true)
  }
}
