import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Secrets
import Testing
import TimeSources
import TrackTikServer

@testable import TrackTikPublish

@Suite("Looking for an entry among pages")
struct PayrunSearchTests {
  private func publication() throws -> Publication {
    Publication(
      paySchedule: 12,
      processed: ProcessedPeriod(
        period: try #require(PayPeriod("2026-10-25..2026-11-07")), batchID: "B-1",
        batchSHA256: String(repeating: "8a", count: 32), files: []))
  }

  private func page(_ text: String) throws -> PayrunPage {
    try #require(PayrunPage(Array(text.utf8)))
  }

  private func row(_ id: Int, _ more: String = "") -> String {
    #"{"id":\#(id),"paySchedule":12,"periodStartDate":"2026-10-25","periodEndDate":"2026-11-07"\#(more)}"#
  }

  @Test(
    "the external id is found in whatever shape the server keeps it",
    arguments: [
      #"{"type":"PAYROLL_EXPORT","value":"ID"}"#, #""PAYROLL_EXPORT:ID""#,
      #"{"PAYROLL_EXPORT":"ID"}"#, #"[{"field":7,"values":["ID"]}]"#,
    ])
  func shapes(_ shape: String) throws {
    let publication = try publication()
    var search = PayrunSearch(publication)
    let value = shape.replacing("ID", with: publication.externalID)
    try search.take(page("[\(row(1)),\(row(2, #","externalIdObject":"# + value))]"))
    #expect(!search.isOpen && search.isComplete)
    #expect(try search.result() == .ours("2"))
  }

  @Test("without the external id, an entry of the period is somebody else's")
  func other() throws {
    var search = PayrunSearch(try publication())
    try search.take(page("[\(row(1, #","externalIdObject":{"value":"B-1"}"#))]"))
    #expect(try search.result() == .other("1"))
  }

  @Test("our external id in an entry of another schedule or period is no entry of ours")
  func elsewhere() throws {
    let publication = try publication()
    let id = #","externalIdObject":{"value":"\#(publication.externalID)"}"#
    var schedule = PayrunSearch(publication)
    try schedule.take(page("[\(row(1, id).replacing("12,", with: "13,"))]"))
    #expect(try schedule.result() == .nothing)
    var period = PayrunSearch(publication)
    try period.take(page("[\(row(1, id).replacing("2026-11-07", with: "2026-11-06"))]"))
    let error = #expect(throws: ServerError.self) { try period.result() }
    #expect(error?.message.contains("is of 2026-10-25..2026-11-06, not of") ?? false)
  }

  @Test(
    "an entry without a schedule counts, and a part of the period; one of another schedule does not"
  )
  func schedules() throws {
    let dates = #""periodStartDate":"2026-10-25","periodEndDate":"2026-11-07""#
    for (fields, isEntry) in [
      (dates, true), (#""paySchedule":null,"# + dates, true),
      (#""paySchedule":"12","# + dates, true),
      (#""paySchedule":{"id":12},"# + dates, true), (#""paySchedule":13,"# + dates, false),
      (#""paySchedule":12.0,"# + dates, true), (#""paySchedule":"13.0","# + dates, false),
      (#""periodStartDate":"2026-11-07","periodEndDate":"2026-11-13""#, true),
      (#""periodStartDate":"2026-11-08","periodEndDate":"2026-11-21""#, false),
      (#""paySchedule":13,"periodStartDate":null,"periodEndDate":null"#, false),
    ] {
      var search = PayrunSearch(try publication())
      try search.take(page(#"{"meta":{"count":1},"data":[{"id":1,\#(fields)}]}"#))
      #expect(try search.result() == (isEntry ? .other("1") : .nothing))
    }
  }

  @Test("pages are asked for until nothing new comes, or as many as were announced")
  func paging() throws {
    var counted = PayrunSearch(try publication())
    try counted.take(
      page(
        #"{"meta":{"count":3},"data":[{"id":1,"paySchedule":13},{"id":2,"paySchedule":13}]}"#
      ))
    #expect(counted.isOpen && !counted.isComplete)
    #expect(counted.paging(.vendor).map(\.value) == ["100", "2"])
    #expect(counted.paging(.notes).map(\.name) == ["limit", "page"])
    try counted.take(page(#"{"meta":{"count":3},"data":[]}"#))
    #expect(!counted.isOpen && !counted.isComplete)

    var bare = PayrunSearch(try publication())
    let rows = #"[{"id":1,"paySchedule":13}]"#
    try bare.take(page(rows))
    #expect(bare.isOpen)
    try bare.take(page(rows))
    #expect(!bare.isOpen && bare.isComplete)
    #expect(try bare.result() == .nothing)
  }

  @Test("a page that looks full is not the last one, whatever number it gives")
  func countOfThePage() throws {
    func rows(_ ids: ClosedRange<Int>) -> String {
      ids.map { #"{"id":\#($0),"paySchedule":13}"# }.joined(separator: ",")
    }
    var search = PayrunSearch(try publication())
    try search.take(page(#"{"meta":{"count":100},"data":[\#(rows(1...100))]}"#))
    #expect(search.isOpen)
    try search.take(page(#"{"meta":{"count":2},"data":[\#(row(101)),\#(row(102))]}"#))
    // Each page counts itself: only one without entries is the end.
    #expect(search.isOpen)
    try search.take(page(#"{"meta":{"count":0},"data":[]}"#))
    #expect(!search.isOpen && search.isComplete)
    #expect(try search.result() == .other("101"))
    // The same page again: nobody knows what stands on the next one.
    var same = PayrunSearch(try publication())
    for _ in 0..<2 {
      try same.take(page(#"{"meta":{"count":100},"data":[\#(rows(1...100))]}"#))
    }
    #expect(!same.isOpen && !same.isComplete)
    // An entry went away: another may have moved to the page before.
    var shrunk = PayrunSearch(try publication())
    try shrunk.take(page(#"{"meta":{"count":12},"data":[\#(rows(1...10))]}"#))
    try shrunk.take(page(#"{"meta":{"count":11},"data":[\#(rows(12...12))]}"#))
    #expect(!shrunk.isOpen && !shrunk.isComplete)
  }

  @Test("pages that do not end are given up")
  func endless() throws {
    var search = PayrunSearch(try publication())
    for number in 1..<PayrunSearch.longest {
      try search.take(page(#"[{"id":\#(number),"paySchedule":13}]"#))
    }
    #expect(search.isOpen)
    #expect(throws: ServerError.self) { try search.take(page(#"[{"id":9999,"paySchedule":13}]"#)) }
  }

  @Test(
    "an entry that does not say its period in a way that is known stops everything",
    arguments: [
      #""periodStartDate":null,"periodEndDate":null"#, #""paySchedule":12"#,
      #""periodStartDate":"10/25/2026","periodEndDate":"11/07/2026""#,
      #""periodStartDate":1761350400,"periodEndDate":1762473600"#,
    ])
  func unknownPeriod(_ fields: String) throws {
    var search = PayrunSearch(try publication())
    try search.take(page(#"[{"id":1,\#(fields)}]"#))
    #expect(throws: ServerError.self) { try search.result() }
    // Where our own entry stands behind it, it does not matter.
    let publication = try publication()
    var other = PayrunSearch(publication)
    let ours = row(2, #","externalIdObject":"\#(publication.externalID)""#)
    try other.take(page(#"[{"id":1,\#(fields)},\#(ours)]"#))
    #expect(try other.result() == .ours("2"))
  }

  @Test("the same round number of entries again and again may not be all")
  func sameAgain() throws {
    var search = PayrunSearch(try publication())
    let rows =
      "[" + (1...10).map { #"{"id":\#($0),"paySchedule":13}"# }.joined(separator: ",") + "]"
    try search.take(page(rows))
    try search.take(page(rows))
    #expect(!search.isOpen && !search.isComplete)
  }

  @Test(
    "what is no page is none, and what cannot be an id is none",
    arguments: [
      "", "{}", "7", #"{"data":{}}"#, #"[{"name":"x"}]"#, #"[{"id":0}]"#, #"[{"id":-1}]"#,
      #"[{"id":1.5}]"#, #"[{"id":""}]"#, #"[{"id":"0"}]"#, #"[{"id":"5\u001b[2J"}]"#,
      #"[{"id":"a b"}]"#, #"[{"id":"é"}]"#, #"[{"id":true}]"#,
      #"[{"id":"\#(String(repeating: "a", count: 65))"}]"#,
    ])
  func noPage(_ text: String) { #expect(PayrunPage(Array(text.utf8)) == nil) }

  @Test("an id is a number or a short name", arguments: ["7", #""7""#, #""run_7-A""#])
  func identifier(_ text: String) {
    #expect(PayrunPage(Array(#"[{"id":\#(text)}]"#.utf8))?.entries.count == 1)
  }
}
