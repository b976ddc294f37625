import PayrollModel
import Testing
import TrackTik

@Suite("Both dialects of the API")
struct DialectTests {
  private func session(_ fields: String) throws -> WorkSession {
    let data = try SnapshotFixture.sessions("[{\"id\":7,\"employee\":1,\(fields)}]")
    return try #require(data.workSessions.first)
  }

  @Test(
    "every shape of a moment",
    arguments: [
      #""2026-03-02T08:00:00Z""#, #""2026-03-02T03:00:00-05:00""#, #""2026-03-02T13:30+05:30""#,
      #""2026-03-02T08:00:00.999+00:00""#, #""2026-03-02 08:00""#, #""2026-03-02 08:00:00""#,
      #""2026-03-02t08:00:00z""#, #""2026-03-02T03:00:00-0500""#, "1772438400",
      #""1772438400""#, "1772438400.25", #""2026-03-01T24:00:00-08:00""#,
      #""\u0032026-03-02T08:00:00Z""#,
    ])
  func moment(_ text: String) throws {
    #expect(try session(#""startedOn":\#(text)"#).start == 1_772_438_400, "\(text)")
  }

  @Test(
    "what is not a moment",
    arguments: [
      #""2026-03-02""#, #""02/03/2026 08:00:00""#, #""2026-02-30 08:00:00""#, "0", "20260302",
      #""2026-03-02T25:00:00Z""#, #""2026-03-02T08:60:00Z""#, #""2026-03-02T08:00:00+99:00""#,
      #""2026-03-02T08:00:00.Z""#, #""2026-03-02T08:00:00 EST""#, "true", "{}", "[]", "1e9",
      "1772438400000", "-5", #""yesterday""#, #""2026-03-02T08:0000000""#,
    ])
  func notAMoment(_ text: String) throws {
    let data = try SnapshotFixture.sessions(
      #"[{"id":7,"employee":1,"startedOn":\#(text),"endedOn":null}]"#)
    #expect(data.workSessions.first?.traits == [.hasNoStart, .hasNoEnd], "\(text)")
    let finding = try #require(data.findings(.unreadableField).first)
    #expect(finding.severity == .blocking)
    #expect(finding.message.contains("startedOn"))
    #expect(finding.subject.file == "work-sessions/0001.json:1")
    #expect(finding.subject.record == Finding.RecordName(.workSession, 7))
  }

  @Test("startedOn goes before startDateTime before startsOn")
  func spellings() throws {
    let first = #""startedOn":"2026-03-02 08:00:00""#
    let second = #""startDateTime":"2026-03-02T09:00:00Z""#
    let third = #""startsOn":1772446200"#
    #expect(try session("\(third),\(second),\(first)").start == 1_772_438_400)
    #expect(try session("\(third),\(second),\"startedOn\":null").start == 1_772_442_000)
    #expect(try session("\(third),\"startedOn\":\"\"").start == 1_772_446_200)
  }

  @Test(
    "every shape of a relation",
    arguments: ["1", #""1""#, #"{"id":1}"#, #"{"name":"x","region":{"id":9},"id":"1"}"#])
  func relation(_ text: String) throws {
    let data = try SnapshotFixture.sessions(
      #"[{"id":"7","startedOn":1772438400,"employee":\#(text),"shift":[],"position":{}}]"#)
    #expect(data.workSessions.first?.employee == RecordIndex(0))
    #expect(data.workSessions.first?.shift == RecordIndex.none)
    #expect(data.workSessions.first?.id == 7)
    #expect(data.employees.count == 1)
  }

  @Test(
    "every shape of a switch",
    arguments: [
      ("true", false), ("false", true), ("1", false), ("0", true), (#""true""#, false),
      (#""False""#, true), (#""0""#, true), ("null", false), (#""""#, false),
    ])
  func flag(_ text: String, isNotPayable: Bool) throws {
    for name in ["paid", "isPaid", "payable"] {
      let session = try session(#""startedOn":1772438400,"\#(name)":\#(text)"#)
      #expect(session.traits.contains(.isNotPayable) == isNotPayable)
    }
  }

  @Test(
    "rates are exact",
    arguments: [
      ("18.5", 185_000), ("18", 180_000), (#""18.5000""#, 185_000), ("18.399999999999999", 184_000),
      ("0", 0), ("null", -1), (#""""#, -1), ("21.1234", 211_234),
    ])
  func rate(_ text: String, value: Int32) throws {
    #expect(try session(#""startedOn":1772438400,"payRate":\#(text)"#).payRate == value)
  }

  @Test("what is not a rate", arguments: ["-1", "18.33333", "1e2", #""18,5""#, "9999999", "{}"])
  func notARate(_ text: String) throws {
    let data = try SnapshotFixture.sessions(
      "[\(SnapshotFixture.session(7, #""payRate":\#(text)"#))]")
    #expect(data.workSessions.first?.payRate == -1)
    let finding = try #require(data.findings(.unreadableField).first)
    #expect(!finding.message.contains("18"), "rates stay out of messages")
  }

  @Test("states, methods and their unknown values")
  func words() throws {
    let data = try SnapshotFixture.sessions(
      """
      [\(SnapshotFixture.session(1, #""status":"CLOSED","clockOutMethod":"SYSTEM""#)),
       \(SnapshotFixture.session(2, #""status":"open","terminationMethod":"KIOSK""#)),
       \(SnapshotFixture.session(3, #""status":"APPROVED""#)),
       \(SnapshotFixture.session(4, #""status":"ARCHIVED","clockOutMethod":"TELEPATHY""#)),
       \(SnapshotFixture.session(5, #""status":"ARCHIVED","colour":1"#)),
       \(SnapshotFixture.session(6, #""status":null,"colour":[{"a":"b"}],"mood":"\\u0041""#))]
      """)
    #expect(
      data.workSessions.map(\.status) == [.closed, .open, .approved, .other, .other, .notGiven])
    #expect(data.workSessions[0].traits == .wasClockedOutBySystem)
    let statistics = try #require(data.statistics("work-sessions"))
    #expect(statistics.unknownValues == ["status=ARCHIVED": 2, "clockOutMethod=TELEPATHY": 1])
    #expect(statistics.unknownFields == ["colour": 2, "mood": 1])
  }

  @Test("a pay code is a label, a number of a pay code, or the pay code itself")
  func payCodes() throws {
    let fixture = try SnapshotFixture()
    try fixture.write(
      "payroll-codes/0001.json",
      #"[{"id":5,"code":"OT","payable":false},{"id":6,"code":401,"impactsOvertime":"0"}]"#)
    let codes = [
      #""REG""#, "5", #""5""#, "99", #"{"id":6,"code":"401"}"#, #"{"id":6}"#, "null", #""a\u00e9""#,
    ]
    let rows = codes.enumerated().map {
      SnapshotFixture.session($0.offset, #""payCode":\#($0.element)"#)
    }
    try fixture.write("work-sessions/0001.json", "[\(rows.joined(separator: ","))]")
    let data = try fixture.read()
    #expect(
      data.workSessions.map { data.label($0.payCode) }
        == ["REG", "OT", "5", "99", "401", "401", "", "aé"])
    #expect(data.payCodes.map(\.isNotPayable) == [true, false])
    #expect(data.payCodes.map(\.ignoresOvertime) == [false, true])
    #expect(data.payCodes.map { data.label($0.code) } == ["OT", "401"])
  }
}
