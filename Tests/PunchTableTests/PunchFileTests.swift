import PayrollBytes
import PayrollModel
import PayrollTestSupport
import PunchTable
import Testing

@Suite("Files of punches as a whole")
struct PunchFileTests {
  private func problems(_ text: String, _ change: (inout PunchFormat) -> Void = { _ in }) throws
    -> [String]
  {
    let file = try PunchFile(text)
    change(&file.format)
    return file.problems()
  }

  @Test("Columns that are missing, twice, or under another name than the configuration says")
  func columns() throws {
    #expect(
      try problems("name,start,end\n") == [
        "no column is called \"employee\" (punches.csv:1:1): write into \"columns\" which one has the "
          + "employee numbers"
      ])
    #expect(
      try problems("employee,begin,finish\n") == [
        "no column has times: none is called \"start\", \"end\" or \"time\" (punches.csv:1:1): write "
          + "into \"columns\" which ones have clock-in and clock-out, or the time of each punch"
      ])
    #expect(
      try problems("employee,start\n") == [
        "there is a column \"start\" and none \"end\" (punches.csv:1:1): write into \"columns\" which "
          + "one it is"
      ])
    #expect(
      try problems("employee,time\n") == [
        "each row is one punch, and no column says whether it is in or out (punches.csv:1:1): write "
          + "into \"columns\" which one is the \"kind\""
      ])
    #expect(
      try problems("employee,start,end,Start\n") == [
        "the column \"Start\" is there twice (punches.csv:1:1): remove one"
      ])
    #expect(
      try problems("Emp No,Clock In,Clock Out\n") { format in
        format.columns = [.employee: "Emp Nr", .start: "clock_in", .end: "Clock Out"]
      } == [
        "there is no column \"Emp Nr\", which \"columns\" names for \"employee\" (punches.csv:1:1): "
          + "did you mean \"Emp No\"?"
      ])
  }

  @Test("A configured name goes before what another column is usually called")
  func configuredName() throws {
    let file = try PunchFile("ID,start,end\n007,2026-10-26 08:00,2026-10-26 09:00\n")
    file.format.columns = [.employee: "ID"]
    let data = try file.read()
    #expect(data.findings.isEmpty)
    #expect(data.employees.map { data.text.string($0.number) } == ["007"])
  }

  @Test("Columns that nothing reads are counted, and none is misread")
  func unread() throws {
    let data = try PunchFile(
      "employee,start,end,Supervisor,\n1,2026-10-26 08:00,2026-10-26 09:00,Kim,\n"
        + "1,2026-10-27 08:00,2026-10-27 09:00,,\n"
    ).read()
    #expect(data.findings.isEmpty)
    #expect(data.resources.map(\.unknownFields) == [["Supervisor": 2]])
    #expect(data.resources.map(\.resource) == ["punches.csv"])
    #expect(data.resources.map(\.kind) == [.workSession])
  }

  @Test("The delimiter is the configuration's to say")
  func delimiter() throws {
    let semicolons = "employee;start;end\n1;2026-10-26 08:00;2026-10-26 09:00\n"
    #expect(
      try problems(semicolons) == [
        "semicolons stand between the cells (punches.csv:1:1): write \"delimiter\": \";\" into "
          + "\"source\""
      ])
    #expect(try problems(semicolons) { $0.delimiter = UInt8(ascii: ";") } == [])
    #expect(
      try problems("employee\tstart\tend\n") == [
        "tabs stand between the cells (punches.csv:1:1): write \"delimiter\": \"\\t\" into \"source\""
      ])
    #expect(
      try problems("employee,start,end\n") { $0.delimiter = UInt8(ascii: "|") } == [
        "commas stand between the cells (punches.csv:1:1): write \"delimiter\": \",\" into \"source\""
      ])
    // A spreadsheet's own line says what it used; it is no header.
    #expect(try problems("sep=;\n" + semicolons) { $0.delimiter = UInt8(ascii: ";") } == [])
  }

  @Test("What is no text at all, or none in UTF-8")
  func encodings() throws {
    let file = try PunchFile("")
    func problem(_ bytes: [UInt8]) throws -> String {
      try file.overwrite(bytes)
      return file.problems().first ?? ""
    }
    #expect(try problem([]).hasPrefix("the file is empty"))
    #expect(try problem(Array("\n\n".utf8)).hasPrefix("the file is empty"))
    #expect(try problem([0x50, 0x4B, 0x03, 0x04, 0x00]).hasPrefix("this is a workbook"))
    #expect(try problem([0xFF, 0xFE, 0x65, 0x00]).contains("UTF-16"))
    #expect(try problem(Array("%PDF-1.7\n".utf8)).hasPrefix("this is a PDF"))
    // Windows-1252: a name with an umlaut, in the header's lines and far behind them.
    var bytes = Array("employee,start,end,lastName\n1,,,M".utf8)
    bytes += [0xFC] + Array("ller\n".utf8)
    #expect(try problem(bytes).contains("line 2"))
    let rows = String(repeating: "1,2026-10-26 08:00,2026-10-26 09:00,Lee\n", count: 5_000)
    bytes = Array(("employee,start,end,lastName\n" + rows).utf8)
    bytes += Array("1,,,M".utf8) + [0xFC] + Array("ller\n".utf8)
    #expect(
      try problem(bytes).hasPrefix(
        "the file is not UTF-8 text: the first wrong byte is in this line (punches.csv:5002:1)"))
    #expect(try problem(Array("employee,start,end\r1,,\r".utf8)).hasPrefix("the lines end with CR"))
  }

  @Test("A byte order mark, CRLF, quotes and line ends in cells change nothing")
  func shapes() throws {
    let zone = try Zones.named("America/New_York")
    let plain = try PunchFile("employee,start,end,note\n1,2026-10-26 08:00,2026-10-26 09:00,a\n")
    let expected = try plain.read().sessions(in: zone)
    for text in [
      "\u{FEFF}employee,start,end,note\n1,2026-10-26 08:00,2026-10-26 09:00,a\n",
      "employee,start,end,note\r\n1,2026-10-26 08:00,2026-10-26 09:00,a\r\n",
      "employee,start,end,note\n1,2026-10-26 08:00,2026-10-26 09:00,a",
      "\"employee\",\"start\",\"end\",\"note\"\n\"1\",\"2026-10-26 08:00\",\"2026-10-26 09:00\",\"a\"\n",
      "employee,start,end,note\n1,2026-10-26 08:00,2026-10-26 09:00,\"two\nlines, \"\"quoted\"\"\"\n",
      "\n\nEmployee , START,End,note\n  1 ,2026-10-26 08:00 , 2026-10-26 09:00,a\n\n,,,\n",
    ] {
      let data = try PunchFile(text).read()
      #expect(data.sessions(in: zone) == expected, "\(text)")
      #expect(data.findings.isEmpty, "\(data.found)")
    }
  }

  @Test("Lines are counted right behind cells that hold line ends")
  func lines() throws {
    let data = try PunchFile(
      "employee,start,end,note\n1,2026-10-26 08:00,2026-10-26 09:00,\"a\nb\nc\"\n"
        + "1,2026-10-27 08:00,later,\n"
    ).read()
    #expect(data.findings.map(\.subject.file) == ["punches.csv:5"])
    #expect(
      data.workSessions.map { data.source.name(of: .workSession, $0.id) } == ["punches.csv:2"])
  }

  @Test("Lines are counted right behind a name of a column that holds a line end")
  func linesBehindTheHeader() throws {
    let data = try PunchFile(
      "employee,start,end,\"what\nhappened\"\n1,2026-10-27 08:00,later,\n"
    ).read()
    #expect(data.findings.map(\.subject.file) == ["punches.csv:3"])
  }

  @Test("A row of empty cells is passed over, with something behind the last column it is not")
  func behindTheLastColumn() throws {
    let data = try PunchFile("employee,start,end\n,,,x\n,,,\n").read()
    #expect(
      data.found == [
        "blocking unreadable-row punches.csv:2: the row has 4 cells, the header 3; the row is left out"
      ])
  }

  @Test("Files of one name in several folders are told apart by their paths")
  func filesOfOneName() throws {
    let first = try PunchFile("employee,start,end\n1,2026-10-26 08:00,2026-10-26 09:00\n")
    let second = try PunchFile("employee,start,end\n1,2026-10-27 08:00,later\n")
    let source = PunchSource(files: [first.path, second.path], format: first.format)
    #expect(source.names == [first.path, second.path])
    let data = try source.read()
    #expect(data.findings.map(\.subject.file) == ["\(second.path):2"])
    #expect(data.resources.map(\.resource) == source.names)
  }

  @Test("Several files are one source; each row is known by its own file")
  func severalFiles() throws {
    let first = try PunchFile(
      "employee,start,end\n1,2026-10-26 08:00,2026-10-26 09:00\n", name: "a.csv")
    let second = try PunchFile(
      "start;employee;end\n2026-10-27 08:00;1;2026-10-27 09:00\n", name: "b.csv")
    try second.overwrite(Array("start,employee,end\n2026-10-27 08:00,1,2026-10-27 09:00\n".utf8))
    let data = try PunchSource(files: [first.path, second.path], format: first.format).read()
    #expect(data.employees.count == 1)
    #expect(
      data.workSessions.map { data.source.name(of: .workSession, $0.id) } == ["a.csv:2", "b.csv:2"])
    #expect(data.source.name == "a.csv, b.csv")
    #expect(data.resources.map(\.resource) == ["a.csv", "b.csv"])
    #expect(data.resources.map(\.rowCount) == [1, 1])
    let missing = PunchSource(files: [first.path, "/nowhere/c.csv"], format: first.format)
    #expect(throws: PunchFileError.self) { try missing.read() }
  }

  @Test("A million bytes and more are read in parts, with the same result whatever the cores")
  func parts() throws {
    var text = "employee,start,end,note\n"
    for row in 0..<40_000 {
      // Every hundredth note has a line end, so that cuts may fall anywhere.
      let note = row % 100 == 0 ? "\"a\n,b\"" : "c"
      text += "\(row % 97),2026-10-26 08:00,2026-10-26 09:00,\(note)\n"
    }
    let data = try PunchFile(text).read()
    #expect(data.findings.isEmpty)
    #expect(data.workSessions.count == 40_000)
    #expect(data.employees.count == 97)
    #expect(
      data.workSessions.last.map { data.source.name(of: .workSession, $0.id) }
        == "punches.csv:40401")
    let counts = Dictionary(grouping: data.workSessions) { $0.employee }.mapValues(\.count)
    #expect(counts[RecordIndex(0)] == 413 && counts[RecordIndex(96)] == 412)
  }

  /// Rows behind a note about five inches would be cut in two, and their hours lost.
  @Test("A quote within a cell does not move the places at which a large file is cut")
  func inches() throws {
    var text = "employee,start,end,note\n1,2026-10-26 08:00,2026-10-26 09:00,5\" belt\n"
    let note = "\"" + String(repeating: "a\n", count: 1_000) + "\""
    for row in 0..<1_200 { text += "\(row),2026-10-27 08:00,2026-10-27 09:00,\(note)\n" }
    let data = try PunchFile(text).read()
    let (sessions, findings) = (data.workSessions.count, data.findings.count)
    #expect(sessions == 1_201 && findings == 0)
  }

  @Test("Ids of the clock are the names of the records; one that comes twice is refused")
  func identifiers() throws {
    let data = try PunchFile(
      """
      employee,start,end,id
      1,2026-10-26 08:00,2026-10-26 09:00,9b1deb4d-3b7d
      1,2026-10-27 08:00,2026-10-27 09:00,
      1,2026-10-28 08:00,2026-10-28 09:00,9b1deb4d-3b7d
      """
    ).read()
    #expect(
      data.workSessions.map { data.source.identifier(of: .workSession, $0.id) }
        == ["9b1deb4d-3b7d", "without id, 2"])
    #expect(data.found.count == 1)
    #expect(data.found.first?.hasPrefix("blocking conflicting-rows punches.csv:4") == true)
    #expect(data.resources.map(\.refusedRowCount) == [1])
  }

  @Test("Rows that say different things of one person")
  func contradictions() throws {
    let data = try PunchFile(
      """
      employee,firstName,lastName,region,start,end
      1,Ann,Lee,NY,2026-10-26 08:00,2026-10-26 09:00
      1,Ann,Lee,NY,2026-10-27 08:00,2026-10-27 09:00
      1,,,,2026-10-28 08:00,2026-10-28 09:00
      2,Bo,Kay,NY,2026-10-26 08:00,2026-10-26 09:00
      2,Bo,Kay,CA,2026-10-27 08:00,2026-10-27 09:00
      2,Bo,Kay,TX,2026-10-28 08:00,2026-10-28 09:00
      3,,Roe,,2026-10-26 08:00,2026-10-26 09:00
      3,Cy,Rowe,NY,2026-10-27 08:00,2026-10-27 09:00
      """
    ).read()
    #expect(
      data.findings.map {
        "\($0.severity.name) \($0.id) \($0.subject.employee ?? "") \($0.subject.file ?? "")"
      } == [
        "blocking contradicting-rows 2 punches.csv:6", "warning contradicting-rows 3 punches.csv:9",
      ])
    // What the first row says holds; what it leaves out, a later one may say.
    let names = data.employees.map {
      "\(data.text.string($0.firstName)) \(data.text.string($0.lastName))"
    }
    #expect(names == ["Ann Lee", "Bo Kay", "Cy Roe"])
    #expect(data.employees.map(\.region) == [RecordIndex(0), RecordIndex(0), RecordIndex(0)])
  }

  @Test("Another region is said behind another name, and another name not behind another region")
  func regionBehindName() throws {
    let data = try PunchFile(
      """
      employee,lastName,region,start,end
      1,Lee,NY,2026-10-26 08:00,2026-10-26 09:00
      1,Li,NY,2026-10-27 08:00,2026-10-27 09:00
      1,Lo,CA,2026-10-28 08:00,2026-10-28 09:00
      1,Lu,TX,2026-10-29 08:00,2026-10-29 09:00
      """
    ).read()
    #expect(
      data.findings.map { "\($0.severity.name) \($0.id) \($0.subject.file ?? "")" } == [
        "warning contradicting-rows punches.csv:3", "blocking contradicting-rows punches.csv:4",
      ])
  }
}
