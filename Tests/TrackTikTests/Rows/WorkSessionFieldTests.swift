import PayrollModel
import RowReading
import Testing

@Suite("Every field of a work session")
struct WorkSessionFieldTests {
  private let table = FieldTable(
    resource: "work-sessions",
    base: #""employee":1,"startedOn":"2026-03-02 08:00:00","endedOn":"2026-03-02 16:00:00""#,
    beside: SharedFields.beside,
    nothing: [
      "start": "1772438400", "duration": "28800", "employee": "1", "shift": "", "position": "",
      "account": "", "payRate": "-1", "payCode": "", "status": "notGiven", "traits": "",
      "timeConflict": "",
    ], records: \.workSessions)

  @Test("money: rate, pay code, and whether it is paid")
  func money() throws {
    let notPaid = ["traits": "isNotPayable"]
    try table.check(
      SharedFields.payCode(["payCodeLabel", "payCode", "payrollCode"])
        + SharedFields.rate("payRate", as: "payRate")
        + ["paid", "isPaid", "payable"].flatMap { SharedFields.flag($0, off: notPaid) }
        + [
          FieldCase(#""paid":true,"isPaid":false,"payable":false"#),
          FieldCase(#""payable":true,"isPaid":true,"paid":0"#, notPaid),
          FieldCase(#""paid":null,"isPaid":false,"payable":true"#, notPaid),
          FieldCase(#""paid":null,"isPaid":"","payable":false"#, notPaid),
        ])
  }

  @Test("what it names, with a row or without")
  func relations() throws {
    try table.check(
      SharedFields.relation("shift", as: "shift", known: 5)
        + SharedFields.relation("position", as: "position", known: 6)
        + SharedFields.relation("account", as: "account", known: 7)
        + SharedFields.relation("client", as: "account", known: 8)
        + [
          FieldCase(#""account":8"#, ["account": "8?"]),
          FieldCase(#""client":7"#, ["account": "7?"]),
          FieldCase(#""client":8,"account":7"#, ["account": "7"]),
          FieldCase(#""client":8,"account":null"#, ["account": "8"]),
          FieldCase(#""account":0,"client":{"id":8}"#, ["account": "8"]),
          FieldCase(
            #""account":7,"position":6,"shift":5"#, ["account": "7", "position": "6", "shift": "5"]),
        ])
  }

  @Test("whose it is")
  func employees() throws {
    var table = table
    table.base = #""startedOn":"2026-03-02 08:00:00","endedOn":"2026-03-02 16:00:00""#
    table.nothing["employee"] = ""
    try table.check(SharedFields.relation("employee", as: "employee", known: 1))
  }

  @Test("states, and fields that say that it was deleted")
  func states() throws {
    let words =
      [
        ("CLOSED", "closed"), ("OPEN", "open"), ("APPROVED", "approved"), ("COMPLETED", "closed"),
        ("PENDING", "other"), ("ARCHIVED_LONG_SINCE", "other"), ("NEW", "other"),
      ]
      + SharedFields.goneWords(
        cancelled: "cancelled", rejected: "rejected", deleted: "deleted", draft: "draft")
    try table.check(
      SharedFields.words("status", words, as: "status")
        + SharedFields.deleted(["status": "deleted"])
        + [
          FieldCase(#""status":"APPROVED","deletedOn":1772438400"#, ["status": "deleted"]),
          FieldCase(#""deleted":false,"status":"APPROVED""#, ["status": "approved"]),
          FieldCase(#""status":"\u0043LOSED""#, ["status": "closed"]),
          FieldCase(#""status":"CLOSE""#, ["status": "other"]),
          FieldCase(#""status":1"#, ["status": "other"]), FieldCase(#""status":"""#),
          FieldCase(#""status":null"#), .unreadable("status", "{}"), .unreadable("status", "true"),
        ])
  }

  @Test("only the system's clock-out is out of the ordinary")
  func methods() throws {
    let system = "wasClockedOutBySystem"
    let others = [
      "LIVE", "DELAYED", "DEVICE", "ADMIN", "PHONE", "BROWSER", "BREAK", "BATCH", "KIOSK",
      "SHIFT_APP", "API", "GUARD_APP", "TELEPATHY",
    ]
    try table.check(
      ["clockOutMethod", "terminationMethod"].flatMap {
        SharedFields.words($0, [("SYSTEM", system)] + others.map { ($0, "") }, as: "traits")
      } + [
        FieldCase(#""terminationMethod":"SYSTEM","clockOutMethod":"ADMIN""#),
        FieldCase(#""terminationMethod":"ADMIN","clockOutMethod":"SYSTEM""#, ["traits": system]),
        FieldCase(#""terminationMethod":"SYSTEM","clockOutMethod":null"#, ["traits": system]),
        FieldCase(
          #""clockOutMethod":"SYSTEM","payable":false"#, ["traits": "isNotPayable \(system)"]),
        .unreadable("clockOutMethod", "[1]"),
      ])
  }
}
