import Foundation
import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import RunFiles

/// `findings.json` and `timeline.json`, read again.
@Suite("Files with an entry a line, read back")
struct LinedListTests {
  private static let seed: UInt64 = 7

  private struct Texts: ListPart {
    var texts: [String] = []

    mutating func add(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
      texts.append(String(decoding: line, as: UTF8.self))
      return true
    }
  }

  private func read(_ text: String) throws -> [String] {
    try Scratch.folder { folder in
      try Scratch.put(text, in: folder, as: "list")
      var lines: [String] = []
      try LinedList.read("\(folder)/list", opening: "\"list\":[", like: Texts()) {
        lines.append(String(decoding: $0, as: UTF8.self))
      } join: {
        lines += $0.texts
      }
      return lines
    }
  }

  @Test("The head is closed, an entry has no comma, and a line longer than a piece is one line")
  func lines() throws {
    #expect(try read("{\"list\":[\n1,\n2\n]}\n") == ["{\"list\":[]}", "1", "2"])
    #expect(try read("{\"list\":[\n]}\n") == ["{\"list\":[]}"])
    let long = String(repeating: "x", count: 9 << 20)
    #expect(
      try read("{\"list\":[\n\(long),\n2\n]}\n").map(\.utf8.count) == [11, long.utf8.count, 1])
  }

  @Test(
    "What is cut, or goes on behind its end, is none, and the line is named",
    arguments: [
      ("", 1), ("{\"list\":[\n1,\n", 3), ("{\"list\":[\n1\n]}", 3), ("{\"list\":[\n]}\n1\n", 3),
      ("{\n]}\n", 1), ("{\"list\":[\n]}\nx", 3), ("{\"list\":[\n1\n]\n", 3),
    ])
  func malformed(text: String, line: Int) throws {
    let problem = #expect(throws: ListProblem.self) { try read(text) }
    #expect(problem.map { "\($0)" } == "line(\(line))")
  }

  @Test("Findings come back as they were written")
  func findings() throws {
    let batch = BatchBuilder.one(3600)
    let subject = Finding.Subject(
      employee: "007", date: BatchBuilder.date(3), record: .init(.workSession, 17), file: "a:3")
    let written = [
      Finding(.openSession, subject, "no \"end\"").costing(
        FindingCost(seconds: 3600, gross: Money(cents: 1850))),
      Finding(.periodNotOver, Finding.Subject(), "too early"),
      Finding(.absentNow, Finding.Subject(employee: "8"), "away"),
    ]
    try Scratch.folder { folder in
      let path = "\(folder)/findings.json"
      _ = try FindingsFile.write(written, of: batch, to: path)
      let read = try FindingsFile.read(path, of: batch.id)
      #expect(read.map(\.kind) == [.openSession, .periodNotOver, .absentNow])
      #expect(read.map(\.needsAcknowledgement) == [false, true, false])
      #expect(
        read[0]
          == FindingRecord(
            kind: .openSession, severity: .blocking, employee: "007", date: BatchBuilder.date(3),
            record: "work-sessions/17", file: "a:3", message: "No \"end\".",
            advice: read[0].advice, seconds: 3600, gross: Money(cents: 1850)))
      var other = batch.id
      other.revision = 2
      #expect(throws: TextProblems.self) { try FindingsFile.read(path, of: other) }
    }
  }

  @Test("A timeline comes back as it was written, and no other batch has it")
  func timeline() throws {
    var batch = BatchBuilder.one(3600)
    batch.employees[0].zone = 0
    let start = Int64(BatchBuilder.date(1).daysSince1970) * 86_400
    batch.times = PayTimes(
      zones: [.utc, .utc], spans: [PaySpan(start: start, seconds: 3600, line: 0)],
      holidays: [BatchBuilder.date(2): "A day"])
    var session = WorkSession(id: 17)
    session.employee = RecordIndex(0)
    session.start = start
    session.duration = 5400
    var open = session
    open.id = 18
    open.traits = .hasNoEnd
    var pause = BreakSession(id: 5)
    pause.workSession = RecordIndex(0)
    pause.start = start + 3600
    pause.duration = 1800
    var shift = Shift(id: 9)
    shift.employee = RecordIndex(0)
    shift.start = start
    shift.end = start + 7200
    batch.timeData.workSessions = [session, open]
    batch.timeData.breakSessions = [pause]
    batch.timeData.shifts = [shift]
    try Scratch.folder { folder in
      let path = "\(folder)/timeline.json"
      _ = try TimelineFile.begin(batch, to: path)?.wait()
      let read = try TimelineFile.read(path, of: BatchRecord(batch))
      #expect(read.zones.map(\.name) == ["UTC"] && read.zones[0].midnights.count == 16)
      #expect(read.holidays == [BatchBuilder.date(2): "A day"])
      let texts = read.people.map { String(decoding: $0, as: UTF8.self) }
      let times =
        #"{"zone":0,"paid":[\#(start),3600,0],"sessions":[17,\#(start),5400,18,\#(start),-1],"#
        + #""planned":[\#(start),7200],"breaks":[\#(start + 3600),1800,0],"content":["#
      #expect(texts.count == 1 && texts[0].hasPrefix(times))
      let short = try TimelineFile.read(path, of: BatchRecord(batch), withContent: false)
      #expect(
        String(decoding: short.people[0], as: UTF8.self)
          == times.replacing(#","content":["#, with: "}"))
      #expect(short.times(at: 0)?.content == nil)
      let person = read.times(at: 0)
      #expect(person?.sessions.map(\.id) == [17, 18])
      #expect(
        read.shared.keys.sorted() == ["holidays", "payCodes", "positions", "regions", "sites"])
      let text = String(decoding: try InputBuffer.array(of: path), as: UTF8.self)
      let first = read.zones[0].midnights[0]
      for wrong in ["\(first + 86_400)", "-9223372036854775808", "\(first - 4 * 86_400)"] {
        let broken = text.replacing("[\(first),", with: "[\(wrong),")
        try Data(broken.utf8).write(to: URL(filePath: path))
        #expect(throws: TextProblems.self, "\(wrong)") {
          try TimelineFile.read(path, of: BatchRecord(batch))
        }
      }
      try Data(text.utf8).write(to: URL(filePath: path))
      var other = BatchRecord(batch)
      other.id.revision = 2
      #expect(throws: TextProblems.self) { try TimelineFile.read(path, of: other) }
    }
    batch.times = nil
    #expect(try TimelineFile.begin(batch, to: "/nowhere/at/all") == nil)
  }
}
