import PayrollModel
import Testing
import TimeSources
import TrackTik

@Suite("Rows that were announced and are not there")
struct RowCountTests {
  /// The sentence about the count of work sessions, with its severity; nil where there is none.
  private func verdict(_ pages: [String], resource: String = "work-sessions") throws -> String? {
    let fixture = try SnapshotFixture()
    for (offset, page) in pages.enumerated() {
      try fixture.write("\(resource)/000\(offset + 1).json", page)
    }
    let found = try fixture.read().findings(.countDiffers)
    #expect(found.count < 2)
    #expect(found.allSatisfy { $0.subject.file == resource })
    #expect(found.allSatisfy { $0.advice == "pull \(resource) again, with all pages" })
    return found.first.map { "\($0.severity): \($0.message)" }
  }

  private func page(_ ids: ClosedRange<Int>, _ meta: String) -> String {
    let rows = ids.map { SnapshotFixture.session($0) }.joined(separator: ",")
    return "{\"meta\":{\(meta)},\"data\":[\(rows)]}"
  }

  @Test("one page: more, fewer and as many as announced")
  func onePage() throws {
    #expect(try verdict([page(1...3, #""count":3"#)]) == nil)
    #expect(
      try verdict([page(1...3, #""count":4"#)])
        == "blocking: the source announced 4 records and 3 were read: 1 row is missing")
    #expect(
      try verdict([page(1...3, #""count":5"#)])
        == "blocking: the source announced 5 records and 3 were read: 2 rows are missing")
    #expect(
      try verdict([page(1...3, #""count":2"#)])
        == "warning: the source announced 2 records and 3 were read")
    #expect(
      try verdict([page(1...3, #""count":0"#)])
        == "warning: the source announced 0 records and 3 were read")
  }

  @Test(
    "the spellings of the count of all, the one that holds first",
    arguments: [
      (#""total":3,"totalCount":9,"count":9"#, false), (#""totalCount":3,"count":9"#, false),
      (#""total":9,"totalCount":3,"count":3"#, true), (#""totalCount":9,"count":3"#, true),
      (#""total":null,"count":9"#, true), (#""total":"9""#, true), (#""total":"3""#, false),
      (#""pagination":{"total":9},"total":3,"count":3"#, true),
      (#""pagination":{"total":3},"total":9,"count":9,"itemCount":9"#, false),
      (#""pagination":{"count":9}"#, false), (#""pagination":[],"count":9"#, true),
      (#""pagination":null,"count":9"#, true), (#""count":-1"#, false), (#""count":"many""#, false),
      (#""count":9.0"#, false), (#""count":{}"#, false), (#""limit":9,"offset":9"#, false),
    ])
  func spellings(_ meta: String, differs: Bool) throws {
    #expect(try (verdict([page(1...3, meta)]) != nil) == differs, "\(meta)")
  }

  @Test("several pages that announce the whole")
  func whole() throws {
    let meta = #""count":4"#
    #expect(try verdict([page(1...2, meta), page(3...4, meta)]) == nil)
    #expect(
      try verdict([page(1...2, meta), page(3...3, meta)])
        == "blocking: the source announced 4 records and 3 were read: 1 row is missing")
    // The number may grow while pages are pulled: the greatest one counts.
    #expect(
      try verdict([page(1...2, #""count":5"#), page(3...4, meta)])
        == "blocking: the source announced 5 records and 4 were read: 1 row is missing")
    #expect(
      try verdict([page(1...2, meta), page(3...4, #""count":5"#)])
        == "blocking: the source announced 5 records and 4 were read: 1 row is missing")
    #expect(try verdict([page(1...2, meta), page(3...4, "")]) == nil)
    #expect(try verdict([page(1...2, ""), page(3...3, meta)]) != nil)
  }

  @Test("several pages that all count themselves say nothing of the whole")
  func themselves() throws {
    #expect(try verdict([page(1...2, #""count":2"#), page(3...3, #""count":1"#)]) == nil)
    #expect(try verdict([page(1...2, #""count":2"#), page(3...4, #""count":2"#)]) == nil)
    // One of them has another number than its own.
    #expect(try verdict([page(1...2, #""count":2"#), page(3...4, #""count":3"#)]) != nil)
  }

  @Test("pages that lack rows of their own")
  func own() throws {
    let one = #""itemCount":2"#
    #expect(try verdict([page(1...2, one), page(3...4, one)]) == nil)
    #expect(
      try verdict([page(1...2, one), page(3...3, one)])
        == "blocking: the source announced 4 records and 3 were read: 1 row is missing")
    #expect(
      try verdict([page(1...1, one), page(3...3, one)])
        == "blocking: the source announced 4 records and 2 were read: 2 rows are missing")
    // More than a page says it has is no lack, and makes none good.
    #expect(try verdict([page(1...3, one)]) == nil)
    #expect(try verdict([page(1...3, one), page(4...4, one)]) != nil)
    // What the whole lacks goes before what the pages lack.
    #expect(
      try verdict([page(1...2, #""count":9,"itemCount":3"#)])
        == "blocking: the source announced 9 records and 2 were read: 7 rows are missing")
    #expect(
      try verdict([page(1...2, #""count":2,"itemCount":3"#)])
        == "blocking: the source announced 3 records and 2 were read: 1 row is missing")
  }

  @Test("rows that were refused or came twice are there")
  func refused() throws {
    let rows = "[\(SnapshotFixture.session(1)),{\"id\":null},5,\(SnapshotFixture.session(1))]"
    #expect(try verdict([#"{"meta":{"count":3},"data":\#(rows)}"#]) == nil)
    #expect(
      try verdict([#"{"meta":{"count":4},"data":\#(rows)}"#])
        == "blocking: the source announced 4 records and 3 were read: 1 row is missing")
  }

  @Test("what decides no pay is a warning, and so is what is done without")
  func severities() throws {
    let page = #"{"meta":{"count":4},"data":[]}"#
    for (resource, severity) in [
      ("overtime-rules", "warning"), ("shift-slices", "warning"), ("shift-summaries", "warning"),
      ("payroll-payruns", "warning"), ("payroll-payrun-items", "warning"), ("regions", "blocking"),
      ("leave-requests", "blocking"), ("holiday-dates", "blocking"), ("clients", "blocking"),
      ("pay-codes", "blocking"), ("schedule-off-periods", "blocking"),
    ] {
      #expect(
        try verdict([page], resource: resource)
          == "\(severity): the source announced 4 records and 0 were read: 4 rows are missing")
    }
    let fixture = try SnapshotFixture()
    try fixture.write("shifts/1.json", page)
    func severities(_ without: Set<String>, _ purpose: TimeDataNeeds.Purpose = .sessions) throws
      -> [Finding.Severity]
    {
      try SavedSnapshot.read(fixture.path, for: purpose, without: without)
        .findings(.countDiffers).map(\.severity)
    }
    #expect(try severities([]) == [.blocking])
    #expect(try severities(["shifts"]) == [.warning])
    #expect(try severities(["positions"]) == [.blocking])
    for name in ["payroll-payruns", "payroll-payrun-items"] {
      try fixture.write("\(name)/1.json", page)
    }
    #expect(try severities([], .payruns) == [.warning, .blocking, .blocking])
  }

  @Test("the count of one resource is not that of the next")
  func apart() throws {
    let fixture = try SnapshotFixture()
    try fixture.write("regions/1.json", #"{"meta":{"count":7},"data":[{"id":1}]}"#)
    try fixture.write("positions/1.json", #"[{"id":1},{"id":1}]"#)
    try fixture.write("work-sessions/1.json", "[\(SnapshotFixture.session(1))]")
    let data = try fixture.read()
    #expect(data.resources.map(\.announcedCount) == [7, nil, nil, nil])
    #expect(
      data.resources.map(\.resource) == ["regions", "employees", "positions", "work-sessions"])
    #expect(data.resources.map(\.repeatedRowCount) == [0, 0, 1, 0])
    #expect(data.resources.map(\.fileCount) == [1, 1, 1, 2])
    #expect(data.resources.map(\.rowCount) == [1, 1, 2, 1])
  }

  // MARK: What the manifest says

  @Test(
    "rows that a pull did not get, beside rows that were refused",
    arguments: [
      (1, 1, "announced 3 records and 2 were read: 1 row is missing"),
      (2, 1, "announced 4 records and 2 were read: 2 rows are missing"),
      (3, 0, "announced 4 records and 1 were read: 3 rows are missing"), (0, 1, nil), (0, 0, nil),
    ] as [(Int, Int, String?)])
  func manifest(missing: Int, refused: Int, message: String?) throws {
    let fixture = try SnapshotFixture()
    let bad = (0..<refused).map { _ in #",{"id":"x"}"# }.joined()
    try fixture.write("overtime-rules/00001.json", #"[{"id":1}\#(bad)]"#)
    try fixture.seal {
      if missing > 0 { $0.complete = "false" }
      $0.resources["overtime-rules"] =
        #""rows":\#(1 + refused),"missingRows":\#(missing)"#
    }
    let data = try fixture.read()
    let found = data.findings(.countDiffers)
    #expect(found.map(\.message) == [message].compactMap { $0.map { "the source \($0)" } })
    #expect(found.allSatisfy { $0.severity == .warning })
    #expect(data.statistics("overtime-rules")?.announcedCount == 1 + refused + missing)
  }

  @Test("pages of several questions cannot contradict a manifest that says that nothing is missing")
  func manifestBeforePages() throws {
    let fixture = try SnapshotFixture()
    try fixture.write("work-sessions/0001.json", page(1...2, #""count":7"#))
    try fixture.seal()
    #expect(try fixture.read().findings == [])
    // One that does not say it leaves the word to the pages.
    try fixture.seal { $0.resources["work-sessions"] = #""rows":2"# }
    #expect(
      try fixture.read().findings(.countDiffers).map(\.message)
        == ["the source announced 7 records and 2 were read: 5 rows are missing"])
  }
}
