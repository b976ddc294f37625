import PayrollModel
import Testing
import TrackTik

@Suite("Records that are not there, and times that contradict each other")
struct RecordStateTests {
  private func data(_ resource: String, _ fields: String) throws -> TimeData {
    let fixture = try SnapshotFixture()
    try fixture.write("work-sessions/0001.json", #"[{"id":70,"startedOn":1772438400}]"#)
    try fixture.write("\(resource)/0002.json", #"[{"id":7,"startedOn":1772438400,\#(fields)}]"#)
    return try fixture.read()
  }

  @Test(
    "words for what is not there, in every resource with time",
    arguments: [
      "CANCELLED", "Canceled", "rejected", "DECLINED", "DELETED", "VOID", "voided", "DRAFT",
      "REMOVED", "denied",
    ])
  func words(_ word: String) throws {
    let status = #""status":"\#(word)""#
    #expect(try data("work-sessions", status).workSessions.last?.status.isGone == true)
    #expect(try data("break-sessions", status).breakSessions.first?.isGone == true)
    #expect(try data("shifts", status).shifts.last?.status == .cancelled)
    for resource in ["work-sessions", "break-sessions", "shifts"] {
      #expect(try data(resource, status).trouble.isEmpty)
    }
  }

  @Test(
    "a field that says that the record was deleted",
    arguments: [
      (#""deletedOn":"2026-03-02 10:00:00""#, true), (#""deletedAt":1772438400"#, true),
      (#""deleted":true"#, true), (#""isDeleted":"1""#, true), (#""deletedOn":null"#, false),
      (#""deletedOn":"""#, false), (#""deletedOn":"0000-00-00 00:00:00""#, false),
      (#""deleted":false,"deletedAt":null"#, false), (#""isDeleted":0"#, false),
    ])
  func deleted(_ field: String, isGone: Bool) throws {
    let fields = #"\#(field),"status":"CLOSED""#
    #expect(try data("work-sessions", fields).workSessions.last?.status.isGone == isGone)
    #expect(try data("break-sessions", fields).breakSessions.first?.isGone == isGone)
    #expect(
      try data("shifts", #"\#(field),"status":"ACTIVE""#).shifts.last?.status
        == (isGone ? .cancelled : .active))
  }

  @Test("ordinary states are quiet, and each unknown one is asked about once")
  func unknown() throws {
    let fixture = try SnapshotFixture()
    let states = ["CLOSED", "OPEN", "APPROVED", "completed", "ARCHIVED", "ARCHIVED", "LIMBO"]
    let rows = states.enumerated().map {
      SnapshotFixture.session($0.offset + 1, #""status":"\#($0.element)""#)
    }
    try fixture.write("work-sessions/0001.json", "[\(rows.joined(separator: ","))]")
    try fixture.write(
      "shifts/0001.json", #"[{"id":1,"startedOn":1772438400,"status":"SCHEDULED"}]"#)
    let data = try fixture.read()
    let findings = data.findings(.unknownStatus)
    #expect(findings.map(\.severity) == [.warning, .warning])
    #expect(findings.map(\.subject.record?.id).sorted { ($0 ?? 0) < ($1 ?? 0) } == [5, 7])
    #expect(findings.contains { $0.message.hasPrefix("2 records, this one first") })
    #expect(data.trouble.count == 2)
  }

  // MARK: Two fields for one moment

  @Test(
    "the same moment in two spellings is no conflict, and others are",
    arguments: [
      (#""startDateTime":"2026-03-02T03:00:00-05:00""#, 0, false),
      (#""startDateTime":"2026-03-02T08:00:59Z","startsOn":1772438400"#, 0, false),
      (#""startDateTime":"2026-03-02T08:00:00-05:00""#, 300, false),
      (#""startsOn":1772434800"#, -60, false),
      (#""startDateTime":"2026-03-02 08:00:00","startsOn":1772434800"#, -60, false),
      (#""startDateTime":"0000-00-00 00:00:00""#, 0, false),
      (#""startDateTime":"soon""#, 0, false), (#""startDateTime":null"#, 0, false),
      (#""endDateTime":"2026-03-02T12:00:00-05:00""#, 60, true),
      (#""endDateTime":"2026-03-02T11:00:00-05:00""#, 0, false),
      (#""startDateTime":"2036-03-02T08:00:00-05:00""#, 16_383, false),
    ])
  func conflicts(_ field: String, minutes: Int, isEnd: Bool) throws {
    let fields = #""endedOn":"2026-03-02 16:00:00",\#(field)"#
    let conflicts = [
      try data("work-sessions", fields).workSessions.last?.timeConflict,
      try data("break-sessions", fields).breakSessions.first?.timeConflict,
      try data("shifts", fields).shifts.last?.timeConflict,
    ]
    for conflict in conflicts {
      #expect(conflict?.exists == (minutes != 0))
      #expect(conflict?.minutes == minutes)
      #expect(conflict?.isEnd == isEnd)
    }
    #expect(try data("work-sessions", fields).trouble.isEmpty)
  }

  @Test("a break that names a session that is not there is told from one that names none")
  func sessionOfBreak() throws {
    for (session, isUnknown) in [("70", false), ("71", true), ("null", false)] {
      let pause = try data("break-sessions", #""workSession":\#(session)"#).breakSessions.first
      #expect(pause?.namesUnknownSession == isUnknown)
    }
  }

  // MARK: Holidays

  @Test(
    "a window from midnight to midnight has dates, whatever its offset",
    arguments: [
      ("2026-03-04T00:00:00+00:00", "2026-03-05T00:00:00+00:00", "2026-03-04..<2026-03-05"),
      ("2026-03-04T00:00:00-05:00", "2026-03-04T23:59:59-05:00", "2026-03-04..<2026-03-05"),
      ("2026-03-04 00:00", "2026-03-06 00:00", "2026-03-04..<2026-03-06"),
      ("2026-03-04T05:00:00Z", "2026-03-05T05:00:00Z", nil),
      ("2026-03-04T18:00:00-05:00", "2026-03-05T00:00:00-05:00", nil),
      ("2026-03-04T00:00:00-05:00", "2026-03-04T00:00:00-05:00", nil),
    ])
  func wholeDates(_ start: String, _ end: String, dates: String?) throws {
    let fixture = try SnapshotFixture()
    try fixture.write(
      "holiday-dates/0001.json",
      #"""
      [{"id":41,"name":"X","holidayDate":"2026-03-04","holidayStartDateTime":"\#(start)",
        "holidayEndDateTime":"\#(end)"},
       {"id":42,"holidayDate":"?","holidayStartDateTime":"\#(start)","holidayEndDateTime":"\#(end)"}]
      """#)
    let data = try fixture.read()
    let record = try #require(data.holidayDates.first)
    #expect(record.wholeDates.map { "\($0.lowerBound)..<\($0.upperBound)" } == dates)
    #expect(record.date == CalendarDate("2026-03-04"))
    #expect(data.holidayDates[1].date == nil)
    #expect(data.findings(.unreadableField).isEmpty, "a date beside a window need not be readable")
  }
}
