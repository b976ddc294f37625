import PayrollModel
import Testing

@Suite("Every field of holidays, their groups and their dates")
struct HolidayFieldTests {
  @Test("groups name their holidays")
  func groups() throws {
    let table = FieldTable(
      resource: "holiday-groups", beside: ["holidays": #"[{"id":8},{"id":9}]"#],
      nothing: ["name": "", "holidays": "", "isKnown": "true"],
      records: { $0.holidayGroups.filter(\.isKnown) })
    try table.check(PeopleFieldTests.text("name", as: "name") + Self.members("holidays"))
  }

  @Test("holidays name their groups")
  func holidays() throws {
    let table = FieldTable(
      resource: "holidays", beside: ["holiday-groups": #"[{"id":8},{"id":9}]"#],
      nothing: ["name": "", "groups": "", "isKnown": "true"],
      records: { $0.holidays.filter(\.isKnown) })
    try table.check(
      PeopleFieldTests.text("name", as: "name") + PeopleFieldTests.text("label", as: "name")
        + Self.members("groups")
        + [
          FieldCase(#""name":"N","label":"L""#, ["name": "L"]),
          FieldCase(#""name":"N","label":"""#, ["name": "N"]),
        ])
  }

  /// Lists of related records, of which 8 and 9 have rows.
  private static func members(_ field: String) -> [FieldCase] {
    let says = ["the value of \(field) cannot be read"]
    return [
      FieldCase("\"\(field)\":[8]", [field: "8"]),
      FieldCase("\"\(field)\":[8,9]", [field: "8 9"]),
      FieldCase("\"\(field)\":[ {\"id\":9} , \"8\" ]", [field: "9 8"]),
      FieldCase("\"\(field)\":[55]", [field: "55?"]),
      FieldCase("\"\(field)\":[8,8]", [field: "8 8"]),
      FieldCase("\"\(field)\":[]"), FieldCase("\"\(field)\":null"),
      FieldCase("\"\(field)\":[8,\"x\",9]", [field: "8 9"], says: says),
      FieldCase("\"\(field)\":[null,9]", [field: "9"], says: says),
      FieldCase("\"\(field)\":[{\"name\":\"n\"}]", says: says),
      .unreadable(field, "8"), .unreadable(field, "{\"0\":8}"), .unreadable(field, "\"8\""),
    ]
  }

  private let dates = FieldTable(
    resource: "holiday-dates", base: #""holidayDate":"2026-03-04""#,
    beside: ["holidays": #"[{"id":8}]"#],
    nothing: [
      "name": "", "holiday": "", "window": "", "wholeDates": "", "date": "2026-03-04",
      "timeZone": "",
    ], records: \.holidayDates)

  @Test("dates: name, holiday and zone")
  func names() throws {
    try dates.check(
      PeopleFieldTests.text("name", as: "name")
        + PeopleFieldTests.text("timeZone", as: "timeZone")
        + SharedFields.relation("holiday", as: "holiday", known: 8)
        + [
          FieldCase(
            #""timeZone":"UTC","name":"UTC day","holiday":8"#,
            ["timeZone": "UTC", "name": "UTC day", "holiday": "8"])
        ])
  }

  @Test("dates without a window")
  func bareDates() throws {
    func date(_ value: String, _ read: String) -> FieldCase {
      FieldCase("\"holidayDate\":\(value)", ["date": read], hasBase: false)
    }
    func none(_ fields: String, _ says: String) -> FieldCase {
      FieldCase(fields, ["date": ""], says: [says], hasBase: false)
    }
    let unreadable = "the value of holidayDate cannot be read"
    try dates.check([
      date(#""2026-12-25""#, "2026-12-25"), date(#""2026-12-25T00:00:00+00:00""#, "2026-12-25"),
      date(#""2026-12-25 23:59:59""#, "2026-12-25"), date(#""2028-02-29""#, "2028-02-29"),
      none("", "holidayDate is missing"), none(#""holidayDate":null"#, "holidayDate is missing"),
      none(#""holidayDate":"""#, "holidayDate is missing"),
      none(#""holidayDate":"12/25/2026""#, unreadable),
      none(#""holidayDate":"2026-02-29""#, unreadable),
      none(#""holidayDate":"2026-12-25x""#, unreadable),
      none(#""holidayDate":"2026-12-2""#, unreadable), none(#""holidayDate":20261225"#, unreadable),
      // Half a window is none.
      FieldCase(#""holidayStartDateTime":"2026-03-04T00:00:00Z""#),
      FieldCase(#""holidayEndDateTime":"2026-03-05T00:00:00Z""#),
      FieldCase(
        #""holidayStartDateTime":"2026-03-04T00:00:00Z","holidayEndDateTime":"late""#,
        says: ["the value of holidayEndDateTime cannot be read"]),
      none(#""holidayStartDateTime":"2026-03-04T00:00:00Z""#, "holidayDate is missing"),
    ])
  }

  @Test("windows, whole days of them, and the date beside them")
  func windows() throws {
    func window(
      _ start: String, _ end: String, _ seconds: String, _ days: String = "", date: String? = nil
    ) -> FieldCase {
      FieldCase(
        "\"holidayStartDateTime\":\(start),\"holidayEndDateTime\":\(end)"
          + (date.map { ",\"holidayDate\":\($0)" } ?? ""),
        ["window": seconds, "wholeDates": days, "date": ""], hasBase: false)
    }
    let utc = "1772582400..<1772668800"
    let day = "2026-03-04..<2026-03-05"
    try dates.check([
      window("1772582400", "1772668800", utc, day),
      window(#""2026-03-04T00:00:00Z""#, #""2026-03-05T00:00:00Z""#, utc, day),
      window(
        #""2026-03-04T00:00:00-05:00""#, #""2026-03-05T00:00:00-05:00""#,
        "1772600400..<1772686800", day),
      window(
        #""2026-03-04T00:00""#, #""2026-03-04T23:59""#, "1772582400..<1772668740", day),
      window(
        #""2026-03-04 00:00:00.000""#, #""2026-03-04 23:59:59.999""#, "1772582400..<1772668799",
        day),
      window(#""2026-03-04 00:00:00""#, #""2026-03-04 24:00:00""#, utc, day),
      window(
        #""2026-03-04 00:00:00""#, #""2026-03-05 23:59:00""#, "1772582400..<1772755140",
        "2026-03-04..<2026-03-06"),
      // The last minute is an end and no start, and no other minute is either.
      window(
        #""2026-03-03 23:59:59""#, #""2026-03-05 00:00:00""#, "1772582399..<1772668800"),
      window(#""2026-03-03 24:00:00""#, #""2026-03-05 00:00:00""#, utc),
      window(#""2026-03-04 00:00:00""#, #""2026-03-04 23:58""#, "1772582400..<1772668680"),
      window(#""2026-03-04 00:00:01""#, #""2026-03-05 00:00:00""#, "1772582401..<1772668800"),
      window(#""2026-03-04 00:00:00""#, #""2026-03-05 12:00:00""#, "1772582400..<1772712000"),
      window("1772582401", "1772668800", "1772582401..<1772668800"),
      window("1772582400", "1772668799", "1772582400..<1772668799"),
      window("1772668800", "1772582400", "1772668800..<1772582400"),
      // Beside a window, a date need not be readable.
      window("1772582400", "1772668800", utc, day, date: #""soon""#),
      window("1772582400", "1772668800", utc, day, date: "4"),
      FieldCase(
        #""holidayStartDateTime":1772582400,"holidayEndDateTime":1772668800"#,
        ["window": utc, "wholeDates": day]),
    ])
  }
}
