import PayrollModel
import RunFiles
import Testing

@testable import PayrollRun

@Suite("Entries by hand that no run pays")
struct EntriesInNoRunTests {
  private static let header = "employee,date,hours,amount,bucket,reason,author\n"
  private static let first = "007,2026-03-03,,20.00,regular,Parking at the site,Ann Lee\n"

  /// What the run of the week behind says, once that of a week was made with the first of two files.
  private func findings(_ before: String, _ now: String) throws -> [Finding] {
    var found: [Finding] = []
    let output = """
      { "template": "custom-csv", "earningCodes": "amounts.csv",
        "settings": { "columns": "employee, earningCode, hours, amount" } }
      """
    try SmallRun.with(
      try SmallRun(
        #""handEntries": "entries.csv","#,
        sessions: [
          ("02T08:00:00-05:00", "02T16:00:00-05:00"), ("09T08:00:00-04:00", "09T16:00:00-04:00"),
        ], outputs: output)
    ) { run in
      try run.put(
        "bucket,multiplier,payCode,earningCode,pays\nregular,*,*,REG,\nregular,*,*,BON,amount\n",
        as: "amounts.csv")
      try run.put(Self.header + before, as: "entries.csv")
      try run.make()
      try run.put(Self.header + now, as: "entries.csv")
      run.request.period = "2026-03-08..2026-03-14"
      found = try run.make().report.findings.filter { $0.id == .handEntryInNoRun }
    }
    return found
  }

  @Test("An entry that its run has paid is right, wherever it stands in the file now")
  func paid() throws {
    let other = "007,2026-03-10,1,,regular,Late relief by bus,Ann Lee\n"
    #expect(try findings(Self.first, other + Self.first).isEmpty)
  }

  @Test("One that was written down behind its run, or changed since, is told")
  func late() throws {
    let late = "007,2026-03-04,1,,regular,Late relief by bus,Ann Lee\n"
    let found = try findings(Self.first, Self.first + late)
    #expect(found.map(\.subject.date?.description) == ["2026-03-04"])
    #expect(
      found.map(\.message) == [
        "1 entry by hand of 2026-03-01..2026-03-07, without which it was run "
          + "(2026-03-01..2026-03-07)"
      ])
    let changed = try findings(Self.first, Self.first.replacing("20.00", with: "20.01"))
    #expect(changed.count == 1)
    let again = try findings(Self.first, Self.first + Self.first)
    #expect(again.count == 1)
  }

  @Test("So are dates of no run, and those of another year; what is long past is not")
  func dates() throws {
    func entry(_ date: String) -> String {
      "007,\(date),1,,regular,Late relief by bus,Ann Lee\n"
    }
    let found = try findings(
      Self.first,
      Self.first + entry("2026-02-28") + entry("2025-01-31") + entry("2025-02-01")
        + entry("2027-04-18") + entry("2027-04-19") + entry("2026-03-15"))
    #expect(
      found.map { "\($0.message) \($0.subject.record?.id ?? 0)" }.sorted() == [
        "1 entry by hand of dates more than a year ahead 7",
        "2 entries by hand, this one first, of dates before this period that no run beside this one "
          + "has 3",
      ])
  }

  @Test("Its hours are no change of the earlier period")
  func noChange() throws {
    var kinds: [String] = []
    try SmallRun.with(
      try SmallRun(
        #""handEntries": "entries.csv","#,
        sessions: [
          ("02T08:00:00-05:00", "02T16:00:00-05:00"), ("09T08:00:00-04:00", "09T16:00:00-04:00"),
        ])
    ) { run in
      try run.put(
        Self.header + "007,2026-03-03,2,,regular,Late relief by bus,Ann Lee\n", as: "entries.csv")
      try run.make()
      run.request.period = "2026-03-08..2026-03-14"
      kinds = try run.make().report.kinds
    }
    #expect(!kinds.contains { $0.contains("unpaid-earlier") })
  }
}
