import Foundation
import PayrollBytes
import PayrollModel
import RunFiles
import Testing

@testable import PayrollRun

/// What a run says of its period and of the runs beside it, from the folders as they lie there.
@Suite("A run and the runs beside it")
struct RunReviewTests {
  private static let calendar = #""calendar": { "frequency": "weekly", "anchor": "2026-03-01" },"#

  /// A run of a period in a folder of its own under `runs`, with the kinds of its findings but the
  /// usual one about a snapshot without a manifest.
  private func kinds(
    _ run: SmallRun, _ period: String = SmallRun.period, in folder: String? = nil,
    revision: Int = 1,
    reason: String? = nil
  ) throws -> [String] {
    var run = run
    run.request.period = period
    run.request.folder = "\(run.folder)/runs/\(folder ?? period)"
    run.request.revision = revision
    run.request.offCalendarReason = reason
    return try run.make().report.kinds.filter { !$0.hasSuffix("unverified-snapshot") }
  }

  @Test("A first run says nothing, nor does one made again in its folder")
  func again() throws {
    try SmallRun.with(try SmallRun(Self.calendar)) { (run) throws in
      #expect(try kinds(run) == [])
      #expect(try kinds(run) == [])
      #expect(try kinds(run, revision: 2) == ["warning revision-adds"])
      #expect(try kinds(run, in: "copy") == ["warning overlapping-run"])
      #expect(
        try kinds(run, in: "other", reason: "split") == [
          "note overlapping-run", "note overlapping-run",
        ])
    }
  }

  @Test("One of a period that was paid before a later one says that files may be doubled")
  func paidBefore() throws {
    try SmallRun.with(
      try SmallRun(
        Self.calendar,
        sessions: [
          ("02T08:00:00-05:00", "02T16:00:00-05:00"), ("09T08:00:00-04:00", "09T16:00:00-04:00"),
        ])
    ) { (run) throws in
      #expect(try kinds(run) == [])
      #expect(try kinds(run, "2026-03-08..2026-03-14") == [])
      #expect(try kinds(run) == ["warning revision-adds"])
      // Another period in the folder of the first is no repetition of it.
      #expect(
        try kinds(run, "2026-03-01..2026-03-06", in: SmallRun.period, reason: "x") == [
          "note off-calendar", "note overlapping-run",
        ])
    }
  }

  @Test("What came since into the period of the run before is told")
  func lateApproval() throws {
    try SmallRun.with(
      try SmallRun(
        sessions: [
          ("02T08:00:00-05:00", "02T16:00:00-05:00"), ("09T08:00:00-04:00", "09T16:00:00-04:00"),
        ])
    ) { run in
      #expect(try kinds(run) == [])
      let late =
        #"{"id": 9, "employee": 1, "status": "CLOSED", "#
        + #""startDateTime": "2026-03-03T08:00:00-05:00", "endDateTime": "2026-03-03T09:00:00-05:00"}"#
      let page = try run.text("pages/work-sessions/0001.json").replacing(
        "\n]}", with: ",\n\(late)\n]}")
      try run.put(page, as: "pages/work-sessions/0001.json")
      #expect(try kinds(run, "2026-03-08..2026-03-14") == ["warning unpaid-earlier"])
      // A run of another company beside it is not compared.
      try run.configure(id: "OTHER")
      #expect(try kinds(run, "2026-03-08..2026-03-14") == [])
    }
  }

  @Test("A period without hours is blocked, and its vendor files are drafts")
  func nobody() throws {
    try SmallRun.with(try SmallRun(sessions: [])) { run in
      run.request.folder = "\(run.folder)/out"
      let outcome = try run.make()
      #expect(outcome.report.isBlocked && outcome.report.kinds.contains("blocking nobody-paid"))
      #expect(outcome.report.kinds.first == "blocking nobody-paid")
    }
  }

  /// Pages with a manifest that says when they were pulled.
  private func kinds(pulledOn moment: String?, zone: String = "America/New_York") throws -> [String]
  {
    var kinds: [String] = []
    try SmallRun.with(try SmallRun()) { run in
      try run.put(
        run.text("payroll.json").replacing("America/New_York", with: zone), as: "payroll.json")
      for resource in [
        "break-sessions", "shifts", "regions", "accounts", "clients", "positions", "payroll-codes",
        "pay-codes", "employment-profiles", "holiday-groups", "holidays", "holiday-dates",
        "leave-requests", "schedule-off-periods", "overtime-rules", "payroll-payruns",
        "shift-summaries", "shift-slices",
      ] { try run.page("", of: resource) }
      var resources: [String] = []
      var pages: [String] = []
      for resource in try Folder.names(in: "\(run.folder)/pages") {
        let bytes = try InputBuffer.array(of: "\(run.folder)/pages/\(resource)/0001.json")
        let rows = ["employees", "work-sessions"].contains(resource) ? 1 : 0
        resources.append(
          #"{"name":"\#(resource)","rows":\#(rows),"missingRows":0,"refusedFields":[],"notes":[]}"#)
        pages.append(
          #"{"resource":"\#(resource)","file":"\#(resource)/0001.json","query":"/x","status":200,"#
            + #""receivedOn":"2026-03-16T00:00:00Z","rows":\#(rows),"bytes":\#(bytes.count),"#
            + #""sha256":"\#(SHA256.hexadecimal(of: bytes))"}"#)
      }
      let finished = moment.map { #""finishedOn":"\#($0)","# } ?? ""
      try run.put(
        """
        {"schema":"payroll-export/snapshot/1","complete":true,"from":"2026-02-20","to":"2026-03-20",
        \(finished)"resources":[\(resources.joined(separator: ","))],
        "pages":[\(pages.joined(separator: ","))]}
        """, as: "pages/manifest.json")
      kinds = try self.kinds(run).filter { !$0.hasSuffix("resource-without-pages") }
    }
    return kinds
  }

  @Test("The day on which a snapshot was pulled is that of the company's clock")
  func pulledOn() throws {
    let early = ["warning period-not-over"]
    // The period ends on Saturday 7 March; in New York that day ends at 05:00 UTC.
    #expect(try kinds(pulledOn: "2026-03-08T04:59:59Z") == early)
    #expect(try kinds(pulledOn: "2026-03-08T05:00:00Z") == [])
    #expect(try kinds(pulledOn: "2026-03-07T23:59:59Z", zone: "Europe/London") == early)
    #expect(try kinds(pulledOn: "2026-03-08T00:00:00Z", zone: "Europe/London") == [])
    #expect(try kinds(pulledOn: "2026-03-07T15:00:00Z", zone: "Asia/Tokyo") == [])
    // What is no moment says nothing.
    for text in [nil, "2026-03-05", "2026-03-05T25:00:00Z", "2026-03-05T10:60:00Z", "soon"] {
      #expect(try kinds(pulledOn: text) == [], "\(text ?? "none")")
    }
  }
}
