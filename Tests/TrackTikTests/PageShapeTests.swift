import PayrollModel
import RowReading
import Synchronization
import Testing
import TimeSources
import TrackTik

@Suite("Shapes of pages and folders")
struct PageShapeTests {
  private let row = SnapshotFixture.session(7)

  @Test(
    "every shape of a page",
    arguments: [
      (#"{"meta":{"count":1,"itemCount":1,"limit":1000,"offset":0},"data":[ROW]}"#, 1),
      (#"{"data":[ROW],"meta":{"pagination":{"total":1,"count":20,"per_page":20}}}"#, 1),
      (#"{"meta":{},"data":ROW}"#, nil),
      (#"{"d\u0061ta":[ROW],"meta":{"total":"1","count":9}}"#, 1),
      (#"[ROW]"#, nil),
      ("\u{FEFF} \n[\n  ROW\n]\n", nil),
      (#"{"extra":{"a":[1,{"b":null}]},"data":[ROW],"meta":null}"#, nil),
    ] as [(String, Int?)])
  func shape(_ page: String, announced: Int?) throws {
    let data = try SnapshotFixture.sessions(page.replacing("ROW", with: row))
    #expect(data.workSessions.map(\.id) == [7])
    #expect(data.statistics("work-sessions")?.announcedCount == announced)
    #expect(data.trouble == [])
    let session = try #require(data.workSessions.first)
    #expect(session.start == 1_772_438_400)
    #expect(session.duration == 8 * 3600)
    #expect(session.employee == RecordIndex(0))
    #expect(session.traits == [])
    #expect(session.payRate == -1)
  }

  @Test(
    "every way to write an empty list",
    arguments: [
      "[]", "{}", "null", " { } ", #"{"data":[]}"#, #"{"data":{}}"#, #"{"data":{ }}"#,
      #"{"data":null}"#, #"{"meta":{"count":0},"data":{},"error":null}"#,
    ])
  func emptyList(_ page: String) throws {
    let data = try SnapshotFixture.sessions(page)
    #expect(data.workSessions.isEmpty && data.trouble == [])
    #expect(data.statistics("work-sessions")?.rowCount == 0)
  }

  @Test(
    "what is no empty list",
    arguments: [
      #"{"error":"boom"}"#, #"{"error":"boom","data":[]}"#, #"{"error":"boom","data":{}}"#,
      #"{"data":null,"status":500}"#, #"{"meta":{}}"#, "nul", #"{"data":{},"#, "{}{}", "false",
      #"{"errors":["x"],"data":[{"id":1}]}"#,
    ])
  func noEmptyList(_ page: String) throws {
    let fixture = try SnapshotFixture()
    try fixture.write("work-sessions/0001.json", page)
    #expect(fixture.error()?.file == "work-sessions/0001.json")
    #expect(fixture.error()?.isMissing == false)
  }

  @Test("an object with members in place of a list is one row")
  func objectWithMembers() throws {
    let data = try SnapshotFixture.sessions(#"{"data":{"17":{"id":17}}}"#)
    #expect(data.findings(.unreadableRow).contains { $0.severity == .blocking })
    #expect(data.statistics("work-sessions")?.refusedRowCount == 1)
  }

  @Test("pages come in byte order of their names")
  func order() throws {
    let fixture = try SnapshotFixture()
    for name in ["10", "9", "0100", "1"] {
      try fixture.write(
        "work-sessions/\(name).json", "[\(SnapshotFixture.session(Int(name) ?? 0))]")
    }
    #expect(try fixture.read().workSessions.map(\.id) == [100, 1, 10, 9])
  }

  @Test("many pages on several threads keep their order")
  func manyPages() throws {
    let fixture = try SnapshotFixture()
    let filler = String(repeating: "x", count: 600_000)
    for page in 0..<40 {
      let rows = (0..<3).map {
        SnapshotFixture.session(page * 3 + $0, #""notes":"\#(filler)","payCode":"C\#(39 - page)""#)
      }
      try fixture.write("work-sessions/\(100 + page).json", "[\(rows.joined(separator: ","))]")
    }
    let data = try fixture.read()
    #expect(data.workSessions.map(\.id) == Array(0..<120))
    #expect(data.workSessions.map { data.label($0.payCode) } == (0..<120).map { "C\(39 - $0 / 3)" })
    #expect(data.labels.texts == [""] + (0..<40).map { "C\(39 - $0)" })
  }

  @Test("a file with a row a line, in the folder or in the sub-folder")
  func lines() throws {
    let onePage = try SnapshotFixture()
    try onePage.write("work-sessions.json", "[\(row)]")
    #expect(try onePage.read().workSessions.map(\.id) == [7])
    for name in ["work-sessions.ndjson", "work-sessions.jsonl", "work-sessions/a.jsonl"] {
      let fixture = try SnapshotFixture()
      try fixture.write(
        name, "\(row)\n\n  \(SnapshotFixture.session(8))\r\n\(SnapshotFixture.session(9))")
      let data = try fixture.read()
      #expect(data.workSessions.map(\.id) == [7, 8, 9])
      #expect(data.statistics("work-sessions")?.rowCount == 3)
    }
  }

  @Test("a long file with a row a line is cut at line ends")
  func longLines() throws {
    let fixture = try SnapshotFixture()
    let filler = String(repeating: "é", count: 300)
    let rows = (0..<8000).map { SnapshotFixture.session($0, #""notes":"\#(filler)""#) }
    try fixture.write("work-sessions.ndjson", rows.joined(separator: "\n") + "\n")
    let data = try fixture.read()
    #expect(data.workSessions.map(\.id) == Array(0..<8000))
    #expect(data.statistics("work-sessions")?.rowCount == 8000)
  }

  @Test("an unknown folder is a note, a folder without pages a warning")
  func folders() throws {
    let fixture = try SnapshotFixture()
    try fixture.write("invoices/0001.json", "[]")
    try fixture.write("shifts/readme.txt", "no pages")
    try fixture.write(".cache/0001.json", "[")
    try fixture.write("notes.txt", "kept")
    let data = try fixture.read()
    #expect(data.findings(.unknownResource).map(\.subject.file) == ["invoices"])
    #expect(data.findings(.unknownResource).map(\.severity) == [.note])
    #expect(data.findings(.resourceWithoutPages).map(\.subject.file) == ["shifts"])
    #expect(data.trouble.count == 2)
  }

  @Test("progress ends with all bytes")
  func progress() throws {
    let fixture = try SnapshotFixture()
    try fixture.write("work-sessions/0001.json", "[\(row)]")
    let last = Mutex<ReadProgress?>(nil)
    _ = try SavedSnapshot.read(fixture.path) { progress in last.withLock { $0 = progress } }
    let progress = try #require(last.withLock { $0 })
    #expect(progress.resource == "work-sessions")
    #expect(progress.bytesRead == progress.byteCount)
  }
}
