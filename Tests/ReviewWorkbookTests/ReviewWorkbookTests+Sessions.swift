import PayrollBytes
import PayrollReview
import RunFiles
import Testing

@testable import ReviewWorkbook

@Suite("The sessions of a workbook")
struct WorkbookSessionTests {
  private func sheet(_ limits: WorkbookLimits = WorkbookLimits()) throws -> ReadWorkbook.Sheet {
    try Scratch.read(try ReviewFixture().review(), limits: limits).sheet("Sessions")
  }

  @Test("A session has the time of the clock on the wall, that in UTC, and what was planned")
  func day() throws {
    let row = try sheet().rows[2]
    #expect(
      row.map(\.value) == [
        "000101", "Test 1, First 1", "2026-10-26 00:00:00", "2026-10-26 07:00:00",
        "2026-10-26 14:59:59", "8", "no", "2026-10-26 07:00:00", "2026-10-26 15:00:00", "8",
        "America/New_York", "2026-10-26 11:00:00", "2026-10-26 18:59:59", nil, nil, "1001",
      ])
    #expect(row[2].format == "yyyy-mm-dd" && row[3].format == "yyyy-mm-dd hh:mm:ss")
  }

  @Test("On a day on which the clock is changed only the time in UTC is certain")
  func change() throws {
    let rows = try sheet().rows
    // From the day before into that day.
    #expect(rows[3][3].value == "2026-10-31 22:00:00" && rows[3][4].value == nil)
    #expect(rows[3][12].value == "2026-11-01 10:00:00" && rows[3][5].value == "8")
    // Inside of it: the date is certain, the clock is not.
    #expect(rows[4][2].value == "2026-11-01 00:00:00" && rows[4][3].value == nil)
    #expect(rows[4][11].value == "2026-11-01 16:00:00")
    // A plan has the one time or the other.
    #expect(rows[4][7].value == nil && rows[4][13].value == "2026-11-01 16:00:00")
    #expect(rows[4][8].value == nil && rows[4][14].value == "2026-11-01 18:00:00")
    #expect(rows[4][9].value == "2")
  }

  @Test("Before the period no clock is known")
  func before() throws {
    let row = try sheet().rows[5]
    #expect(row[2].value == nil && row[3].value == nil)
    #expect(row[11].value == "2026-10-25 02:00:00")
  }

  @Test("A session without an end has no hours")
  func open() throws {
    let row = try sheet().rows[6]
    #expect(row[3].value == "2026-10-27 07:01:01")
    #expect(row[4].value == nil && row[5].value == nil && row[6].value == "yes")
    #expect(row[12].value == nil && row[7].value == nil)
  }

  @Test("Each person has the clock of their zone")
  func zones() throws {
    let rows = try sheet().rows
    #expect(rows.count == 19)
    #expect(rows[7][10].value == "America/Los_Angeles")
    #expect(rows[7][3].value == "2026-10-26 04:00:00" && rows[8][3].value == "2026-10-26 07:00:00")
  }

  @Test("Above so many sessions they are left out, unless they are asked for")
  func limit() throws {
    let review = try ReviewFixture().review()
    #expect(try sheet(WorkbookLimits(sessions: 17)).rows.count == 19)
    let few = WorkbookLimits(sessions: 16)
    let sheet = try sheet(few)
    #expect(sheet.rows.count == 1 && sheet.rows[0].count == 1)
    #expect(sheet.rows[0][0].value?.contains("more than 16 sessions") == true)
    let all = try Scratch.read(review, sessions: .always, limits: few).sheet("Sessions")
    #expect(all.rows.count == 19)
  }

  @Test("A run without clock times says so")
  func none() throws {
    var fixture = ReviewFixture()
    fixture.hasTimeline = false
    let sheet = try Scratch.read(try fixture.review()).sheet("Sessions")
    #expect(sheet.rows[0][0].value == "This run has no clock times.")
  }

  @Test(
    "A line of a timeline that does not say what it should is no clock",
    arguments: [
      "", "[]", #"{"sessions":[1,2,3]}"#, #"{"planned":[1,2]}"#, #"{"zone":-1}"#,
      #"{"zone":0,"sessions":[1,2]}"#,
      #"{"zone":0,"sessions":[1,"x",3]}"#, #"{"zone":0,"sessions":[1,2.5,3]}"#,
      #"{"zone":0,"sessions":[1,9223372036854775807,1]}"#, #"{"zone":0,"planned":[1]}"#,
      #"{"zone":0,"planned":[1,-2]}"#, #"{"zone":0,"planned":[9223372036854775807,1]}"#,
      #"{"zone":0,"sessions":7}"#, #"{"zone":0,"sessions":[null,1,2]}"#,
    ])
  func unreadable(line: String) { #expect(PersonClock(Array(line.utf8)) == nil) }

  @Test("Somebody without clock times has a line without any")
  func without() throws {
    let clock = try #require(PersonClock(Array("{}".utf8)))
    #expect(clock.zone == nil && clock.sessions.isEmpty && clock.planned.isEmpty)
    var fixture = ReviewFixture()
    fixture.timelineLines = (0..<13).map { _ in Array("{}".utf8) }
    #expect(try Scratch.read(try fixture.review()).sheet("Sessions").rows.count == 2)
  }

  @Test("A session that ends before it begins is not taken for one that was never closed")
  func backwards() throws {
    let line = #"{"zone":0,"sessions":[1,100,-60],"planned":[100,10]}"#
    let clock = try #require(PersonClock(Array(line.utf8)))
    #expect(clock.sessions == [PersonClock.Session(id: "1", start: 100, end: 40)])
    #expect(clock.plan(of: clock.sessions[0]) == 100..<110)
  }

  @Test("A session goes with the plan that it has most in common with")
  func plans() throws {
    let line = #"{"zone":0,"sessions":["a",100,50,"b",500,-1],"planned":[0,110,120,40,490,20]}"#
    let clock = try #require(PersonClock(Array(line.utf8)))
    #expect(clock.plan(of: clock.sessions[0]) == 120..<160)
    #expect(clock.plan(of: clock.sessions[1]) == 490..<510)
    #expect(clock.plan(of: PersonClock.Session(id: "", start: 300, end: 301)) == nil)
    let far = PersonClock.Session(id: "", start: .max, end: nil)
    #expect(clock.plan(of: far) == nil)
  }

  @Test("The number of people with clock times must be that of the review")
  func count() throws {
    var fixture = ReviewFixture()
    fixture.timelineLines = []
    let review = try fixture.review()
    try Scratch.folder { (folder: String) throws in
      let problem = WorkbookProblem.timeline(person: 0)
      _ = #expect(throws: problem) { try ReviewWorkbook(review).write(toFolder: folder) }
      #expect(try Folder.names(in: folder) == [])
    }
  }
}
