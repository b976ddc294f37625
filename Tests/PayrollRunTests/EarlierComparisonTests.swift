import Foundation
import PayrollBytes
import PayrollModel
import RunFiles
import Testing

@testable import PayrollRun

@Suite("What of an earlier period is unpaid")
struct EarlierComparisonTests {
  private static let before = "2026-10-25..2026-11-07"
  private static let now = "2026-11-08..2026-11-21"

  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private func period(_ text: String) throws -> PayPeriod { try #require(PayPeriod(text)) }

  /// The findings where `paid` was paid by the run before, and `found` is what the present snapshot
  /// says of its period.
  private func findings(
    paid: [Paid], found: [Paid], coverage: (String, String)? = ("2026-10-24", "2026-11-21"),
    firstSession: String = "2026-10-24", spoil: (String) throws -> Void = { _ in },
    needed: ClosedRange<CalendarDate>? = nil
  ) throws -> [Finding] {
    let parent = FileManager.default.temporaryDirectory.appending(path: "earlier-\(UUID())").path()
    defer { try? FileManager.default.removeItem(atPath: parent) }
    let folder = "\(parent)/\(Self.before)"
    try Folder.make(folder)
    try Folder.make("\(parent)/\(Self.now)")
    let earlier = try Paid.batch(paid, period: period(Self.before))
    let receipt = try BatchFile.write(earlier, to: "\(folder)/batch.json")
    let report = RunReport(
      batch: earlier, findings: [], files: [RunReport.File(kind: "batch", receipt: receipt)])
    _ = try TotalsFile.write(report, to: "\(folder)/totals.json")
    try spoil(folder)
    let dates = try coverage.map { try date($0.0)...date($0.1) }
    let batch = try Paid.batch(found, period: period(Self.before), coverage: dates)
    var data = batch.timeData
    var session = WorkSession(id: 1)
    session.start = Int64(try date(firstSession).daysSince1970) * 86_400 + 43_200
    session.duration = 3600
    data.workSessions = [session]
    let comparison = EarlierComparison(
      data, period: try period(Self.now),
      runs: EarlierRun.beside(
        "\(parent)/\(Self.now)", payer: Payer(company: "C"), period: try period(Self.now)))
    let asked = try needed ?? date("2026-10-25")...date("2026-11-07")
    return comparison.findings(map: { _ throws(EarlierObstacle) in batch }, needed: { _ in asked })
  }

  @Test("What was paid as it is says nothing, however it is cut")
  func same() throws {
    let paid = [
      Paid(1, "2026-10-25", seconds: 28_800),
      Paid(1, "2026-11-07", seconds: 3600, .sick, worked: false),
      Paid(2, "2026-11-06", seconds: 7200, .overtime, multiplier: 15_000),
      // A guarantee follows from rules.
      Paid(2, "2026-11-06", seconds: 1800, worked: false),
    ]
    let found = [
      Paid(2, "2026-11-06", seconds: 7200, .overtime, multiplier: 15_000),
      Paid(1, "2026-10-25", seconds: 14_400), Paid(1, "2026-10-25", seconds: 14_400),
      Paid(1, "2026-11-07", seconds: 3600, .sick, worked: false),
    ]
    #expect(try findings(paid: paid, found: found) == [])
  }

  @Test("A late approval is told with hours, people, the first of them and the day")
  func late() throws {
    let paid = [
      Paid(1, "2026-10-26", seconds: 28_800),
      Paid(3, "2026-10-26", seconds: 60, held: .employeeWithoutNumber),
    ]
    let found = [
      Paid(1, "2026-10-26", seconds: 28_800), Paid(1, "2026-11-06", seconds: 28_800),
      Paid(2, "2026-10-26", seconds: 3600), Paid(2, "2026-10-27", seconds: 3600),
      Paid(3, "2026-10-26", seconds: 60),
    ]
    let findings = try findings(paid: paid, found: found)
    #expect(findings.map(\.id) == [.unpaidEarlier] && findings.map(\.severity) == [.warning])
    #expect(
      findings.first?.message == "Since the run of 2026-10-25..2026-11-07, time has changed: "
        + "10.02 hours of 3 employees are in the snapshot and not in what it paid "
        + "(first N1 on 2026-11-06)")
  }

  @Test(
    "Time that is gone, and time in another bucket, are told too; leave does not make up for work")
  func otherwise() throws {
    let paid = [Paid(1, "2026-10-26", seconds: 28_800), Paid(2, "2026-10-26", seconds: 7200)]
    let found = [
      Paid(1, "2026-10-26", seconds: 28_800, .sick, worked: false),
      Paid(2, "2026-10-26", seconds: 3600), Paid(2, "2026-10-26", seconds: 3600, .overtime),
    ]
    let message = try findings(paid: paid, found: found).first?.message ?? ""
    #expect(
      message.contains("8.00 hours of 1 employee are in the snapshot and not in what it paid"))
    #expect(
      message.contains("8.00 hours of 1 employee that it paid are not in the snapshot any more"))
    #expect(message.contains("1.00 hours of 1 employee are of another bucket or multiplier now"))
    // Without the weeks around, nobody knows the buckets.
    let early = try date("2026-10-18")...date("2026-11-07")
    #expect(!(try findings(paid: paid, found: found, needed: early)[0].message.contains("bucket")))
  }

  @Test("Dates that the snapshot may not have whole say nothing")
  func coverage() throws {
    let paid = [Paid(1, "2026-10-26", seconds: 28_800), Paid(1, "2026-11-07", seconds: 28_800)]
    // Of the period alone; of it and the night before; of a shared day, whose night may be missing.
    for first in ["2026-11-08", "2026-11-07"] {
      #expect(try findings(paid: paid, found: [], coverage: (first, "2026-11-21")) == [])
    }
    let partly = try findings(paid: paid, found: [], coverage: ("2026-11-06", "2026-11-21"))
    #expect(
      partly.first?.message.contains("as far as it is known (2026-11-06 to 2026-11-07): 8.00 hours")
        == true)
    // What is there on the first date was not paid all the same.
    let more = paid + [Paid(2, "2026-11-07", seconds: 3600)]
    #expect(
      try findings(paid: paid, found: more, coverage: ("2026-11-07", "2026-11-21")).first?.message
        .contains("1.00 hours of 1 employee are in the snapshot and not in what it paid") == true)
  }

  @Test("Without a manifest only what is there and was not paid is told")
  func withoutManifest() throws {
    let paid = [Paid(1, "2026-10-26", seconds: 28_800)]
    #expect(try findings(paid: paid, found: [], coverage: nil) == [])
    let more = paid + [Paid(2, "2026-10-27", seconds: 3600)]
    #expect(try findings(paid: paid, found: more, coverage: nil).count == 1)
    // Also where it is the first session of all.
    #expect(
      try findings(paid: paid, found: more, coverage: nil, firstSession: "2026-10-27").count == 1)
    #expect(
      try findings(paid: paid, found: more, coverage: nil, firstSession: "2026-11-09") == [])
  }

  @Test("An earlier run that cannot be read back is a note")
  func unreadable() throws {
    let paid = [Paid(1, "2026-10-26", seconds: 28_800)]
    let changed = try findings(paid: paid, found: []) { folder in
      try Data("{}".utf8).write(to: URL(filePath: "\(folder)/batch.json"))
    }
    let gone = try findings(paid: paid, found: []) { folder in
      try FileManager.default.removeItem(atPath: "\(folder)/batch.json")
    }
    for findings in [changed, gone] {
      #expect(findings.map(\.id) == [.earlierNotCompared] && findings[0].severity == .note)
    }
    // No totals, no run; and neither is a folder of another company.
    for text in ["{}", #"{"schema":"payroll-export/totals/1","batch":"D-20261107-1"}"#] {
      let none = try findings(paid: paid, found: []) { folder in
        try Data(text.utf8).write(to: URL(filePath: "\(folder)/totals.json"))
      }
      #expect(none == [])
    }
  }

  @Test("A batch is read back as it was written, and nothing else is taken for one")
  func readBack() throws {
    let hours = (1...3000).map { Paid(Int64($0 / 3), "2026-10-26", seconds: Int64($0)) }
    let batch = try Paid.batch(hours, period: period(Self.before))
    let dates = try date("2026-10-25")...date("2026-11-07")
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json").path()
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = try BatchFile.write(batch, to: path)
    var people = EarlierPeople(batch.timeData)
    let read = PaidHours(try BatchRecord.read(path), dates: dates, people: &people)
    let expected = PaidHours(batch, dates: dates)
    #expect(read.byDate == expected.byDate && read.byBucket == expected.byBucket)
  }
}
