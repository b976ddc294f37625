import PayrollModel
import RowReading
import Testing
import TrackTik

@Suite("Texts, labels and words of rows")
struct TextValueTests {
  private func employee(_ name: String) throws -> String {
    let fixture = try SnapshotFixture()
    try fixture.write("employees/0001.json", #"[{"id":1,"firstName":"\#(name)"}]"#)
    let data = try fixture.read()
    return data.text.string(try #require(data.employees.first).firstName)
  }

  @Test(
    "every escape of JSON",
    arguments: [
      (#"\""#, "\""), (#"\\"#, "\\"), (#"\/"#, "/"), (#"\b"#, "\u{8}"), (#"\f"#, "\u{C}"),
      (#"\n"#, "\n"), (#"\r"#, "\r"), (#"\t"#, "\t"), (#"\u0041"#, "A"), (#"\u00e9"#, "é"),
      (#"\u00E9"#, "é"), (#"\u20ac"#, "€"), (#"\ud83d\ude00"#, "😀"), (#"\uD83D\uDE00"#, "😀"),
      (#"\ud800\udc00"#, "\u{10000}"), (#"\udbff\udfff"#, "\u{10FFFF}"), (#"\u0000"#, "\0"),
      (#"\u001f"#, "\u{1F}"), (#"\u007f"#, "\u{7F}"), (#"\uffff"#, "\u{FFFF}"),
    ])
  func escapes(_ written: String, _ read: String) throws {
    #expect(try employee(written) == read)
    #expect(try employee("a\(written)b\(written)") == "a\(read)b\(read)")
    #expect(try employee("seven!!\(written)") == "seven!!\(read)")
  }

  @Test("texts of every length, plain and with an escape at every place")
  func lengths() throws {
    for length in 1...40 {
      let text = String("abcdefghijklmnopqrstuvwxyz0123456789-_.:!".prefix(length))
      #expect(try employee(text) == text)
      let place = text.index(text.startIndex, offsetBy: length / 2)
      let escaped = text[..<place] + #"\u0041"# + text[place...]
      #expect(try employee(String(escaped)) == "\(text[..<place])A\(text[place...])")
    }
  }

  @Test("labels are the same where their texts are, and only there")
  func labels() throws {
    let codes = ["REG", "REG ", "reg", "REGU", "RE", "R\\u0045G", "12", "012"]
    let rows = codes.enumerated().map {
      SnapshotFixture.session($0.offset + 1, #""payCode":"\#($0.element)""#)
    }
    let number = SnapshotFixture.session(90, #""payCode":12"#)
    let data = try SnapshotFixture.sessions("[\((rows + [number]).joined(separator: ","))]")
    #expect(
      data.workSessions.map { data.label($0.payCode) }
        == ["REG", "REG ", "reg", "REGU", "RE", "REG", "12", "012", "12"])
    #expect(data.workSessions[0].payCode == data.workSessions[5].payCode)
    #expect(data.workSessions[6].payCode == data.workSessions[8].payCode)
    #expect(data.labels.texts == ["", "REG", "REG ", "reg", "REGU", "RE", "12", "012"])
  }

  @Test("a thousand labels in one chunk and a thousand in the next")
  func manyLabels() throws {
    let fixture = try SnapshotFixture()
    func rows(_ numbers: Range<Int>) -> [String] {
      numbers.map { SnapshotFixture.session($0, #""payCode":"C\#($0 % 1_000)""#) }
    }
    try fixture.write("work-sessions/1.json", "[\(rows(0..<1_500).joined(separator: ","))]")
    try fixture.write("work-sessions/2.ndjson", rows(1_500..<3_000).joined(separator: "\n"))
    let data = try fixture.read()
    #expect(
      data.workSessions.map { data.label($0.payCode) } == (0..<3_000).map { "C\($0 % 1_000)" })
    #expect(data.labels.texts.count == 1_001)
  }

  @Test("a number that is a pay code in one chunk is a label in the other")
  func numbersAndTexts() throws {
    let fixture = try SnapshotFixture()
    try fixture.write("payroll-codes/1.json", #"[{"id":5,"code":"OT"},{"id":6,"code":"5"}]"#)
    try fixture.write(
      "work-sessions/1.json",
      "[\(SnapshotFixture.session(1, #""payCode":5"#)),"
        + "\(SnapshotFixture.session(2, #""payCode":"5""#)),"
        + "\(SnapshotFixture.session(3, #""payCode":6"#))]")
    try fixture.write(
      "work-sessions/2.ndjson",
      "\(SnapshotFixture.session(4, #""payCode":"5""#))\n"
        + SnapshotFixture.session(5, #""payCode":5"#))
    let data = try fixture.read()
    #expect(data.workSessions.map { data.label($0.payCode) } == ["OT", "5", "5", "5", "OT"])
  }

  @Test("codes of both resources of pay codes are found by number")
  func bothCodeResources() throws {
    let fixture = try SnapshotFixture()
    try fixture.write("payroll-codes/1.json", #"[{"id":5,"code":"OT"},{"id":7,"code":"OLD"}]"#)
    try fixture.write("pay-codes/1.json", #"[{"id":6,"name":"Sick"},{"id":7,"name":"NEW"}]"#)
    let rows = [5, 6, 7].map { SnapshotFixture.session($0, #""payCode":\#($0)"#) }
    try fixture.write("work-sessions/1.json", "[\(rows.joined(separator: ","))]")
    let data = try fixture.read()
    #expect(data.workSessions.map { data.label($0.payCode) } == ["OT", "Sick", "NEW"])
    #expect(data.payCodes.map(\.id) == [5, 7, 6])
    #expect(data.statistics("payroll-codes")?.rowCount == 2)
    #expect(data.statistics("pay-codes")?.rowCount == 2)
    #expect(
      data.findings(.conflictingRows).map(\.subject.record?.description) == ["pay-codes/7"])
  }

  @Test("what is remembered of a word is the word, and the field it stood in")
  func words() throws {
    // Words of 3, 4, 8, 9, 16 and 17 letters, each behind one that differs in its middle or end.
    let words = [
      "OPEN", "OPEX", "OPEN", "CLOSED", "CLOSEX", "APPROVED", "APPROVEX", "APPROVED", "COMPLETED",
      "COMPXETED", "COMPLETED", "CANCELLED", "CANCELXED", "NEW", "OPEN", "AAAAAAAAAAAAAAAA",
      "AAAAAAABAAAAAAAA", "AAAAAAAAAAAAAAAAA", "OPEN", "open", "APPROVED",
    ]
    let known: [String: WorkSession.Status] = [
      "OPEN": .open, "open": .open, "CLOSED": .closed, "APPROVED": .approved,
      "COMPLETED": .closed, "CANCELLED": .cancelled,
    ]
    let rows = words.enumerated().map {
      SnapshotFixture.session($0.offset + 1, #""clockOutMethod":"OPEN","status":"\#($0.element)""#)
    }
    let data = try SnapshotFixture.sessions("[\(rows.joined(separator: ","))]")
    #expect(data.workSessions.map(\.status) == words.map { known[$0] ?? .other })
    let unknown = data.statistics("work-sessions")?.unknownValues ?? [:]
    #expect(unknown["status=OPEX"] == 1 && unknown["clockOutMethod=OPEN"] == words.count)
    #expect(unknown.count == 10)
  }

  @Test("two hundred unknown words are listed, and more are lumped together; long ones are cut")
  func unknownWords() throws {
    let rows = (1...230).map { SnapshotFixture.session($0, #""status":"WORD\#($0)""#) }
    let data = try SnapshotFixture.sessions("[\(rows.joined(separator: ","))]")
    let values = data.statistics("work-sessions")?.unknownValues ?? [:]
    #expect(values.count == 201 && values["(others)"] == 30)
    #expect(values["status=WORD200"] == 1 && values["status=WORD201"] == nil)
    #expect(data.findings(.unknownStatus).count == 200)
    let long = String(repeating: "x", count: 100)
    let cut = try SnapshotFixture.sessions(
      "[\(SnapshotFixture.session(1, #""status":"\#(long)""#))]")
    #expect(
      cut.statistics("work-sessions")?.unknownValues == ["status=" + long.prefix(80): 1])
  }
}
