import PayrollModel
import RowReading
import Testing

@Suite("Every field of what the source reckons itself")
struct ComputedFieldTests {
  private static let beside = [
    "payroll-codes": #"[{"id":61,"code":"OT"},{"id":62,"code":401},{"id":63}]"#,
    "shifts": #"[{"id":5,"startedOn":1772438400}]"#, "accounts": #"[{"id":7}]"#,
    "clients": #"[{"id":8}]"#, "payroll-payruns": #"[{"id":659,"occurrenceDate":"2026-03-14"}]"#,
  ]

  @Test("pay runs")
  func payruns() throws {
    let table = FieldTable(
      resource: "payroll-payruns", base: #""occurrenceDate":"2026-03-14""#,
      nothing: [
        "first": "", "last": "2026-03-14", "schedule": "", "status": "notGiven",
        "totalSeconds": "-1", "isKnown": "true",
      ], severity: .warning, records: \.payruns)
    let words = [
      ("UNPROCESSED", "unprocessed"), ("PREPROCESSED", "preprocessed"),
      ("PROCESSING", "processing"), ("PROCESSED", "processed"), ("REVIEWED", "reviewed"),
      ("DOWNLOADED", "downloaded"), ("CANCELLED", "other"),
    ]
    func last(_ fields: String, _ date: String, says: [String] = []) -> FieldCase {
      FieldCase(fields, ["last": date], says: says, hasBase: false)
    }
    try table.check(
      SharedFields.words("status", words, as: "status")
        + [
          FieldCase(#""occurrenceStartDate":"2026-03-01""#, ["first": "2026-03-01"]),
          FieldCase(
            #""occurrenceStartDate":"2026-03-01T00:00:00+00:00""#, ["first": "2026-03-01"]),
          FieldCase(#""occurrenceStartDate":null"#), .unreadable("occurrenceStartDate", "\"x\""),
          FieldCase(#""occurrenceEndDate":"2026-03-15""#, ["last": "2026-03-15"]),
          FieldCase(#""occurrenceEndDate":"""#),
          last(#""occurrenceEndDate":"2026-03-15""#, "2026-03-15"),
          last("", "", says: ["occurrenceDate is missing"]),
          last(
            #""occurrenceEndDate":"x""#, "",
            says: ["occurrenceDate is missing", "the value of occurrenceEndDate cannot be read"]),
          last(
            #""occurrenceDate":7"#, "", says: ["the value of occurrenceDate cannot be read"]),
          FieldCase(#""payrollSchedule":9"#, ["schedule": "9"]),
          FieldCase(#""payrollSchedule":"Weekly""#, ["schedule": "Weekly"]),
          FieldCase(#""payrollSchedule":{"name":"Weekly","id":9}"#, ["schedule": "Weekly"]),
          FieldCase(#""payrollSchedule":{"name":null,"id":9}"#, ["schedule": "9"]),
          FieldCase(#""totalHours":40.25"#, ["totalSeconds": "144900"]),
          FieldCase(#""totalHours":0"#, ["totalSeconds": "0"]),
          FieldCase(#""totalHours":"-2.5""#, ["totalSeconds": "-9000"]),
          FieldCase(#""totalHours":1759218604"#, ["totalSeconds": "6333186974400"]),
          FieldCase(#""totalHours":null"#), .unreadable("totalHours", "1759218605"),
          .unreadable("totalHours", "true"),
        ])
  }

  @Test("items of pay runs")
  func payables() throws {
    let table = FieldTable(
      resource: "payroll-payrun-items", base: #""payrun":659,"employee":1,"quantity":1"#,
      beside: Self.beside,
      nothing: [
        "payrun": "659", "employee": "1", "shift": "", "shiftNumber": "", "account": "",
        "payCode": "", "kind": "", "origin": "", "description": "", "quantity": "10000",
        "rate": "", "baseRate": "", "total": "", "date": "", "isExpense": "false",
      ], severity: .warning, records: \.payables)
    func amounts(_ field: String) -> [FieldCase] {
      [
        FieldCase("\"\(field)\":18.5", [field: "185000"]),
        FieldCase("\"\(field)\":\"-0.0001\"", [field: "-1"]),
        FieldCase("\"\(field)\":0", [field: "0"]),
        FieldCase("\"\(field)\":1.00005", [field: "10001"]),
        FieldCase("\"\(field)\":-1.00005", [field: "-10001"]),
        FieldCase("\"\(field)\":6871947.6735", [field: "68719476735"]),
        FieldCase("\"\(field)\":-6871947.6735", [field: "-68719476735"]),
        FieldCase("\"\(field)\":null"), FieldCase("\"\(field)\":\"\""),
        .unreadable(field, "6871947.6736"), .unreadable(field, "-6871947.6736"),
        .unreadable(field, "\"1,5\""), .unreadable(field, "true"),
      ]
    }
    let dates = [
      FieldCase(#""shiftFragmentDateStart":"2026-03-04""#, ["date": "2026-03-04"]),
      FieldCase(#""shiftFragmentDateStart":"2026-03-04T23:00:00-05:00""#, ["date": "2026-03-04"]),
      FieldCase(#""expenseDate":"2026-03-05""#, ["date": "2026-03-05", "isExpense": "true"]),
      FieldCase(
        #""expenseDate":"2026-03-05","shiftFragmentDateStart":"2026-03-04""#,
        ["date": "2026-03-04", "isExpense": "true"]),
      FieldCase(#""expenseDate":0,"shiftFragmentDateStart":"""#),
      .unreadable("shiftFragmentDateStart", "4"),
      FieldCase(
        #""expenseDate":"05/03/2026""#, ["isExpense": "true"],
        says: ["the value of expenseDate cannot be read"]),
    ]
    try table.check(
      SharedFields.payCode(["customPayCode"]) + SharedFields.payCode(["payrollCode"])
        + amounts("rate") + amounts("baseRate") + amounts("total") + dates
        + PeopleFieldTests.text("payrollCodeLabel", as: "kind")
        + PeopleFieldTests.text("originType", as: "origin")
        + PeopleFieldTests.text("label", as: "description")
        + PeopleFieldTests.text("notes", as: "description")
        + [
          FieldCase(#""payrollCode":"B","customPayCode":"A""#, ["payCode": "A"]),
          FieldCase(#""payrollCode":61,"customPayCode":null"#, ["payCode": "OT"]),
          FieldCase(#""notes":"N","label":"L""#, ["description": "L"]),
          FieldCase(#""notes":"N","label":"""#, ["description": "N"]),
          FieldCase(#""shift":5"#, ["shift": "5", "shiftNumber": "5"]),
          FieldCase(#""shift":{"id":"55"}"#, ["shiftNumber": "55"]), FieldCase(#""shift":0"#),
          FieldCase(#""account":7"#, ["account": "7"]),
          FieldCase(#""account":8"#, ["account": "8?"]),
          FieldCase(
            #""rate":1,"baseRate":2,"total":3"#,
            ["rate": "10000", "baseRate": "20000", "total": "30000"]),
          FieldCase(
            #""payrollCodeLabel":"REG","originType":"SHIFT","label":"L","payrollCode":"C""#,
            ["kind": "REG", "origin": "SHIFT", "description": "L", "payCode": "C"]),
        ])
  }

  @Test("an item of no pay run, of nobody or of no quantity is left out")
  func refusedPayables() throws {
    let table = FieldTable(
      resource: "payroll-payrun-items", base: #""payrun":659,"employee":1,"quantity":1"#,
      beside: Self.beside,
      nothing: [
        "payrun": "659", "employee": "1", "shift": "", "shiftNumber": "", "account": "",
        "payCode": "", "kind": "", "origin": "", "description": "", "quantity": "10000",
        "rate": "", "baseRate": "", "total": "", "date": "", "isExpense": "false",
      ], severity: .warning, records: \.payables)
    func left(_ fields: String, _ says: [String]) -> FieldCase {
      FieldCase(fields, says: says.map { "\($0); the row is left out" }, hasBase: false)
    }
    try table.check([
      left(#""employee":1,"quantity":1"#, ["payrun is missing"]),
      left(#""payrun":659,"quantity":1"#, ["employee is missing"]),
      left(#""payrun":659,"employee":1"#, ["quantity is missing"]),
      left(#""payrun":659,"employee":1,"quantity":null"#, ["quantity is missing"]),
      left(
        #""payrun":0,"employee":0,"quantity":"""#,
        [
          "payrun is missing", "employee is missing", "quantity is missing",
        ]),
      left(#""payrun":"x","employee":1,"quantity":1"#, ["the value of payrun cannot be read"]),
      left(
        #""payrun":659,"employee":1,"quantity":6871947.6736"#,
        [
          "the value of quantity cannot be read"
        ]),
      FieldCase(
        #""payrun":660,"employee":55,"quantity":-6871947.6735"#,
        ["payrun": "660?", "employee": "55?", "quantity": "-68719476735"], hasBase: false),
      FieldCase(#""payrun":659,"employee":1,"quantity":0"#, ["quantity": "0"], hasBase: false),
    ])
  }

  @Test("summaries of shifts")
  func summaries() throws {
    let table = FieldTable(
      resource: "shift-summaries", beside: Self.beside,
      nothing: [
        "shift": "", "employee": "", "periodDate": "", "seconds": "-1", "regularSeconds": "-1",
        "overtimeSeconds": "-1", "holidaySeconds": "-1", "isUnclear": "false",
      ], severity: .warning, records: \.shiftSummaries)
    let hours = [
      ("payHours", "seconds"), ("payRegularHours", "regularSeconds"),
      ("payOvertimeHours", "overtimeSeconds"), ("payHolidayHours", "holidaySeconds"),
    ].flatMap { SharedFields.hours($0.0, as: $0.1) }
    let others =
      SharedFields.relation("employee", as: "employee", known: 1)
      + SharedFields.relation("shift", as: "shift", known: 5, stub: false)
      + [
        FieldCase(#""periodDate":"2026-03-04""#, ["periodDate": "2026-03-04"]),
        FieldCase(#""periodDate":"2026-03-04T23:00:00-05:00""#, ["periodDate": "2026-03-04"]),
        FieldCase(#""periodDate":null"#), .unreadable("periodDate", "\"x\""),
        FieldCase(
          #""payHours":10,"payRegularHours":7,"payOvertimeHours":2,"payHolidayHours":1"#,
          [
            "seconds": "36000", "regularSeconds": "25200", "overtimeSeconds": "7200",
            "holidaySeconds": "3600",
          ]),
      ]
    try table.check((hours + others).map(Self.unclear))
  }

  @Test("slices of shifts")
  func slices() throws {
    let table = FieldTable(
      resource: "shift-slices", beside: Self.beside,
      nothing: [
        "shift": "", "employee": "", "start": "", "end": "", "payCode": "", "overtimeRule": "",
        "holiday": "", "isPaidTimeOff": "false", "isUnpaidBreak": "false", "isUnclear": "false",
      ], severity: .warning, records: \.shiftSlices)
    func names(_ field: String, _ property: String) -> [FieldCase] {
      [
        FieldCase("\"\(field)\":{\"id\":3,\"name\":\"Daily 8\"}", [property: "Daily 8"]),
        FieldCase("\"\(field)\":{\"id\":3}", [property: "3"]),
        FieldCase("\"\(field)\":3", [property: "3"]),
        FieldCase("\"\(field)\":\"Daily 8\"", [property: "Daily 8"]),
      ]
        + ["null", "0", "\"0\"", "false", "[]", "{}", "\"\""]
        .map { FieldCase("\"\(field)\":\($0)") } + [.unreadable(field, "true")]
    }
    let pause = ["isUnpaidBreak": "true"]
    let cases =
      SharedFields.relation("employee", as: "employee", known: 1)
      + SharedFields.relation("shift", as: "shift", known: 5, stub: false)
      + SharedFields.payCode(["payCode"]) + names("payOvertimeRule", "overtimeRule")
      + names("payHoliday", "holiday")
      + SharedFields.flag("isPaidTimeOff", on: ["isPaidTimeOff": "true"])
      + SharedFields.flag("isBreak", on: pause)
      + [
        FieldCase(#""isBreak":true,"breakUnpaid":true"#, pause),
        FieldCase(#""isBreak":true,"breakUnpaid":null"#, pause),
        FieldCase(#""isBreak":true,"breakUnpaid":false"#),
        FieldCase(#""isBreak":false,"breakUnpaid":true"#), FieldCase(#""breakUnpaid":true"#),
        FieldCase(#""sliceStartDateTime":"2026-03-02T08:00:00Z""#, ["start": "1772438400"]),
        FieldCase(#""sliceEndDateTime":1772438400"#, ["end": "1772438400"]),
        FieldCase(#""sliceStartDateTime":null"#), .unreadable("sliceStartDateTime", "\"x\""),
        .unreadable("sliceEndDateTime", "0"),
        FieldCase(
          #""payCode":"C","payHoliday":"H","payOvertimeRule":"O""#,
          ["payCode": "C", "holiday": "H", "overtimeRule": "O"]),
      ]
    try table.check(cases.map(Self.unclear))
  }

  /// What cannot be read makes figures unclear that are only compared.
  private static func unclear(_ one: FieldCase) -> FieldCase {
    guard !one.says.isEmpty else { return one }
    return FieldCase(
      one.fields, one.reads.merging(["isUnclear": "true"]) { $1 }, says: one.says,
      hasBase: one.hasBase)
  }
}
