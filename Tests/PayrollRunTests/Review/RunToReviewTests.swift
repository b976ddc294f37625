import PayrollBytes
import PayrollModel
import PayrollReview
import PayrollTestSupport
import RunFiles
import Testing

@testable import PayrollRun

/// A finished run as people look at it, read from its folder.
@Suite("A run to review")
struct RunToReviewTests {
  /// Two people and two weeks, each run into a folder of its own under `runs`.
  private func weeks(
    first: [(Int, Int)], second: [(Int, Int)], _ more: String = "", people: String? = nil,
    _ body: (SmallRun) throws -> Void
  ) throws {
    func rows(_ days: [(employee: Int, hours: Int)], from start: Int) -> String {
      days.enumerated().map { place, day in
        let date = "2026-03-\(start + place < 10 ? "0" : "")\(start + place)"
        let end = 8 + day.hours
        return
          #"{"id": \#(start * 100 + place), "employee": \#(day.employee), "status": "CLOSED", "#
          + #""startDateTime": "\#(date)T08:00:00-05:00", "#
          + #""endDateTime": "\#(date)T\#(end < 10 ? "0" : "")\#(end):00:00-05:00"}"#
      }.joined(separator: ",\n")
    }
    let staff =
      people
      ?? #"{"id": 1, "customId": "007", "lastName": "Lee", "payRate": 20}, "#
      + #"{"id": 2, "customId": "008", "lastName": "Roe", "payRate": 30}"#
    try SmallRun.with(try SmallRun(more, pages: ["employees": staff])) { run in
      try run.page(rows(first, from: 2), of: "work-sessions")
      run.request.folder = "\(run.folder)/runs/1"
      run.request.period = "2026-02-22..2026-03-07"
      _ = try run.make()
      try run.page(rows(second, from: 9), of: "work-sessions")
      run.request.folder = "\(run.folder)/runs/2"
      run.request.period = "2026-03-08..2026-03-21"
      _ = try run.make()
      try body(run)
    }
  }

  private func kinds(_ run: SmallRun) throws -> [String] {
    try RunToReview("\(run.folder)/runs/2").review.findings.map {
      "\($0.severity.name) \($0.kind) \($0.employee ?? "-")"
    }
  }

  @Test("Hours, gross pay and people are those of the batch, beside those of the run before")
  func review() throws {
    try weeks(first: [(1, 8), (1, 8)], second: [(1, 8), (2, 4)]) { run in
      let review = try RunToReview("\(run.folder)/runs/2").review
      #expect(review.people.map(\.number) == ["007", "008"])
      #expect(review.kinds.map(\.key) == ["regular-1"])
      #expect(review.paidSeconds == [12 * 3600] && review.heldSeconds == [0])
      #expect(review.gross == Gross(pay: Money(cents: 28_000)))
      #expect(review.people.map { $0.gross?.pay.cents } == [16_000, 12_000])
      #expect(review.earlier.map(\.seconds) == [[16 * 3600]])
      #expect(review.bridge?.first == [1] && review.bridge?.balances == true)
      #expect(review.people.map(\.change?.before) == [16 * 3600, nil])
      #expect(review.days.count == 14 && review.days[1].seconds == [8 * 3600])
      #expect(review.timeline?.people.count == 2)
      #expect(try kinds(run).contains("note first-time-paid 008"))
    }
  }

  @Test("Earlier runs may be named; they are of the same payer, and before it")
  func previous() throws {
    try weeks(first: [(1, 8)], second: [(1, 8)]) { run in
      let folder = "\(run.folder)/runs/2"
      let alone = try RunToReview(folder, previous: [])
      #expect(alone.review.bridge == nil)
      let named = try RunToReview(folder, previous: ["\(run.folder)/runs/1"])
      #expect(named.review.bridge?.before == 1)
      #expect(
        SmallRun.refusal { try RunToReview("\(run.folder)/runs/1", previous: [folder]) }
          .hasPrefix("usage: its period 2026-03-08..2026-03-21 is not before"))
    }
  }

  @Test("Who has nothing now, far more than usual, or overtime though exempt, is found")
  func unusual() throws {
    let people =
      #"{"id": 1, "customId": "007", "status": "INACTIVE"}, "#
      + #"{"id": 2, "customId": "008"}"#
    try weeks(first: [(1, 8), (2, 8)], second: [(1, 15), (1, 15)], people: people) { run in
      let found = try kinds(run).filter { !$0.contains("unverified") }
      #expect(
        found == [
          "warning hours-against-history 007", "warning inactive-with-hours 007",
          "note absent-now 008",
        ])
    }
  }

  @Test("A last day is that of the present employment: one before it ends nothing")
  func lastDay() throws {
    func kinds(_ first: String, _ last: String) throws -> [String] {
      let pages = [
        "employees":
          #"{"id": 1, "customId": "007", "status": "INACTIVE", "employmentProfile": 5}"#,
        "employment-profiles":
          #"{"id": 5, "employee": 1, "employmentDate": "\#(first)", "terminationDate": "\#(last)"}"#,
      ]
      var kinds: [String] = []
      try SmallRun.with(try SmallRun(pages: pages)) { run in
        run.request.folder = "\(run.folder)/runs/2"
        _ = try run.make()
        kinds = try RunToReview("\(run.folder)/runs/2").review.findings.map(\.kind.name)
      }
      return kinds
    }
    // Employed again: nothing says that it ended but the state.
    let again = try kinds("2026-01-05", "2025-06-30")
    #expect(again.contains("inactive-with-hours"))
    let ended = try kinds("2025-01-05", "2026-03-06")
    #expect(!ended.contains("inactive-with-hours"))
  }

  @Test("Overtime of exempt people, sites with nobody paid and sessions typed in are found")
  func beside() throws {
    let session = #""employee": 1, "status": "CLOSED", "account": 9"#
    let rows = (2...5).map { day in
      #"{"id": \#(day), \#(session), "startDateTime": "2026-03-0\#(day)T08:00:00-05:00", "#
        + #""endDateTime": "2026-03-0\#(day)T20:00:00-05:00"\#(day == 3 ? #", "clockOutMethod": "ADMIN""# : "")}"#
    }
    let shift = #""employee": 1, "status": "ACTIVE", "startDateTime": "2026-03-06T08:00:00-05:00""#
    let pages = [
      "employees": #"{"id": 1, "customId": "007", "employmentProfile": 5}"#,
      "employment-profiles": #"{"id": 5, "employee": 1, "overtimeExempt": true}"#,
      "accounts": #"{"id": 8, "customId": "PIER"}, {"id": 9, "customId": "YARD"}"#,
      "shifts":
        #"{"id": 70, "account": 8, \#(shift), "endDateTime": "2026-03-06T16:00:00-05:00"}, "#
        + #"{"id": 71, "account": 9, \#(shift), "endDateTime": "2026-03-06T16:00:00-05:00"}"#,
      "work-sessions": rows.joined(separator: ","),
    ]
    try SmallRun.with(try SmallRun(pages: pages)) { run in
      run.request.folder = "\(run.folder)/runs/2"
      _ = try run.make()
      let findings = try RunToReview("\(run.folder)/runs/2").review.findings
      func message(_ kind: FindingKind) -> [String] {
        findings.filter { $0.kind == kind }.map {
          "\($0.employee ?? $0.record ?? ""): \($0.message)"
        }
      }
      #expect(
        message(.exemptWithOvertime) == [
          "007: The employee is marked as exempt from overtime and has 8.00 hours of it."
        ])
      #expect(
        message(.siteWithNobodyPaid).count == 1
          && message(.siteWithNobodyPaid)[0].contains("8.00 hours were planned at the site PIER"))
      #expect(
        message(.editedByHand) == [
          "007: A session of 12.00 hours was entered by hand or by another program, not by a clock."
        ])
    }
  }

  @Test("A company says what is usual, and what needs a reason in writing")
  func policy() throws {
    let settings =
      #""review": { "acknowledge": ["hours-against-history"], "usualHours": { "hours": 6 } },"#
    try weeks(first: [(1, 8)], second: [(1, 15)], settings) { run in
      let found = try RunToReview("\(run.folder)/runs/2").review.findings.first {
        $0.kind == .hoursAgainstHistory
      }
      #expect(found?.needsAcknowledgement == true)
      #expect(found?.seconds == 15 * 3600 && found?.gross == Money(cents: 30_000))
    }
    try weeks(first: [(1, 8)], second: [(1, 15)]) { run in
      let kinds = try kinds(run)
      #expect(!kinds.contains { $0.contains("hours-against-history") })
    }
  }

  @Test("Files that are not what the run wrote are refused; those of a review go with the next run")
  func stale() throws {
    try weeks(first: [(1, 8)], second: [(1, 8)]) { run in
      var run = run
      let folder = "\(run.folder)/runs/2"
      let assets = try RunToReview.assets(
        data: SharedFolder.packageRoot, besides: run.request.configuration)
      for form in RunToReview.Form.allCases {
        _ = try RunToReview(folder).write(form, assets: assets, withNames: false)
      }
      let names = try Folder.names(in: folder)
      #expect(Set(["review.html", "review.xlsx", "review.md"]).isSubset(of: names))
      #expect(try !run.text("runs/2/review.md").contains("Lee"))
      try run.put("mine", as: "runs/2/notes.txt")
      run.request.folder = folder
      _ = try run.make()
      let after = try Folder.names(in: folder)
      #expect(!after.contains { $0.hasPrefix("review.") } && after.contains("notes.txt"))
      try run.put("{}", as: "runs/2/findings.json")
      #expect(
        SmallRun.refusal { try RunToReview(folder) }
          .hasPrefix("refused: files of the run are not what it wrote: findings.json"))
    }
  }

  @Test("The latest run is that of the last period")
  func latest() throws {
    try weeks(first: [(1, 8)], second: [(1, 8)]) { run in
      let latest = try RunToReview.latest(besides: run.request.configuration)
      #expect(latest == "\(run.folder)/runs/2")
      #expect(
        SmallRun.refusal { try RunToReview.latest(besides: "\(run.folder)/runs/1/payroll.json") }
          .hasPrefix("missingInput: there is no finished run in"))
    }
  }
}
