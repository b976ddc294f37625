import PayrollModel
import RowReading
import Testing

@Suite("Every field of a shift")
struct ShiftFieldTests {
  private let table = FieldTable(
    resource: "shifts",
    base: #""startedOn":"2026-03-02 08:00:00","endedOn":"2026-03-02 16:00:00""#,
    beside: SharedFields.beside.filter { $0.key != "shifts" },
    nothing: [
      "start": "1772438400", "end": "1772467200", "employee": "", "position": "", "account": "",
      "approvedSeconds": "-1", "payableSeconds": "-1", "plannedSeconds": "-1", "payRate": "-1",
      "payCode": "", "timeZone": "", "status": "notGiven", "isPaidTimeOff": "false",
      "isNotPayable": "false", "isKnown": "true", "timeConflict": "",
    ], records: \.shifts)

  @Test("hours: approved, payable and planned ones")
  func hours() throws {
    try table.check(
      SharedFields.hours("approvedHours", as: "approvedSeconds")
        + SharedFields.hours("payableHours", as: "payableSeconds")
        + SharedFields.hours("plannedPayableHours", as: "plannedSeconds")
        + SharedFields.hours("hoursCount", as: "plannedSeconds")
        + [
          FieldCase(#""hoursCount":7,"plannedPayableHours":8"#, ["plannedSeconds": "28800"]),
          FieldCase(#""hoursCount":7,"plannedPayableHours":0"#, ["plannedSeconds": "0"]),
          FieldCase(#""hoursCount":7,"plannedPayableHours":null"#, ["plannedSeconds": "25200"]),
          FieldCase(
            #""approvedHours":1,"payableHours":2,"plannedPayableHours":3"#,
            ["approvedSeconds": "3600", "payableSeconds": "7200", "plannedSeconds": "10800"]),
        ])
  }

  @Test("money: rate, pay code, paid time off, and whether it is paid")
  func money() throws {
    let notPaid = ["isNotPayable": "true"]
    try table.check(
      SharedFields.payCode(["payCodeLabel", "payCode", "payrollCode"])
        + SharedFields.rate("payRate", as: "payRate")
        + SharedFields.flag("paidTimeOff", on: ["isPaidTimeOff": "true"])
        + ["payable", "paid", "isPaid"].flatMap { SharedFields.flag($0, off: notPaid) }
        + [
          FieldCase(#""isPaid":false,"paid":false,"payable":true"#),
          FieldCase(#""isPaid":true,"paid":true,"payable":false"#, notPaid),
          FieldCase(#""isPaid":true,"paid":false,"payable":null"#, notPaid),
        ])
  }

  @Test("what it names, and its zone")
  func relations() throws {
    try table.check(
      SharedFields.relation("employee", as: "employee", known: 1)
        + SharedFields.relation("position", as: "position", known: 6)
        + SharedFields.relation("account", as: "account", known: 7)
        + SharedFields.relation("client", as: "account", known: 8)
        + [
          FieldCase(#""account":8"#, ["account": "8?"]),
          FieldCase(#""client":7"#, ["account": "7?"]),
          FieldCase(#""client":8,"account":7"#, ["account": "7"]),
          FieldCase(#""timeZone":"America/New_York""#, ["timeZone": "America/New_York"]),
          FieldCase(#""timeZone":"America\/Halifax""#, ["timeZone": "America/Halifax"]),
          FieldCase(#""timeZone":null"#), FieldCase(#""timeZone":"""#),
          .unreadable("timeZone", "{}"),
          FieldCase(
            #""timeZone":"UTC","payCode":"UTC","payRate":1"#,
            ["timeZone": "UTC", "payCode": "UTC", "payRate": "10000"]),
        ])
  }

  @Test("states, and fields that say that it was deleted")
  func states() throws {
    let words =
      [
        ("ACTIVE", "active"), ("APPROVED", "approved"), ("COMPLETED", "active"),
        ("SCHEDULED", "active"), ("CLOSED", "other"), ("PUBLISHED", "other"),
      ]
      + SharedFields.goneWords(
        cancelled: "cancelled", rejected: "cancelled", deleted: "cancelled", draft: "cancelled")
    try table.check(
      SharedFields.words("status", words, as: "status")
        + SharedFields.deleted(["status": "cancelled"])
        + [
          FieldCase(#""status":"APPROVED","deletedAt":1772438400"#, ["status": "cancelled"]),
          FieldCase(#""status":null"#), .unreadable("status", "{}"),
        ])
  }
}
