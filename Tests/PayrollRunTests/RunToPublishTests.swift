import Foundation
import PayrollBytes
import PayrollConfiguration
import PayrollModel
import PayrollRun
import PayrollTestSupport
import Testing
import TimeSources

@Suite("Which run may be published")
struct RunToPublishTests {
  private static let batch = Array("a batch".utf8)
  private static let file = Array("a file for the vendor".utf8)

  /// A finished run in a folder, and a company that publishes.
  private func publication(
    batch id: String = "HARBOR-20261107-1", period: String = "2026-10-25..2026-11-07",
    state: String = "draft", company: String = #""id": "HARBOR""#, calendar: String = "",
    more: String = "", vendorFile: Bool = true, checkDate: String? = nil,
    change: (String) throws -> Void = { _ in }
  ) throws -> ProcessedPeriod {
    let folder = FileManager.default.temporaryDirectory.appending(path: "publish-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(Self.batch).write(to: URL(filePath: "\(folder)/batch.json"))
    try Data(Self.file).write(to: URL(filePath: "\(folder)/vendor.csv"))
    let vendor =
      vendorFile
      ? #", {"kind": "adp", "name": "vendor.csv", "sha256": "\#(SHA256.hexadecimal(of: Self.file))"}"#
      : ""
    let totals = """
      {"schema": "payroll-export/totals/1", "batch": "\(id)", "period": "\(period)",
       "state": "\(state)", \(more) "files": [
        {"kind": "batch", "name": "batch.json", "sha256": "\(SHA256.hexadecimal(of: Self.batch))"}
        \(vendor)]}
      """
    try Data(totals.utf8).write(to: URL(filePath: "\(folder)/totals.json"))
    try change(folder)
    let text = """
      { "company": { "name": "Harbor", \(company) }, "rules": { "default": "us-flsa" }, \(calendar)
        "outputs": [] }
      """
    let configuration = try Configuration.read(Array(text.utf8), file: "payroll.json")
    let run = try RunToPublish(folder, configuration)
    return try run.processedPeriod(checkDate: checkDate.flatMap { CalendarDate($0) })
  }

  private func refusal(_ body: () throws -> ProcessedPeriod) -> String {
    do {
      _ = try body()
      return "published"
    } catch RunError.obstacle(let obstacle) {
      return "\(obstacle.kind): \(obstacle.message)"
    } catch RunError.badFile(let problems) {
      return "badFile: \(problems.problems.map(\.message).joined(separator: "; "))"
    } catch {
      return "\(error)"
    }
  }

  @Test("A run of this company and period, unblocked and unchanged, may be")
  func published() throws {
    let found = try publication()
    #expect(found.batchID == "HARBOR-20261107-1")
    #expect(found.batchSHA256 == SHA256.hexadecimal(of: Self.batch))
    #expect(found.files.map(\.name) == ["vendor.csv"])
    #expect(found.period.payDate == nil)
    #expect(try publication(checkDate: "2026-11-13").period.payDate == CalendarDate("2026-11-13"))
    let calendar =
      #""calendar": { "frequency": "biweekly", "anchor": "2026-10-25", "payDateAfterDays": 6 },"#
    #expect(try publication(calendar: calendar).period.payDate == CalendarDate("2026-11-13"))
    #expect(
      try publication(calendar: calendar, checkDate: "2026-11-12").period.payDate
        == CalendarDate("2026-11-12"))
  }

  @Test(
    "A run of another company, pay group or period may not",
    arguments: [
      ("HARBOR-EAST-20261107-1", #""id": "HARBOR""#),
      ("HARBOR-20261107-1", #""id": "HARBOR-EAST""#),
      ("HARBOR-20261107-1", #""id": "HARBOR", "payGroup": "WEEKLY""#),
      ("HARBOR.WEEKLY-20261107-1", #""id": "HARBOR""#), ("EAST-20261107-1", #""id": "HARBOR""#),
    ])
  func others(id: String, company: String) {
    let said = refusal { try publication(batch: id, company: company) }
    #expect(said.hasPrefix("refused: the batch \(id) is not one of"), "\(said)")
  }

  @Test("An id and a period that contradict each other are no run")
  func contradiction() {
    let said = refusal { try publication(batch: "HARBOR-20261121-1") }
    #expect(said.contains("is no batch of 2026-10-25..2026-11-07"), "\(said)")
    #expect(refusal { try publication(batch: "HARBOR") }.hasPrefix("badFile: "))
  }

  @Test("A run that is blocked, without a vendor file, or changed since may not")
  func refused() {
    #expect(refusal { try publication(state: "blocked") }.contains("need a person"))
    #expect(refusal { try publication(vendorFile: false) }.contains("no vendor file"))
    let changed = refusal {
      try publication { try Data("x".utf8).write(to: URL(filePath: "\($0)/vendor.csv")) }
    }
    #expect(changed.contains("vendor.csv has other bytes"), "\(changed)")
    let gone = refusal {
      try publication { try FileManager.default.removeItem(atPath: "\($0)/batch.json") }
    }
    #expect(gone.contains("batch.json is gone"), "\(gone)")
  }

  @Test("A period that is none of the calendar may only where that was meant")
  func offCalendar() throws {
    let calendar = #""calendar": { "frequency": "biweekly", "anchor": "2026-11-01" },"#
    #expect(refusal { try publication(calendar: calendar) }.contains("is no pay period"))
    let meant = try publication(calendar: calendar, more: #""offCalendar": "a strike","#)
    #expect(meant.period.payDate == nil)
    // The pay date of the calendar is that of a period of the calendar.
    let paid =
      #""calendar": { "frequency": "biweekly", "anchor": "2026-11-01", "payDateAfterDays": 6 },"#
    let apart = try publication(calendar: paid, more: #""offCalendar": "a strike","#)
    #expect(apart.period.payDate == nil)
    #expect(
      try publication(
        calendar: paid, more: #""offCalendar": "a strike","#, checkDate: "2026-11-12"
      ).period.payDate == CalendarDate("2026-11-12"))
    #expect(refusal { try publication(checkDate: "2026-10-24") }.contains("lies before the period"))
  }
}
