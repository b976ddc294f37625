import PayrollModel
import RowReading
import Testing
import TimeSources
import TrackTik

@Suite("Names of files and folders in a snapshot")
struct FolderNameTests {
  /// Every resource, by the name of its folder.
  static let resources = [
    "payroll-codes", "pay-codes", "regions", "holiday-groups", "holidays", "holiday-dates",
    "employment-profiles", "employees", "accounts", "clients", "positions", "shifts",
    "work-sessions", "break-sessions", "schedule-off-periods", "leave-requests", "overtime-rules",
    "payroll-payruns", "payroll-payrun-items", "shift-summaries", "shift-slices",
  ]

  private func findings(_ name: String, _ page: String = "[]") throws -> [String] {
    let fixture = try SnapshotFixture()
    try fixture.write(name, page)
    let data = try fixture.read()
    return data.trouble.map { "\($0.severity) \($0.id) \($0.subject.file ?? ""): \($0.message)" }
  }

  @Test(
    "every resource is read under its name, in pages and lines of four endings",
    arguments: resources)
  func readable(resource: String) throws {
    let row =
      #"{"id":700,"payrun":1,"employee":1,"quantity":1,"occurrenceDate":"2026-03-01","#
      + #""holidayDate":"2026-03-01","startedOn":"2026-03-02 08:00:00"}"#
    for (name, text) in [
      ("\(resource)/1.json", "[\(row)]"), ("\(resource)/1.ndjson", row),
      ("\(resource)/1.jsonl", row), ("\(resource).json", "{\"data\":[\(row)]}"),
      ("\(resource).ndjson", row), ("\(resource).jsonl", row),
    ] {
      let fixture = try SnapshotFixture()
      try fixture.write(name, text)
      let data = try fixture.read()
      let own = resource == "employees" ? 1 : 0
      let statistics = try #require(data.statistics(resource), "\(name)")
      #expect(statistics.rowCount == 1 + own, "\(name)")
      #expect(data.trouble.isEmpty, "\(name): \(data.trouble)")
      #expect(data.absentKinds.isDisjoint(with: ResourceKinds.of([resource])))
    }
  }

  @Test("files of one resource are read in the order of their names, wherever they are")
  func order() throws {
    let fixture = try SnapshotFixture()
    for (name, id) in [
      ("work-sessions/b.json", 2), ("work-sessions/a.ndjson", 1), ("work-sessions.json", 3),
      ("work-sessions.jsonl", 4), ("work-sessions/c.jsonl", 5),
    ] {
      let row = SnapshotFixture.session(id)
      try fixture.write(name, name.hasSuffix(".json") ? "[\(row)]" : row)
    }
    let data = try fixture.read()
    #expect(data.workSessions.map(\.id) == [1, 2, 5, 3, 4])
    #expect(data.statistics("work-sessions")?.fileCount == 6)
  }

  @Test(
    "what was most likely meant to be read blocks",
    arguments: [
      ("Work-Sessions/1.json", "Work-Sessions", "work-sessions"),
      ("work_sessions/1.json", "work_sessions", "work-sessions"),
      ("worksession/1.json", "worksession", "work-sessions"),
      ("work sessions/1.json", "work sessions", "work-sessions"),
      ("holiday/1.json", "holiday", "holidays"), ("region/1.ndjson", "region", "regions"),
      ("shift.json", "shift.json", "shifts.json"),
      ("Shifts.ndjson", "Shifts.ndjson", "shifts.ndjson"),
      ("shifts.JSON", "shifts.JSON", "shifts.json"),
      ("shifts.json.gz", "shifts.json.gz", "shifts.json"),
      ("shifts.json.bak", "shifts.json.bak", "shifts.json"),
      ("Pay_Codes.JSONL", "Pay_Codes.JSONL", "pay-codes.json"),
      ("shifts/0001.JSON", "shifts/0001.JSON", "0001.json, say, a file in shifts"),
      ("shifts/0002.json.gz", "shifts/0002.json.gz", "0001.json, say, a file in shifts"),
      ("shifts/0003.Ndjson", "shifts/0003.Ndjson", "0001.json, say, a file in shifts"),
      ("shifts/2026/0001.json", "shifts/2026", "0001.json, say, a file in shifts"),
    ])
  func misspelt(_ file: String, name: String, meant: String) throws {
    let fixture = try SnapshotFixture()
    try fixture.write("shifts/0000.json", "[]")
    try fixture.write(file, "[]")
    let found = try fixture.read().trouble
    #expect(found.map(\.id) == [.unknownResource] && found.map(\.severity) == [.blocking])
    #expect(found.first?.subject.file == name)
    #expect(found.first?.message == "nothing is read under the name \(name)")
    #expect(found.first?.advice == "call it \(meant), or take it out of the snapshot")
  }

  @Test(
    "what nobody can have meant is a note, or nothing",
    arguments: [
      (
        "invoices/1.json",
        "note unknown-resource invoices: no resource is called invoices; the folder was not read"
      ),
      (
        "invoices/readme",
        "note unknown-resource invoices: no resource is called invoices; the folder was not read"
      ),
      (
        "work-session-notes/1.json",
        "note unknown-resource work-session-notes: no resource is called work-session-notes; the folder was not read"
      ),
      (
        "shift/readme",
        "note unknown-resource shift: no resource is called shift; the folder was not read"
      ),
      (
        "invoices.ndjson",
        "note unknown-resource invoices.ndjson: no resource is called invoices; the file was not read"
      ),
      (
        "invoices.jsonl",
        "note unknown-resource invoices.jsonl: no resource is called invoices; the file was not read"
      ),
      ("invoices.json", nil), ("notes.txt", nil), (".json", nil), (".shifts.json", nil),
      ("employees/.0002.json", nil), ("employees/.trash/1.json", nil), ("employees/0002.txt", nil),
      ("employees/.json", nil), ("pull.log", nil), ("shifts.csv", nil), ("employees/json", nil),
    ] as [(String, String?)])
  func unknown(_ name: String, found: String?) throws {
    #expect(try findings(name, "no page") == [found].compactMap { $0 })
  }

  @Test("a folder without pages is a warning, and no page of the resource")
  func withoutPages() throws {
    let fixture = try SnapshotFixture()
    try fixture.write("shifts/readme.txt", "x")
    let data = try fixture.read()
    let found = try #require(data.findings(.resourceWithoutPages).first)
    #expect(found.severity == .warning && found.message == "the folder shifts holds no pages")
    #expect(data.absentKinds.contains(.shift))
    #expect(data.statistics("shifts")?.rowCount == 0)
    #expect(data.statistics("shifts")?.fileCount == 0)
  }

  @Test("a pull that ended early, with and without its manifest")
  func unfinished() throws {
    let fixture = try SnapshotFixture()
    try fixture.write("pull.journal", "x")
    #expect(fixture.error()?.reason == .unfinishedPull)
    #expect(fixture.error()?.isMissing == true)
    let other = try SnapshotFixture()
    try other.write("pull.journal/readme", "a folder of that name is no journal")
    #expect(other.error() == nil)
    try fixture.seal()
    #expect(fixture.error() == nil)
  }

  @Test("what must be there, for what it is read", arguments: ["employees", "work-sessions"])
  func missing(_ name: String) throws {
    let fixture = try SnapshotFixture(isEmpty: true)
    for other in ["employees", "work-sessions", "regions"] where other != name {
      try fixture.write("\(other)/1.json", "[]")
    }
    #expect(fixture.error()?.reason == .missingResource(name))
    #expect(fixture.error()?.file == fixture.path)
    try fixture.write("\(name).ndjson", "")
    #expect(fixture.error() == nil)
  }

  @Test(
    "pay runs need employees, runs and items",
    arguments: ["employees", "payroll-payruns", "payroll-payrun-items"])
  func missingForPayruns(_ name: String) throws {
    let fixture = try SnapshotFixture(isEmpty: true)
    for other in ["employees", "payroll-payruns", "payroll-payrun-items"] where other != name {
      try fixture.write("\(other)/1.json", "[]")
    }
    do {
      _ = try SavedSnapshot.read(fixture.path, for: .payruns)
      Issue.record("read without \(name)")
    } catch {
      #expect(error.reason == .missingResource(name))
    }
  }
}
