import PayrollModel
import Testing

@Suite("Every field of sites, positions and pay codes")
struct SiteFieldTests {
  private static let nothing = [
    "name": "", "number": "", "region": "", "parent": "", "timeZone": "", "payRate": "-1",
    "payCode": "", "isKnown": "true",
  ]

  private func sites(_ resource: String) -> FieldTable<AccountRecord> {
    FieldTable(
      resource: resource,
      beside: [
        "payroll-codes": #"[{"id":61,"code":"OT"},{"id":62,"code":401},{"id":63}]"#,
        "regions": #"[{"id":10}]"#,
      ],
      nothing: Self.nothing, records: { $0.accounts.filter(\.isKnown) })
  }

  @Test("sites in both dialects", arguments: ["accounts", "clients"])
  func sites(resource: String) throws {
    let names = ["name", "formattedName", "company"]
    var cases = names.flatMap { PeopleFieldTests.text($0, as: "name") }
    for first in names.indices {
      let given = names[first...].reversed().map { "\"\($0)\":\"of \($0)\"" }
      let empty = names[..<first].map { "\"\($0)\":\"\"" }
      cases.append(
        FieldCase((given + empty).joined(separator: ","), ["name": "of \(names[first])"]))
    }
    for field in ["parentAccount", "parentClient", "parent"] {
      cases += SharedFields.relation(field, as: "parent", known: 999)
    }
    try sites(resource).check(
      cases + PeopleFieldTests.text("customId", as: "number")
        + PeopleFieldTests.text("timeZone", as: "timeZone")
        + SharedFields.relation("region", as: "region", known: 10)
        + SharedFields.rate("payRate", as: "payRate")
        + SharedFields.payCode(["payCodeLabel", "payCode"])
        + [
          FieldCase(#""parent":55,"parentClient":55,"parentAccount":999"#, ["parent": "999"]),
          FieldCase(#""parent":55,"parentClient":999"#, ["parent": "999"]),
          FieldCase(#""parent":999,"parentClient":null,"parentAccount":"""#, ["parent": "999"]),
          FieldCase(
            #""timeZone":"UTC","payCode":"REG","customId":"7","name":"N""#,
            ["timeZone": "UTC", "payCode": "REG", "number": "7", "name": "N"]),
        ])
  }

  @Test("pay codes in both resources", arguments: ["payroll-codes", "pay-codes"])
  func payCodes(resource: String) throws {
    let table = FieldTable(
      resource: resource,
      nothing: [
        "code": "", "isNotPayable": "false", "ignoresOvertime": "false", "isMoney": "false",
      ], records: \.payCodes)
    let money = ["isMoney": "true"]
    try table.check(
      PeopleFieldTests.text("code", as: "code") + PeopleFieldTests.text("name", as: "code")
        + SharedFields.flag("payable", off: ["isNotPayable": "true"])
        + SharedFields.flag("impactsOvertime", off: ["ignoresOvertime": "true"])
        + SharedFields.flag("isAdhoc", on: money) + SharedFields.flag("isDeductable", on: money)
        + [
          FieldCase(#""name":"Overtime","code":"OT""#, ["code": "OT"]),
          FieldCase(#""name":"Overtime","code":null"#, ["code": "Overtime"]),
          FieldCase(#""isAdhoc":true,"isDeductable":false"#, money),
          FieldCase(#""isAdhoc":0,"isDeductable":1"#, money),
          FieldCase(#""isAdhoc":false,"isDeductable":false"#),
          FieldCase(#""payable":false,"impactsOvertime":true"#, ["isNotPayable": "true"]),
          FieldCase(#""payable":true,"impactsOvertime":false"#, ["ignoresOvertime": "true"]),
        ])
  }
}
