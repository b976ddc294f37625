import PayrollBytes
import PayrollLedger
import PayrollModel
import RunFiles
import Testing

@testable import PayrollRun

@Suite("Closed periods, reckoned anew")
struct AdjustedRunTests {
  /// What a run pays, without what it has in common with a plain one: `date bucket hours cause`.
  private func adjustments(_ outcome: PayrollRun.Outcome) throws -> [String] {
    let batch = try BatchRecord.read("\(outcome.folder)/batch.json")
    return batch.lines.compactMap { line in
      guard let adjustment = batch.reasons[Int(line.reason)].adjustment else { return nil }
      return "\(batch.workday(line)) \(line.bucket.name) \(Hours.text(seconds: line.seconds)) "
        + adjustment.cause.rawValue
    }
  }

  private static let approval = #""signOff": { "fourEyes": false },"#

  private func rows(_ sessions: [(String, String)]) -> String {
    sessions.enumerated().map { place, times in
      #"{"id": \#(place + 1), "employee": 1, "status": "CLOSED","#
        + #" "startDateTime": "2026-\#(times.0)", "endDateTime": "2026-\#(times.1)"}"#
    }.joined(separator: ",\n")
  }

  /// Pays a period, and returns whether that was possible.
  private func pay(_ run: inout SmallRun, _ period: String) throws -> Bool {
    run.request.period = period
    let outcome = try run.make()
    let isPaid = try run.pay(outcome)
    if !isPaid { Issue.record("\(try run.findings(outcome))") }
    return isPaid
  }

  private func adjusted(
    _ run: inout SmallRun, _ period: String, _ periods: Int
  ) throws -> [String] {
    run.request.period = period
    run.request.adjustment.periods = periods
    return try adjustments(try run.make())
  }

  @Test("A night in which the clock goes forward has seven hours, on the dates on which they lie")
  func clockChange() throws {
    var run = try SmallRun(Self.approval)
    defer { try? Folder.remove(run.folder) }
    let day = ("03-03T08:00:00", "03-03T16:00:00")
    let night = ("03-07T22:00:00-05:00", "03-08T06:00:00-04:00")
    try run.page(rows([day]), of: "work-sessions")
    #expect(try pay(&run, "2026-03-01..2026-03-07"))
    try run.page(rows([day, ("03-10T08:00:00", "03-10T16:00:00")]), of: "work-sessions")
    #expect(try pay(&run, "2026-03-08..2026-03-14"))
    try run.page(
      rows([
        day, ("03-10T08:00:00", "03-10T16:00:00"), night, ("03-17T08:00:00", "03-17T16:00:00"),
      ]), of: "work-sessions")
    let found = try adjusted(&run, "2026-03-15..2026-03-21", 2)
    #expect(
      found
        == ["2026-03-07 regular 2.00 hours added", "2026-03-08 regular 5.00 hours added"],
      "\(found)")
  }

  @Test("A workweek that two periods share moves its overtime in both")
  func cutWeek() throws {
    var run = try SmallRun(Self.approval)
    defer { try? Folder.remove(run.folder) }
    // 2026-03-15, a Sunday, is in the first half of the month, and its week in the second.
    let week = (16...20).map { ("03-\($0)T08:00:00", "03-\($0)T16:00:00") }
    let before = [
      ("03-10T08:00:00", "03-10T16:00:00"), ("04-02T08:00:00", "04-02T16:00:00"),
      ("04-20T08:00:00", "04-20T16:00:00"),
    ]
    try run.page(rows(before + week), of: "work-sessions")
    #expect(try pay(&run, "2026-03-01..2026-03-15"))
    #expect(try pay(&run, "2026-03-16..2026-03-31"))
    let late = [("03-15T08:00:00", "03-15T16:00:00")]
    try run.page(rows(before + week + late), of: "work-sessions")
    #expect(
      try adjusted(&run, "2026-04-01..2026-04-15", 2) == [
        "2026-03-15 regular 8.00 hours added",
        "2026-03-20 regular -8.00 reclassified", "2026-03-20 overtime 8.00 reclassified",
      ])
  }

  @Test("The rules of its dates hold for a closed period, and not those of the present one")
  func ruleChange() throws {
    // From 2026-06-30 the standard workweek of Prince Edward Island has 44 hours, and 48 before.
    var run = try SmallRun()
    defer { try? Folder.remove(run.folder) }
    try run.put(
      try run.text("payroll.json").replacing("us-flsa", with: "can-pe")
        .replacing(#""approval""#, with: Self.approval + #""approval""#), as: "payroll.json")
    let days = (15...19).map { ("06-\($0)T08:00:00", "06-\($0)T17:12:00") }
    try run.page(rows(days), of: "work-sessions")
    #expect(try pay(&run, "2026-06-14..2026-06-20"))
    let late = [("06-20T08:00:00", "06-20T09:00:00"), ("07-14T08:00:00", "07-14T16:00:00")]
    try run.page(rows(days + late), of: "work-sessions")
    #expect(
      try adjusted(&run, "2026-07-12..2026-07-18", 1)
        == ["2026-06-20 regular 1.00 hours added"])
  }

  @Test(
    "Under a new employee number nobody is paid again, where the source numbers people for good")
  func newNumber() throws {
    var run = try SmallRun(Self.approval)
    defer { try? Folder.remove(run.folder) }
    let day = ("03-03T08:00:00", "03-03T16:00:00")
    try run.page(rows([day]), of: "work-sessions")
    #expect(try pay(&run, "2026-03-01..2026-03-07"))
    try run.page(
      #"{"id": 1, "customId": "700", "firstName": "Ann", "lastName": "Lee"}"#, of: "employees")
    try run.page(
      rows([
        ("03-03T08:00:00", "03-03T17:00:00"), ("03-10T08:00:00", "03-10T16:00:00"),
      ]), of: "work-sessions")
    #expect(
      try adjusted(&run, "2026-03-08..2026-03-14", 1)
        == ["2026-03-03 regular 1.00 hours changed"])
    let batch = try BatchRecord.read("\(run.folder)/runs/2026-03-08..2026-03-14/batch.json")
    #expect(batch.employees.map(\.number) == ["700"])
  }

  @Test("Time data that do not reach back take nothing back without a word")
  func shortData() throws {
    var run = try SmallRun(Self.approval)
    defer { try? Folder.remove(run.folder) }
    try run.page(rows([("03-03T08:00:00", "03-03T16:00:00")]), of: "work-sessions")
    #expect(try pay(&run, "2026-03-01..2026-03-07"))
    try run.page(rows([("03-10T08:00:00", "03-10T16:00:00")]), of: "work-sessions")
    run.request.period = "2026-03-08..2026-03-14"
    run.request.adjustment.periods = 1
    let outcome = try run.make()
    let run1 = try FinishedRun.read(in: outcome.folder)
    let findings = try FindingsFile.read("\(outcome.folder)/\(FindingsFile.name)", of: run1.batchID)
    #expect(findings.contains { $0.kind == .adjustedWithoutData && $0.severity == .blocking })
  }

  @Test("What a run held and somebody wrote off is not paid later, nor what it made up for")
  func writtenOff() throws {
    var run = try SmallRun(Self.approval)
    defer { try? Folder.remove(run.folder) }
    try run.page(
      (1...2).map { #"{"id": \#($0), "customId": "00\#($0)", "firstName": "A", "lastName": "B"}"# }
        .joined(separator: ",\n"), of: "employees")
    func sessions(_ days: [Int], firstEnds: String) throws {
      let rows = days.flatMap { day in
        (1...2).map { person in
          let end = person == 1 && day == 3 ? firstEnds : "16:00:00"
          let date = "2026-03-\(day < 10 ? "0" : "")\(day)"
          return #"{"id": \#(person * 100 + day), "employee": \#(person), "status": "CLOSED","#
            + #" "startDateTime": "\#(date)T08:00:00", "endDateTime": "\#(date)T\#(end)"}"#
        }
      }
      try run.page(rows.joined(separator: ",\n"), of: "work-sessions")
    }
    try sessions([3], firstEnds: "16:00:00")
    #expect(try pay(&run, "2026-03-01..2026-03-07"))
    try sessions([3, 10], firstEnds: "18:00:00")
    run.request.period = "2026-03-08..2026-03-14"
    run.request.adjustment.periods = 1
    let second = try run.make()
    #expect(try adjustments(second) == ["2026-03-03 regular 2.00 hours changed"])
    #expect(try run.pay(second, holding: [1]))
    let owed = try WriteOff.record(
      of: "001", batch: nil, by: "Ann", reason: "paid by cheque", try run.configuration(),
      .present())
    #expect(owed.held.seconds == 10 * 3600)
    try sessions([3, 10, 17], firstEnds: "18:00:00")
    #expect(try adjusted(&run, "2026-03-15..2026-03-21", 2).isEmpty)
  }
}
