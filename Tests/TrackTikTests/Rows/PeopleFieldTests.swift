import PayrollModel
import Testing

@Suite("Every field of employees, profiles and regions")
struct PeopleFieldTests {
  private static let codes = #"[{"id":61,"code":"OT"},{"id":62,"code":401},{"id":63}]"#

  private let employees = FieldTable(
    resource: "employees",
    beside: [
      "payroll-codes": codes, "regions": #"[{"id":10,"name":"West"}]"#,
      "employment-profiles": #"[{"id":30}]"#,
    ],
    nothing: [
      "number": "", "firstName": "", "middleName": "", "lastName": "", "jobTitle": "",
      "region": "", "employmentProfile": "", "payRate": "-1", "payCode": "", "status": "",
      "isKnown": "true",
    ], records: \.employees)

  /// A text, plain and with escapes, and a number as it is written.
  static func text(_ field: String, as property: String) -> [FieldCase] {
    [
      FieldCase("\"\(field)\":\"0042\"", [property: "0042"]),
      FieldCase("\"\(field)\":42", [property: "42"]),
      FieldCase("\"\(field)\":4.50", [property: "4.50"]),
      FieldCase("\"\(field)\":0", [property: "0"]),
      FieldCase("\"\(field)\":\"Zo\\u00eb \\\"Q\\\"\\n\"", [property: "Zoë \"Q\"\n"]),
      FieldCase("\"\(field)\":\"Ngũgĩ 😀\"", [property: "Ngũgĩ 😀"]),
      FieldCase("\"\(field)\":\"\""), FieldCase("\"\(field)\":null"),
      .unreadable(field, "true"), .unreadable(field, "[]"), .unreadable(field, "{\"id\":1}"),
    ]
  }

  @Test("the number that payroll knows, in four spellings")
  func numbers() throws {
    let names = ["customId", "employeeNumber", "externalId", "employeeId"]
    var cases = names.flatMap { Self.text($0, as: "number") }
    for first in names.indices {
      for empty in ["null", "\"\""] {
        let fields =
          names[first...].reversed().map { "\"\($0)\":\"of \($0)\"" }
          + names[..<first].map { "\"\($0)\":\(empty)" }
        cases.append(
          FieldCase(fields.joined(separator: ","), ["number": "of \(names[first])"]))
      }
    }
    try employees.check(cases)
  }

  @Test("names and titles")
  func names() throws {
    try employees.check(
      Self.text("firstName", as: "firstName") + Self.text("lastName", as: "lastName")
        + Self.text("jobTitle", as: "jobTitle") + Self.text("name", as: "lastName")
        + Self.text("middleName", as: "middleName")
        + [
          FieldCase(#""middleName":"  de la  ""#, ["middleName": "de la"]),
          FieldCase(#""middleName":" ""#),
          FieldCase(#""name":"A B","firstName":"A""#, ["firstName": "A"]),
          FieldCase(#""name":"A B","lastName":"B""#, ["lastName": "B"]),
          FieldCase(#""name":"A B","firstName":"","lastName":null"#, ["lastName": "A B"]),
          FieldCase(
            #""jobTitle":"Guard","lastName":"C","middleName":"B","firstName":"A","customId":"9""#,
            [
              "number": "9", "firstName": "A", "middleName": "B", "lastName": "C",
              "jobTitle": "Guard",
            ]),
        ])
  }

  @Test("what an employee is paid by, and where")
  func terms() throws {
    try employees.check(
      SharedFields.payCode(["payCodeLabel", "payCode"])
        + SharedFields.rate("payRate", as: "payRate")
        + SharedFields.rate("hourlyRate", as: "payRate")
        + SharedFields.relation("region", as: "region", known: 10)
        + SharedFields.relation("employmentProfile", as: "employmentProfile", known: 30)
        + Self.text("status", as: "status")
        + [
          FieldCase(#""hourlyRate":20,"payRate":21"#, ["payRate": "210000"]),
          FieldCase(#""hourlyRate":20,"payRate":null"#, ["payRate": "200000"]),
          FieldCase(#""hourlyRate":20,"payRate":0"#, ["payRate": "0"]),
          FieldCase(
            #""status":"ACTIVE","payCode":"REG""#, ["status": "ACTIVE", "payCode": "REG"]),
        ])
  }

  private let profiles = FieldTable(
    resource: "employment-profiles", beside: ["payroll-codes": codes],
    nothing: [
      "employee": "", "hourlyRate": "-1", "payCode": "", "isSalaried": "false",
      "isOvertimeExempt": "false", "employmentDate": "", "terminationDate": "", "isKnown": "true",
    ], records: \.employmentProfiles)

  @Test("profiles: rates, codes, salaries, exemption and days of employment")
  func profileFields() throws {
    let day = "2026-03-03"
    try profiles.check(
      SharedFields.payCode(["payCodeLabel", "payCode"])
        + SharedFields.rate("hourlyRate", as: "hourlyRate")
        + SharedFields.rate("payRate", as: "hourlyRate")
        + SharedFields.flag("overtimeExempt", on: ["isOvertimeExempt": "true"])
        + SharedFields.relation("employee", as: "employee", known: 1)
        + SharedFields.words(
          "payRateType", [("SALARY", "true"), ("HOURLY", "false"), ("PIECES", "false")],
          as: "isSalaried")
        + [
          FieldCase(#""payRate":20,"hourlyRate":21"#, ["hourlyRate": "210000"]),
          FieldCase(#""payRate":20,"hourlyRate":"""#, ["hourlyRate": "200000"]),
          FieldCase(#""employmentDate":"2026-03-03""#, ["employmentDate": day]),
          FieldCase(#""employmentDate":"2026-03-03T23:00:00-05:00""#, ["employmentDate": day]),
          // When somebody began plays too small a part to stop anything.
          FieldCase(#""employmentDate":"03/03/2026""#), FieldCase(#""employmentDate":1772438400"#),
          FieldCase(#""employmentDate":"2026-02-30""#), FieldCase(#""employmentDate":null"#),
          FieldCase(#""terminationDate":"2026-03-03""#, ["terminationDate": day]),
          FieldCase(#""terminationDate":"2026-03-03T23:00:00-05:00""#, ["terminationDate": day]),
          FieldCase(#""terminationDate":1772582399"#, ["terminationDate": day]),
          FieldCase(#""terminationDate":1772582400"#, ["terminationDate": "2026-03-04"]),
          FieldCase(#""terminationDate":null"#), FieldCase(#""terminationDate":"""#),
          FieldCase(#""terminationDate":"0000-00-00""#),
          FieldCase(#""terminationDate":"0000-00-00T00:00:00Z""#),
          .unreadable("terminationDate", #""03/03/2026""#), .unreadable("terminationDate", "0"),
          .unreadable("terminationDate", "false"),
          FieldCase(
            #""employmentDate":"2020-01-01","terminationDate":"2026-03-03""#,
            ["employmentDate": "2020-01-01", "terminationDate": day]),
        ])
  }

  @Test("regions: names, numbers, zones and the region above")
  func regions() throws {
    let table = FieldTable(
      resource: "regions", beside: [:],
      nothing: ["name": "", "number": "", "parent": "", "timeZone": "", "isKnown": "true"],
      records: { $0.regions.filter { $0.isKnown } })
    let zone = "America/Los_Angeles"
    try table.check(
      Self.text("name", as: "name") + Self.text("company", as: "name")
        + Self.text("customId", as: "number")
        + SharedFields.relation("parentRegion", as: "parent", known: 999)
        + SharedFields.relation("parent", as: "parent", known: 999)
        + [
          FieldCase(#""company":"C","name":"N""#, ["name": "N"]),
          FieldCase(#""company":"C","name":"""#, ["name": "C"]),
          FieldCase(#""parent":55,"parentRegion":999"#, ["parent": "999"]),
          FieldCase(#""parent":999,"parentRegion":null"#, ["parent": "999"]),
          FieldCase(#""timeZone":"\#(zone)""#, ["timeZone": zone]), FieldCase(#""timeZone":null"#),
          FieldCase(
            #""customId":"W","name":"West","timeZone":"UTC""#,
            ["number": "W", "name": "West", "timeZone": "UTC"]),
        ])
  }
}
