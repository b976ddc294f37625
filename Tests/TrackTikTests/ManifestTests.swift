import Glibc
import PayrollModel
import RowReading
import Testing
import TimeSources
import TrackTik

@Suite("A manifest is a contract")
struct ManifestTests {
  /// A pulled snapshot with three pages of sessions and one of regions.
  private func pulled() throws -> SnapshotFixture {
    let fixture = try SnapshotFixture()
    for page in 1...3 {
      try fixture.write(
        "work-sessions/0000\(page).json",
        #"{"meta":{"count":3},"data":[\#(SnapshotFixture.session(page))]}"#)
    }
    try fixture.write("regions/00001.json", #"[{"id":1,"name":"California"}]"#)
    try fixture.seal()
    return fixture
  }

  private func differences(_ fixture: SnapshotFixture) throws -> TimeDataDifferences {
    let error = try #require(fixture.error())
    #expect(!error.isMissing && error.advice.contains("pull again"))
    guard case .differs(let found) = error.reason else {
      Issue.record("\(error)")
      return TimeDataDifferences()
    }
    #expect(error.message.contains(found.text))
    return found
  }

  @Test("as it was pulled it is quiet")
  func untouched() throws {
    let data = try pulled().read()
    #expect(data.findings == [])
    #expect(data.workSessions.count == 3)
    let first = try #require(CalendarDate("2026-03-01"))
    #expect(data.coverage == first...first.adding(days: 13))
    #expect(data.absentKinds == [.payrunItem])
  }

  @Test("files that are no pages change nothing")
  func harmless() throws {
    let fixture = try pulled()
    for name in [
      ".DS_Store", "work-sessions/.DS_Store", "regions/Thumbs.db", "README.md", "notes.json",
      "pull.journal", ".git/0001.json", "notes/what-we-did.txt",
    ] {
      try fixture.write(name, "x")
    }
    #expect(try fixture.read().findings.allSatisfy { $0.severity == .note })
  }

  @Test("a page that is gone, a folder that is gone")
  func removed() throws {
    var fixture = try pulled()
    unlink(fixture.path + "/work-sessions/00002.json")
    #expect(try differences(fixture).missing == ["work-sessions/00002.json"])
    fixture = try pulled()
    unlink(fixture.path + "/regions/00001.json")
    rmdir(fixture.path + "/regions")
    #expect(try differences(fixture).missing == ["regions/00001.json"])
    // What nothing can be paid without is no different.
    fixture = try pulled()
    for page in 0...3 {
      unlink(fixture.path + "/work-sessions/000\(page == 0 ? "" : "0")\(page).json")
    }
    rmdir(fixture.path + "/work-sessions")
    #expect(try differences(fixture).missing.count == 4)
  }

  @Test("a page that was edited, in its size or not, and all of several")
  func edited() throws {
    let fixture = try pulled()
    try fixture.write("regions/00001.json", #"[{"id":1,"name":"Kalifornia"}]"#)
    #expect(try differences(fixture) == TimeDataDifferences(changed: ["regions/00001.json"]))
    try fixture.write("work-sessions/00003.json", "[]")
    try fixture.write("work-sessions/00001.json", "[")
    let found = try differences(fixture)
    #expect(
      found.changed
        == ["regions/00001.json", "work-sessions/00001.json", "work-sessions/00003.json"])
    #expect(
      found.text
        == "regions/00001.json, work-sessions/00001.json, work-sessions/00003.json were changed")
  }

  @Test(
    "a page, a file or a folder that nobody pulled",
    arguments: [
      "work-sessions/00004.json", "work-sessions/extra.ndjson", "work-sessions.jsonl",
      "regions.json", "payroll-payrun-items/00001.json", "worksessions/0001.json",
    ])
  func added(_ name: String) throws {
    let fixture = try pulled()
    try fixture.write(name, "[]")
    #expect(try differences(fixture) == TimeDataDifferences(unnamed: [name]))
  }

  @Test("the first few pages are named, and the others counted")
  func many() {
    let pages = (1...5).map { "shifts/0000\($0).json" }
    #expect(
      TimeDataDifferences(missing: pages, unnamed: ["x/1.json"]).text
        == "shifts/00001.json, shifts/00002.json, shifts/00003.json and 2 more are missing; "
        + "x/1.json was added")
  }

  @Test("a pull that is not complete ends the run, unless it lacks what decides no pay")
  func incomplete() throws {
    func reason(_ resource: String, without: Set<String> = []) throws -> SnapshotError.Reason? {
      let fixture = try pulled()
      try fixture.seal {
        $0.complete = "false"
        $0.resources[resource] = $0.resources[resource]?
          .replacing(#""missingRows":0"#, with: #""missingRows":2"#)
      }
      do throws(SnapshotError) {
        let data = try SavedSnapshot.read(fixture.path, without: without)
        #expect(data.findings(.countDiffers).map(\.severity) == [.warning])
        return nil
      } catch { return error.reason }
    }
    #expect(try reason("work-sessions") == .incompletePull(["2 rows of work-sessions"]))
    #expect(try reason("regions") == .incompletePull(["2 rows of regions"]))
    #expect(try reason("shift-slices") == nil)
    #expect(try reason("overtime-rules") == nil)
    #expect(try reason("holidays", without: ["holidays"]) == nil)
    let fixture = try pulled()
    try fixture.seal { $0.complete = "false" }
    #expect(fixture.error()?.reason == .incompletePull([]))
  }

  @Test("the dates must hold those that are needed, to the day")
  func dates() throws {
    func error(_ first: String, _ last: String) throws -> SnapshotError? {
      let fixture = try pulled()
      let dates = try #require(CalendarDate(first))...(try #require(CalendarDate(last)))
      do throws(SnapshotError) {
        _ = try SavedSnapshot.read(fixture.path, needs: TimeDataNeeds(dates: dates))
        return nil
      } catch { return error }
    }
    #expect(try error("2026-03-01", "2026-03-14") == nil)
    #expect(try error("2026-03-05", "2026-03-06") == nil)
    for (first, last) in [
      ("2026-02-28", "2026-03-14"), ("2026-03-01", "2026-03-15"), ("2026-03-15", "2026-03-28"),
    ] {
      let found = try #require(try error(first, last))
      #expect(!found.isMissing)
      #expect(found.message.contains("pulled for 2026-03-01..2026-03-14"))
      #expect(found.message.contains("needs \(first)..\(last)"))
    }
  }

  @Test("a snapshot without a manifest is a warning, whatever dates are needed")
  func unverified() throws {
    let fixture = try SnapshotFixture()
    let first = try #require(CalendarDate("2020-01-01"))
    let data = try SavedSnapshot.read(
      fixture.path, needs: TimeDataNeeds(dates: first...first))
    #expect(data.findings.map(\.id) == [.unverifiedSnapshot])
    #expect(data.findings.first?.severity == .warning)
    #expect(data.findings.first?.message.contains("break-sessions") ?? false)
  }
}
