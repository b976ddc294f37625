import PayrollModel
import RowReading
import Testing
import TrackTik

@Suite("Bad input")
struct BadInputTests {
  /// The error that a page of work sessions ends with.
  private func error(_ page: String, _ name: String = "work-sessions/0001.json") throws
    -> SnapshotError?
  {
    try error(Array(page.utf8), name)
  }

  private func error(_ page: [UInt8], _ name: String = "work-sessions/0001.json") throws
    -> SnapshotError?
  {
    let fixture = try SnapshotFixture()
    try fixture.write(name, page)
    let error = fixture.error()
    #expect(error == nil || error?.isMissing == false)
    return error
  }

  @Test("a folder that is not there, is a file, or is empty")
  func folders() throws {
    let fixture = try SnapshotFixture(isEmpty: true)
    #expect(fixture.error()?.reason == .emptyFolder)
    try fixture.write("employees/0001.json", "[]")
    #expect(fixture.error()?.reason == .missingResource("work-sessions"))
    try fixture.write("work-sessions/readme", "")
    #expect(fixture.error()?.reason == .missingResource("work-sessions"))
    #expect(fixture.error()?.isMissing == true)
    do {
      _ = try SavedSnapshot.read(fixture.path + "/nowhere")
      Issue.record("a folder that is not there was read")
    } catch { #expect(error.reason == .missingFolder && error.isMissing) }
    do {
      _ = try SavedSnapshot.read(fixture.path + "/employees/0001.json")
      Issue.record("a file was read as a folder")
    } catch { #expect(error.reason == .notAFolder) }
  }

  @Test("a page cut off anywhere is an error with its place")
  func truncated() throws {
    let page =
      Array(
        "{\"meta\":{\"count\":2},\n\"data\":[\(SnapshotFixture.session(1, "\"n\":\"é\\n\"")),\n"
          .utf8) + Array("\(SnapshotFixture.session(2))]}".utf8)
    let fixture = try SnapshotFixture()
    for length in 0..<page.count {
      try fixture.write("work-sessions/0001.json", Array(page[..<length]))
      let error = try #require(fixture.error(), "cut at \(length)")
      #expect(error.file == "work-sessions/0001.json")
      let offset = try #require(error.byteOffset)
      #expect(offset <= length && offset >= 0)
      #expect(!error.message.isEmpty && error.advice.contains("again"))
    }
  }

  @Test(
    "what is not JSON",
    arguments: [
      ("[{\"id\":1,}]", 9), ("[{\"id\" 1}]", 7), ("[{id:1}]", 2), ("[{\"id\":01}]", 8),
      ("[{\"id\":1.}]", 9), ("[{\"id\":-}]", 8), ("[{\"id\":1e}]", 9), ("[{\"id\":tru}]", 7),
      ("[{\"id\":nul}]", 7), ("[{\"x\":\"\\q\"}]", 7), ("[{\"x\":\"\\u12g4\"}]", 7),
      ("[{\"x\":\"a\tb\"}]", 8), ("[{\"x\":[1 2]}]", 9), ("[{\"x\":{\"a\":1 \"b\"}}]", 13),
      ("[1,]", 3), ("[] []", 3), ("[{}{}]", 3), ("[{\"x\":+1}]", 6), ("[{\"x\":.5}]", 6),
      ("[{\"x\":\"\\ud800\"}]", 7), ("[{\"x\":\"\\udc00\\ud800\"}]", 7),
      ("[{\"startedOn\":\"\\ud800x\"}]", 15), ("[{\"x\":'a'}]", 6), ("{\"data\":[],}", 11),
      ("[{\"x\":\u{0}1}]", 6), ("[{\"x\":{\"y\":00}}]", 12), ("{\"data\":[]", 10),
    ])
  func malformed(_ page: String, offset: Int) throws {
    let error = try #require(try error(page), "\(page)")
    #expect(error.byteOffset == offset, "\(page): \(error.message)")
    guard case .malformedJSON = error.reason else {
      Issue.record("\(page): \(error.reason)")
      return
    }
  }

  @Test(
    "what is JSON and not a page", arguments: ["1", "\"x\"", #"{"error":"x"}"#, "<html>"])
  func notAPage(_ page: String) throws {
    #expect(try error(page)?.reason == .notAPage)
  }

  @Test("bytes that are not UTF-8 are named by place")
  func invalidText() throws {
    let bad: [[UInt8]] = [
      [0xFF], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xC3], [0xE2, 0x82], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xF0, 0x80, 0x80, 0x80],
    ]
    for bytes in bad {
      let before = Array("[\n{\"x\":\"".utf8)
      let error = try error(before + bytes + Array("\"}]".utf8))
      #expect(error?.reason == .invalidUTF8, "\(bytes)")
      #expect(error?.byteOffset == before.count && error?.line == 2)
    }
    let good =
      "[{\"x\":\"é€😀\u{7FF}\u{FFFD}\u{10FFFF}\",\"id\":1,\"employee\":1,\"startedOn\":1772438400}]"
    #expect(try error(good) == nil)
  }

  @Test("nesting ends at 64")
  func nesting() throws {
    for (depth, isFine) in [(61, true), (62, false), (100_000, false)] {
      let nested = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      let page = #"{"data":[\#(SnapshotFixture.session(1, #""x":\#(nested)"#))]}"#
      #expect((try error(page) == nil) == isFine, "\(depth)")
    }
    let objects = String(repeating: #"{"a":"#, count: 100_000)
    #expect(try error("[\(objects)")?.message.contains("64") == true)
  }

  @Test("numbers without end are refused or skipped, not misread")
  func longNumbers() throws {
    let number = String(repeating: "9", count: 1_000_000)
    let page = """
      [\(SnapshotFixture.session(1, #""unknown":\#(number)"#)),
       {"id":\(number),"employee":1,"startedOn":1772438400},
       {"id":3,"employee":\(number),"startedOn":1772438400},
       \(SnapshotFixture.session(4, #""payRate":\#(number)"#)),
       \(SnapshotFixture.session(5, #""payRate":"\#(number)""#))]
      """
    let data = try SnapshotFixture.sessions(page)
    #expect(data.workSessions.map(\.id) == [1, 3, 4, 5])
    #expect(data.workSessions.map(\.payRate) == [-1, -1, -1, -1])
    #expect(data.workSessions[1].employee == .none)
    #expect(data.findings(.unreadableRow).count == 1)
    #expect(data.findings(.unreadableField).count == 3)
    #expect(data.statistics("work-sessions")?.refusedRowCount == 1)
  }

  @Test("rows of no use are left out and named; a session of nobody stays, to be accounted for")
  func refusedRows() throws {
    let page = """
      {"meta":{"count":7},"data":[5,null,
      {"employee":1,"startedOn":1772438400},
      {"id":"x","employee":1},{"id":4,"startedOn":1772438400},
      {"id":5,"employee":{"name":"n"},"startedOn":1772438400},\(SnapshotFixture.session(6))]}
      """
    let data = try SnapshotFixture.sessions(page)
    #expect(data.workSessions.map(\.id) == [4, 5, 6])
    #expect(data.workSessions.map { $0.employee == .none } == [true, true, false])
    #expect(data.statistics("work-sessions")?.rowCount == 7)
    #expect(data.statistics("work-sessions")?.refusedRowCount == 4)
    let rows = data.findings(.unreadableRow)
    #expect(rows.allSatisfy { $0.severity == .blocking })
    #expect(
      rows.map(\.subject.file) == [1, 1, 2, 3, 3].map { "work-sessions/0001.json:\($0)" })
    #expect(rows[2].message == "row 3 of the page has no id; the row is left out")
    #expect(data.findings(.countDiffers) == [])
  }

  @Test("a field given twice is named")
  func twice() throws {
    let data = try SnapshotFixture.sessions("[\(SnapshotFixture.session(1, #""employee":2"#))]")
    #expect(data.findings(.unreadableField).first?.message.contains("twice") == true)
  }

  @Test("a bad line is named by its number")
  func badLine() throws {
    let fixture = try SnapshotFixture()
    let good = (1...9000).map {
      SnapshotFixture.session($0, #""notes":"\#(String(repeating: "x", count: 300))""#)
    }
    for (bad, reason) in [
      ("{\"id\":1,", "the text ends"), ("{\"id\":1}}", "more text"), ("{\"id\":\n1}", "one line"),
      ("{\"id\":\"\u{1}\"}", "control"),
    ] {
      var lines = good
      lines.insert(bad, at: 8000)
      try fixture.write("work-sessions.ndjson", lines.joined(separator: "\n"))
      let error = try #require(fixture.error())
      #expect(error.line == 8001, "\(error.message)")
      let before = lines[..<8000].reduce(0) { $0 + $1.utf8.count + 1 }
      #expect((error.byteOffset ?? 0) >= before && (error.byteOffset ?? 0) <= before + 10)
      #expect(error.message.contains(reason) || bad.count < 9, "\(error.message)")
    }
    var lines = good
    lines[8000] = #"{"id":null,"employee":1}"#
    try fixture.write("work-sessions.ndjson", lines.joined(separator: "\n"))
    let row = try #require(try fixture.read().findings(.unreadableRow).first)
    #expect(row.subject.file == "work-sessions.ndjson:8001")
  }
}
