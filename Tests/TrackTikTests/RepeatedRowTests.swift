import PayrollModel
import Testing
import TrackTik

@Suite("Rows that come more than once")
struct RepeatedRowTests {
  @Test("the same row on two pages is used once, and said once")
  func identical() throws {
    let fixture = try SnapshotFixture()
    let rows = (1...4).map { SnapshotFixture.session($0, #""payCode":"REG""#) }
    let meta = #""meta":{"count":4}"#
    try fixture.write(
      "work-sessions/0001.json", "{\(meta),\"data\":[\(rows[0]),\(rows[1]),\(rows[2])]}")
    let other = rows[1].replacing(#"{"id":2,"#, with: #"{"viewed":true,"id":"2","#)
    try fixture.write(
      "work-sessions/0002.json", "{\(meta),\"data\":[\(rows[2]),\(other),\(rows[3])]}")
    let data = try fixture.read()
    #expect(data.workSessions.map(\.id) == [1, 2, 3, 4])
    let statistics = try #require(data.statistics("work-sessions"))
    #expect(statistics.rowCount == 6 && statistics.repeatedRowCount == 2)
    #expect(data.trouble.map(\.id) == [.repeatedRows])
    #expect(data.trouble[0].severity == .note)
  }

  @Test("the same number with other content blocks, and the later row stays")
  func conflicting() throws {
    let fixture = try SnapshotFixture()
    try fixture.write(
      "work-sessions/0001.json",
      "[\(SnapshotFixture.session(1)),\(SnapshotFixture.session(2)),\(SnapshotFixture.session(3))]")
    try fixture.write(
      "work-sessions/0002.json", "[\(SnapshotFixture.session(2, #""payCode":"OT""#))]")
    try fixture.write("employees/0002.json", #"[{"id":1,"customId":"0001","firstName":"B"}]"#)
    let data = try fixture.read()
    #expect(data.workSessions.map { data.label($0.payCode) } == ["", "OT", ""])
    let conflicts = data.findings(.conflictingRows)
    #expect(conflicts.map(\.severity) == [.blocking, .blocking])
    #expect(conflicts.map(\.subject.record?.description) == ["employees/1", "work-sessions/2"])
    #expect(data.text.string(data.employees[0].firstName) == "B")
  }

  @Test("the same employee on two pages is no conflict, wherever the text stands")
  func employees() throws {
    let fixture = try SnapshotFixture()
    try fixture.write(
      "employees/0002.json",
      #"[{"id":2,"customId":"2"},{"firstName":"\u0041","id":1,"customId":"0001","email":"x"}]"#)
    let data = try fixture.read()
    #expect(data.employees.count == 2)
    #expect(data.trouble.map(\.id) == [.repeatedRows])
  }

  @Test("fewer or more records than announced")
  func counts() throws {
    let rows = "[\(SnapshotFixture.session(1)),\(SnapshotFixture.session(2))]"
    for (announced, text) in [(5, "3 rows are missing"), (1, "2 were read")] {
      let data = try SnapshotFixture.sessions(#"{"data":\#(rows),"meta":{"count":\#(announced)}}"#)
      #expect(data.trouble.map(\.id) == [.countDiffers])
      #expect(data.trouble[0].severity == (announced > 2 ? .blocking : .warning))
      #expect(data.trouble[0].message.contains(text))
    }
  }

  @Test("numbers in any order, near and far")
  func orders() throws {
    var numbers = SeededNumbers(seed: 5)
    let near = Array(1...3000)
    let far = (1...3000).map { $0 * 1_000_003 }
    for ids in [
      near.reversed(), near.shuffled(using: &numbers), far, far.shuffled(using: &numbers),
    ] {
      let rows = (ids + ids.prefix(100)).map { SnapshotFixture.session($0) }
      let fixture = try SnapshotFixture()
      try fixture.write("work-sessions.ndjson", rows.joined(separator: "\n"))
      let breaks = ids.map { #"{"id":\#($0),"workSession":\#($0),"startedOn":1772438400}"# }
      try fixture.write("break-sessions/0001.json", "[\(breaks.joined(separator: ","))]")
      let data = try fixture.read()
      #expect(data.workSessions.map { Int($0.id) } == ids)
      #expect(data.statistics("work-sessions")?.repeatedRowCount == 100)
      #expect(data.breakSessions.map(\.workSession.place) == Array(0..<3000).map { $0 })
    }
  }
}
