import PayrollModel
import Testing

@Suite("Every field of leave requests and periods off")
struct AbsenceFieldTests {
  private let requests = FieldTable(
    resource: "leave-requests", base: #""employee":1"#,
    beside: ["payroll-codes": #"[{"id":61,"code":"OT"},{"id":62,"code":401},{"id":63}]"#],
    nothing: [
      "employee": "1", "first": "", "last": "", "firstTime": "", "lastTime": "",
      "requestedDays": "-1", "requestedSeconds": "-1", "leaveType": "", "payCode": "",
      "status": "notGiven", "statusWord": "", "payRate": "-1", "position": "", "account": "",
    ], records: \.leaveRequests)

  @Test("who asks: a request of nobody is left out")
  func employees() throws {
    var table = requests
    table.base = ""
    let known = ["employee": "1"]
    table.nothing["employee"] = "1"
    let nobody = ["null", "0", "{}", "\"\""].map {
      FieldCase("\"employee\":\($0)", says: ["employee is missing; the row is left out"])
    }
    // The first page's row must be of somebody.
    table.base = #""employee":1"#
    try table.check(
      nobody.map { one in
        var one = one
        one.hasBase = false
        return one
      } + [
        FieldCase("", says: ["employee is missing; the row is left out"], hasBase: false),
        FieldCase(
          #""employee":"x""#, says: ["the value of employee cannot be read; the row is left out"],
          hasBase: false),
        FieldCase(#""employee":{"id":"1"}"#, known, hasBase: false),
        FieldCase(#""employee":55"#, ["employee": "55?"], hasBase: false),
      ])
  }

  /// The spellings of a first or last date.
  private func dates(_ fields: [String], _ date: String, _ time: String) -> [FieldCase] {
    var cases = fields.flatMap { field in
      [
        FieldCase("\"\(field)\":\"2026-03-04\"", [date: "2026-03-04"]),
        FieldCase(
          "\"\(field)\":\"2026-03-04 08:00:00\"",
          [
            date: "2026-03-04", time: "28800 unsaid",
          ]),
        FieldCase("\"\(field)\":\"2026-03-04T00:00:00Z\"", [date: "2026-03-04", time: "0 utc"]),
        FieldCase(
          "\"\(field)\":\"2026-03-04T23:30:00-05:00\"",
          [
            date: "2026-03-04", time: "84600 local",
          ]),
        FieldCase(
          "\"\(field)\":\"2026-03-04T00:30:00+0930\"",
          [
            date: "2026-03-04", time: "1800 local",
          ]),
        FieldCase("\"\(field)\":1772582399", [date: "2026-03-03", time: "86399 utc"]),
        FieldCase("\"\(field)\":1772582400", [date: "2026-03-04", time: "0 utc"]),
        FieldCase("\"\(field)\":1772582400.75", [date: "2026-03-04", time: "0 utc"]),
        FieldCase("\"\(field)\":\"1772582401\"", [date: "2026-03-04", time: "1 utc"]),
        FieldCase("\"\(field)\":null"), FieldCase("\"\(field)\":\"\""),
        FieldCase(
          "\"\(field)\":\"2026-03-04 8 am\"", [date: "2026-03-04"],
          says: ["the value of \(field) cannot be read"]),
        FieldCase(
          "\"\(field)\":\"2026-03-04T24:30:00Z\"", [date: "2026-03-04"],
          says: ["the value of \(field) cannot be read"]),
        .unreadable(field, "\"04/03/2026\""), .unreadable(field, "\"2026-02-30\""),
        .unreadable(field, "true"), .unreadable(field, "20260304"),
      ]
    }
    for first in fields.indices {
      let given = fields[first...].reversed().map {
        "\"\($0)\":\"2026-04-0\(1 + (fields.firstIndex(of: $0) ?? 0))\""
      }
      let empty = fields[..<first].map { "\"\($0)\":null" }
      cases.append(
        FieldCase((given + empty).joined(separator: ","), [date: "2026-04-0\(1 + first)"]))
    }
    return cases
  }

  @Test("from when to when, in three spellings")
  func dates() throws {
    try requests.check(
      dates(["startedOn", "startDate", "startDateTime"], "first", "firstTime")
        + dates(["endedOn", "endDate", "endDateTime"], "last", "lastTime")
        + [
          FieldCase(
            #""startDate":"2026-03-04","endedOn":"2026-03-05 24:00""#,
            ["first": "2026-03-04", "last": "2026-03-05", "lastTime": "86400 unsaid"])
        ])
  }

  @Test("how much: days and hours")
  func amounts() throws {
    let days = [("1", "10000"), ("\"2.5\"", "25000"), ("0", "0"), ("0.00005", "1")]
    try requests.check(
      SharedFields.hours("requestedHours", as: "requestedSeconds")
        + SharedFields.hours("hours", as: "requestedSeconds")
        + days.map { FieldCase("\"requestedDays\":\($0.0)", ["requestedDays": $0.1]) }
        + [
          FieldCase(#""requestedDays":0.00004"#, ["requestedDays": "0"]),
          FieldCase(#""requestedDays":10000"#, ["requestedDays": "100000000"]),
          FieldCase(#""requestedDays":null"#),
          .unreadable("requestedDays", "10000.0001"), .unreadable("requestedDays", "-0.5"),
          .unreadable("requestedDays", "\"1,5\""), .unreadable("requestedDays", "true"),
          FieldCase(#""hours":7,"requestedHours":8"#, ["requestedSeconds": "28800"]),
          FieldCase(#""hours":7,"requestedHours":null"#, ["requestedSeconds": "25200"]),
          FieldCase(
            #""requestedDays":1,"hours":8"#,
            ["requestedDays": "10000", "requestedSeconds": "28800"]),
        ])
  }

  @Test("what kind of leave, and what became of it")
  func kinds() throws {
    let words =
      [
        ("PENDING", "pending"), ("PENDING_APPROVAL", "pending"), ("REQUESTED", "pending"),
        ("SUBMITTED", "pending"), ("APPROVED", "approved"),
      ]
      + SharedFields.goneWords(
        cancelled: "cancelled", rejected: "declined", deleted: "cancelled", draft: "cancelled")
    try requests.check(
      SharedFields.payCode(["payCodeLabel", "payCode"])
        + SharedFields.words("status", words, as: "status")
        + SharedFields.deleted(["status": "cancelled"])
        + [
          FieldCase(#""leaveType":"Sick""#, ["leaveType": "Sick"]),
          FieldCase(#""leaveType":4"#, ["leaveType": "4"]),
          FieldCase(#""leaveType":{"id":4,"name":"Sick"}"#, ["leaveType": "Sick"]),
          FieldCase(#""leaveType":{"id":4,"name":""}"#, ["leaveType": "4"]),
          FieldCase(#""leaveType":{"id":4}"#, ["leaveType": "4"]),
          FieldCase(#""leaveType":{}"#), FieldCase(#""leaveType":null"#),
          .unreadable("leaveType", "[]"), .unreadable("leaveType", "true"),
          FieldCase(
            #""status":"PENDING_CANCELLATION""#,
            ["status": "other", "statusWord": "PENDING_CANCELLATION"]),
          FieldCase(#""status":"half-way""#, ["status": "other", "statusWord": "half-way"]),
          FieldCase(#""status":"half-way","deleted":true"#, ["status": "cancelled"]),
          FieldCase(#""status":"APPROVED","deleted":false"#, ["status": "approved"]),
          FieldCase(
            #""leaveType":"SICK","payCode":"SCK","status":"MOOT""#,
            ["leaveType": "SICK", "payCode": "SCK", "status": "other", "statusWord": "MOOT"]),
        ])
  }

  @Test("periods off: whose, from when, when they return, and whether they stand")
  func periodsOff() throws {
    let table = FieldTable(
      resource: "schedule-off-periods",
      nothing: ["employee": "", "first": "", "returnDate": "", "isActive": "true"],
      records: \.scheduleOffPeriods)
    func dates(_ fields: [String], _ property: String) -> [FieldCase] {
      fields.flatMap { field in
        [
          FieldCase("\"\(field)\":\"2026-03-04\"", [property: "2026-03-04"]),
          FieldCase("\"\(field)\":\"2026-03-04T23:00:00-05:00\"", [property: "2026-03-04"]),
          FieldCase("\"\(field)\":null"), .unreadable(field, "\"soon\""),
          .unreadable(field, "1772582400"),
        ]
      }
        + [
          FieldCase(
            "\"\(fields[1])\":\"2026-04-02\",\"\(fields[0])\":\"2026-04-01\"",
            [property: "2026-04-01"]),
          FieldCase(
            "\"\(fields[1])\":\"2026-04-02\",\"\(fields[0])\":\"\"", [property: "2026-04-02"]),
        ]
    }
    try table.check(
      dates(["startedOn", "startOffPeriod"], "first")
        + dates(["endedOn", "endOffPeriod"], "returnDate")
        + SharedFields.flag("active", off: ["isActive": "false"])
        + SharedFields.relation("employee", as: "employee", known: 1))
  }
}
