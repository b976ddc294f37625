import PayrollModel
import RowReading
import Testing

@Suite("Every field of a break")
struct BreakSessionFieldTests {
  private let table = FieldTable(
    resource: "break-sessions",
    base: #""startedOn":"2026-03-02 12:00:00","endedOn":"2026-03-02 12:30:00""#,
    beside: [
      "payroll-codes": #"[{"id":61,"code":"OT"},{"id":62,"code":401},{"id":63}]"#,
      "work-sessions": #"[{"id":70,"employee":1,"startedOn":1772438400}]"#,
    ],
    nothing: [
      "start": "1772452800", "duration": "1800", "workSession": "", "employee": "",
      "payRate": "-1", "payCode": "", "kind": "notGiven", "paid": "notGiven", "hasNoEnd": "false",
      "hasNoStart": "false", "isGone": "false", "namesUnknownSession": "false", "timeConflict": "",
    ], records: \.breakSessions)

  @Test("money: rate, pay code, and whether it is paid")
  func money() throws {
    let (paid, unpaid) = (["paid": "paid"], ["paid": "unpaid"])
    try table.check(
      SharedFields.payCode(["payCodeLabel", "payCode", "payrollCode"])
        + SharedFields.rate("payRate", as: "payRate")
        + ["paid", "isPaid", "payable"].flatMap { SharedFields.flag($0, on: paid, off: unpaid) }
        + [
          FieldCase(#""isPaid":false,"paid":true"#, paid),
          FieldCase(#""payable":true,"isPaid":false,"paid":null"#, unpaid),
          FieldCase(#""payable":true,"isPaid":"","paid":"""#, paid),
        ])
  }

  @Test("its kind")
  func kinds() throws {
    let words = [
      ("MEAL", "meal"), ("REST", "rest"), ("BREAK", "other"), ("LUNCH_BREAK", "other"),
      ("NAP", "other"),
    ]
    try table.check(
      SharedFields.words("type", words, as: "kind") + [
        FieldCase(#""type":null"#), FieldCase(#""type":"""#),
        FieldCase(#""type":4"#, ["kind": "other"]),
        .unreadable("type", "[]"),
      ])
  }

  @Test("whether it is there")
  func states() throws {
    let gone = ["isGone": "true"]
    let words =
      ["CLOSED", "OPEN", "APPROVED", "COMPLETED", "PENDING"].map { ($0, "false") }
      + SharedFields.goneWords(cancelled: "true", rejected: "true", deleted: "true", draft: "true")
    try table.check(
      SharedFields.words("status", words, as: "isGone") + SharedFields.deleted(gone) + [
        FieldCase(#""status":"CLOSED","isDeleted":true"#, gone),
        FieldCase(#""status":"VOID","isDeleted":false"#, gone),
      ])
  }

  @Test("the session it interrupts, and who took it")
  func relations() throws {
    let unknown = ["namesUnknownSession": "true"]
    try table.check(
      SharedFields.relation("employee", as: "employee", known: 1)
        + SharedFields.relation("workSession", as: "workSession", known: 70, stub: false).map {
          // A session that the snapshot does not hold is none; that it is named is kept.
          $0.fields.contains("55") ? FieldCase($0.fields, unknown) : $0
        })
  }
}
