import PayrollModel
import RowReading
import Testing

@testable import TrackTik

@Suite("Envelopes of pages")
struct EnvelopeTests {
  private func summary(_ page: String) throws -> PageSummary {
    let fixture = try SnapshotFixture(isEmpty: true)
    try fixture.write("page.json", page)
    return try PageSummary.read("\(fixture.path)/page.json", name: "page.json")
  }

  @Test(
    "what tells of an error beside a list",
    arguments: [
      (#""error":"boom""#, true), (#""errors":["boom"]"#, true), (#""error":{"code":5}"#, true),
      (#""error":true"#, true), (#""error":1"#, true), (#""errors":[ "x"]"#, true),
      (#""error":null"#, false), (#""error":false"#, false), (#""error":0"#, false),
      (#""error":"""#, false), (#""errors":[]"#, false), (#""errors":[ ]"#, false),
      (#""error":{}"#, false), (#""error":{ }"#, false), (#""status":400"#, true),
      (#""status":"500""#, true), (#""code":404"#, true), (#""status":999"#, true),
      (#""status":399"#, false), (#""status":200"#, false), (#""status":1000"#, false),
      (#""status":"ok""#, false), (#""status":null"#, false), (#""status":"4""#, false),
      (#""code":4000"#, false), (#""message":"boom""#, false), (#""st\u0061tus":500"#, true),
      (#""meta":{"error":"boom","status":500}"#, false),
    ])
  func trouble(_ member: String, isTrouble: Bool) throws {
    for page in [
      "{\(member),\"data\":[{\"id\":1}]}", "{\"data\":[{\"id\":1}],\(member)}",
      "{ \(member) , \"data\" : null }",
    ] {
      #expect(try summary(page).tellsError == isTrouble, "\(page)")
      let fixture = try SnapshotFixture()
      try fixture.write("overtime-rules/1.json", page)
      #expect(fixture.error()?.reason == (isTrouble ? .tellsError : nil), "\(page)")
      #expect(fixture.error()?.file == (isTrouble ? "overtime-rules/1.json" : nil))
    }
  }

  @Test("the rows of a page, and what it says of them")
  func meta() throws {
    let rows = #"[{"id":1},{"id":2},7,{"name":"n"}]"#
    let vendor = try summary(#"{"meta":{"count":40,"limit":1000,"itemCount":3},"data":\#(rows)}"#)
    #expect(vendor.rows.map(\.id) == [1, 2])
    #expect(vendor.rowCount == 4 && vendor.announcedCount == 40 && vendor.pageSize == 1_000)
    #expect(!vendor.hasPagination && vendor.hasList && !vendor.tellsError)
    let older = try summary(
      #"{"data":\#(rows),"meta":{"count":9,"limit":8,"pagination":{"total":41,"per_page":"20"}}}"#)
    #expect(older.announcedCount == 41 && older.pageSize == 20 && older.hasPagination)
    let bare = try summary(rows)
    #expect(bare.announcedCount == nil && bare.pageSize == nil && bare.hasList)
    let none = try summary(#"{"meta":{"limit":null,"count":null},"data":[]}"#)
    #expect(none.announcedCount == nil && none.pageSize == nil && none.rowCount == 0)
  }

  @Test(
    "counts that no source has say nothing",
    arguments: [
      ("1099511627775", 1_099_511_627_775), ("1099511627776", nil), ("-1", nil), ("0", 0),
      ("999999999999999999", nil), ("1.5", nil), ("\"7\"", 7),
    ] as [(String, Int?)])
  func counts(_ count: String, read: Int?) throws {
    #expect(try summary(#"{"meta":{"count":\#(count)},"data":[]}"#).announcedCount == read)
  }

  @Test(
    "a list, and what stands in place of one",
    arguments: [
      ("[]", true), ("{}", true), ("null", true), (#"{"data":[]}"#, true), (#"{"data":{}}"#, true),
      (#"{"data":null}"#, true), (#"{"data":{"id":1}}"#, false), (#"{"data":[{"id":1}]}"#, true),
    ])
  func lists(_ page: String, hasList: Bool) throws {
    #expect(try summary(page).hasList == hasList, "\(page)")
  }

  @Test("what is no page is an error, whoever reads it")
  func errors() throws {
    for page in ["", "7", "{", "[1,]", "<html>", #"{"meta":{}}"#] {
      #expect(throws: SnapshotError.self, "\(page)") { try summary(page) }
    }
    #expect(throws: SnapshotError.self) {
      try PageSummary.read("/nowhere/page.json", name: "page.json")
    }
  }

  // MARK: Rows

  private func row(_ fields: String) throws -> PageSummary.Row {
    let rows = try summary(
      "[{\"id\":6,\"startedOn\":5},{\"id\":7\(fields.isEmpty ? "" : ",")\(fields)}]"
    ).rows
    #expect(rows.count == 2)
    return rows[1]
  }

  @Test("when a row begins, in the five spellings, the one that holds first")
  func starts() throws {
    let eight: Int64 = 1_772_438_400
    #expect(try row("").start == nil)
    let names = ["startedOn", "startDateTime", "startsOn", "sliceStartDateTime", "periodDate"]
    for (place, name) in names.enumerated() {
      #expect(try row(#""\#(name)":"2026-03-02T08:00:00Z""#).start == eight, "\(name)")
      #expect(try row(#""\#(name)":"2026-03-02T03:00:00-05:00""#).start == eight, "\(name)")
      #expect(try row(#""\#(name)":1772438400"#).start == eight, "\(name)")
      // A date begins at its midnight.
      #expect(try row(#""\#(name)":"2026-03-02""#).start == eight - 28_800, "\(name)")
      #expect(try row(#""\#(name)":"1970-01-01""#).start == 0, "\(name)")
      #expect(try row(#""\#(name)":null"#).start == nil && row(#""\#(name)":"x""#).start == nil)
      let later = names[(place + 1)...].reversed().map { #""\#($0)":1772442000,"# }.joined()
      #expect(try row("\(later)\"\(name)\":1772438400").start == eight, "\(name)")
    }
  }

  @Test("whose and of which pay run it is, and when it changed")
  func relations() throws {
    let plain = try row("")
    #expect(plain.employee == nil && plain.payrun == nil && plain.updatedOn == nil)
    #expect(!plain.hasSetting && plain.settingUpdatedOn == nil && plain.dates == nil)
    let full = try row(#""employee":{"id":3},"payrun":"4","updatedOn":"2026-03-02 08:00:00""#)
    #expect(full.employee == 3 && full.payrun == 4 && full.updatedOn == 1_772_438_400)
    #expect(try row(#""employee":0,"payrun":0,"updatedOn":"x""#) == plain)
  }

  @Test("the dates of a pay run, and of an entry for a day")
  func dates() throws {
    func dates(_ fields: String) throws -> String? {
      try row(fields).dates.map { "\($0.lowerBound)..\($0.upperBound)" }
    }
    #expect(try dates(#""occurrenceDate":"2026-03-14""#) == "2026-03-14..2026-03-14")
    #expect(
      try dates(#""occurrenceDate":"2026-03-14","occurrenceStartDate":"2026-03-01""#)
        == "2026-03-01..2026-03-14")
    #expect(
      try dates(
        #""occurrenceDate":"2026-03-20","occurrenceEndDate":"2026-03-14","occurrenceStartDate":"2026-03-01""#
      ) == "2026-03-01..2026-03-14")
    // The wrong way around, it is the last date alone.
    #expect(
      try dates(#""occurrenceEndDate":"2026-03-14","occurrenceStartDate":"2026-03-15""#)
        == "2026-03-14..2026-03-14")
    #expect(try dates(#""occurrenceStartDate":"2026-03-15""#) == nil)
    #expect(try dates(#""occurrenceDate":"x""#) == nil)
  }

  @Test("an included payroll setting and when it changed")
  func settings() throws {
    let setting = try row(
      #""updatedOn":1772438400,"payrollSetting":{"id":3,"updatedOn":1772442000}"#)
    #expect(setting.hasSetting && setting.settingUpdatedOn == 1_772_442_000)
    #expect(setting.updatedOn == 1_772_438_400)
    let undated = try row(#""updatedOn":1772438400,"payrollSetting":{"id":3}"#)
    #expect(undated.hasSetting && undated.settingUpdatedOn == nil)
    #expect(undated.updatedOn == 1_772_438_400)
    #expect(try !row(#""payrollSetting":3"#).hasSetting)
    #expect(try !row(#""payrollSetting":null"#).hasSetting)
    // The setting of the row before is not that of the next.
    let rows = try summary(
      #"[{"id":1,"payrollSetting":{"updatedOn":1772442000}},{"id":2,"payrollSetting":{}},{"id":3}]"#
    ).rows
    #expect(rows.map(\.hasSetting) == [true, true, false])
    #expect(rows.map(\.settingUpdatedOn) == [1_772_442_000, nil, nil])
  }

  @Test("a field that cannot be read is no matter for whoever pulls")
  func unreadable() throws {
    let summary = try summary(#"[{"id":1,"startedOn":"x","employee":"x"},{"id":"2"},{"id":"x"}]"#)
    #expect(summary.rows.map(\.id) == [1, 2])
    #expect(summary.rowCount == 3)
  }
}
