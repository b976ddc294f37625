import PayrollModel
import Testing

@Suite("Every field of a position and of its payroll setting")
struct PositionFieldTests {
  private let table = FieldTable(
    resource: "positions",
    beside: SharedFields.beside.filter { $0.key != "positions" }.merging([
      "holiday-groups": #"[{"id":4,"name":"US"}]"#
    ]) { $1 },
    nothing: [
      "name": "", "number": "", "account": "", "payCode": "", "payCodeOverride": "",
      "payRate": "-1", "paidBreaks": "notGiven", "holidayGroup": "", "isKnown": "true",
    ], records: { $0.positions.filter(\.isKnown) })

  /// Cases of a field that stands in the payroll setting.
  private func inSetting(_ cases: [FieldCase], _ field: String) -> [FieldCase] {
    cases.map {
      FieldCase(
        "\"payrollSetting\":{\"id\":3,\($0.fields)}", $0.reads,
        says: $0.says.map { $0.replacing("of \(field) ", with: "of payrollSetting.\(field) ") })
    }
  }

  @Test("its own fields")
  func own() throws {
    try table.check(
      PeopleFieldTests.text("name", as: "name") + PeopleFieldTests.text("customId", as: "number")
        + SharedFields.payCode(["payCodeLabel", "payCode"])
        + SharedFields.rate("payRate", as: "payRate")
        + SharedFields.relation("account", as: "account", known: 7)
        + SharedFields.relation("client", as: "account", known: 8)
        + [
          FieldCase(#""payCodeOverride":"DBL""#, ["payCodeOverride": "DBL"]),
          // An override is a word of the source, and no number of a pay code.
          FieldCase(#""payCodeOverride":61"#, ["payCodeOverride": "61"]),
          FieldCase(#""payCodeOverride":null"#), .unreadable("payCodeOverride", "{}"),
          FieldCase(#""client":8,"account":7"#, ["account": "7"]),
          FieldCase(
            #""payCodeOverride":"A","payCodeLabel":"B""#, ["payCodeOverride": "A", "payCode": "B"]),
        ])
  }

  @Test("what the setting says, where the position itself says nothing")
  func setting() throws {
    let breaks = [
      ("NONE", "none"), ("ALL", "all"), ("REST_ONLY", "restOnly"), ("MEAL_ONLY", "mealOnly"),
      ("SOMETIMES", "notGiven"),
    ]
    try table.check(
      inSetting(SharedFields.rate("positionHourlyRate", as: "payRate"), "positionHourlyRate")
        + inSetting(SharedFields.payCode(["payCode"]), "payCode")
        + inSetting(SharedFields.words("payBreaks", breaks, as: "paidBreaks"), "payBreaks")
        + inSetting(
          SharedFields.relation("holidayGroup", as: "holidayGroup", known: 4), "holidayGroup")
        + [
          FieldCase(#""payrollSetting":{"id":3}"#), FieldCase(#""payrollSetting":{}"#),
          FieldCase(#""payrollSetting":3"#), FieldCase(#""payrollSetting":null"#),
          FieldCase(#""payrollSetting":{"payBreaks":null}"#),
          FieldCase(
            #""payrollSetting":{"positionHourlyRate":30,"payCode":"X"},"payRate":18,"payCode":"Y""#,
            ["payRate": "180000", "payCode": "Y"]),
          FieldCase(
            #""payRate":0,"payrollSetting":{"positionHourlyRate":30}"#, ["payRate": "0"]),
          FieldCase(
            #""payRate":null,"payCode":"","payrollSetting":{"positionHourlyRate":30,"payCode":"X"}"#,
            ["payRate": "300000", "payCode": "X"]),
          FieldCase(
            #""payrollSetting":{"holidayGroup":{"id":4},"payBreaks":"ALL","payCode":61}"#,
            ["holidayGroup": "4", "paidBreaks": "all", "payCode": "OT"]),
        ])
  }

  @Test("the switch beside the rate, which may be the rate itself")
  func applies() throws {
    func rate(_ applies: String, _ rate: String?, _ reads: String?, says: [String] = [])
      -> FieldCase
    {
      let other = rate.map { ",\"positionHourlyRate\":\($0)" } ?? ""
      return FieldCase(
        "\"payrollSetting\":{\"payPositionRate\":\(applies)\(other)}",
        reads.map { ["payRate": $0] } ?? [:], says: says)
    }
    try table.check(
      ["true", "1", "\"1\"", "\"true\"", "null", "\"\""].map { rate($0, "30", "300000") }
        + ["false", "0", "\"0\"", "\"FALSE\""].map { rate($0, "30", nil) }
        + [
          rate("true", nil, nil), rate("1", nil, nil), rate("true", "null", nil),
          rate("18.25", nil, "182500"), rate("\"18.25\"", nil, "182500"),
          rate("18", nil, "180000"), rate("2", nil, "20000"), rate("1.0", nil, "10000"),
          rate("18.25", "30", "300000"), rate("18", "0", "0"),
          rate(
            "\"18.123456\"", nil, nil,
            says: [
              "the value of payrollSetting.payPositionRate cannot be read"
            ]),
          rate(
            "{}", "30", "300000",
            says: [
              "the value of payrollSetting.payPositionRate cannot be read"
            ]),
          rate(
            "\"yes\"", "30", "300000",
            says: [
              "the value of payrollSetting.payPositionRate cannot be read"
            ]),
        ])
  }
}
