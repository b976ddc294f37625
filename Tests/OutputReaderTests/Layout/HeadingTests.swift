import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates

@Suite("The line of headings")
struct HeadingTests {
  private func plan(
    _ rows: String, csv: String = "header=\"yes\"", settings: [String: String] = [:]
  )
    throws -> OutputPlan
  {
    try SmallTemplate.plan(
      """
      <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="csv">
      <file name="t.csv"/><csv \(csv)/><rows>\(rows)</rows></template>
      """, settings, mapping: "*,*,*,REG\novertime,*,*,OT\nsick,*,*,SCK\n")
  }

  private func said(_ plan: OutputPlan, _ text: String) throws -> String? {
    try FinishedText.verdict(plan, BatchBuilder.threeCodes, text)
  }

  private static let fields =
    "<field heading=\"No\" value=\"{employee.number}\"/><field heading=\"Hours\" value=\"{hours}\"/>"

  @Test("the first row has them, in a repetition inside of others too")
  func nested() throws {
    let plan = try plan(
      "<repeat group=\"employee\"><repeat group=\"date\"><repeat group=\"earningCode\"><row>"
        + "\(Self.fields)</row></repeat></repeat><row><field heading=\"Sum\" value=\"S\"/>"
        + "<field heading=\"Who\" value=\"{employee.number}\"/><field heading=\"All\" "
        + "value=\"{hours}\"/></row></repeat>")
    let rows = "7,14.00\nS,7,14.00\n"
    #expect(try said(plan, "No,Hours\n\(rows)") == nil)
    #expect(try said(plan, "Sum,Who,All\n\(rows)")?.hasPrefix("1: ") == true)
    #expect(try said(plan, rows)?.hasPrefix("1: ") == true)
  }

  @Test("they stand behind the lines in front, and once for a file of two repetitions")
  func behindLines() throws {
    let one = try plan(
      "<line>FILE 1</line><repeat group=\"employee\"><row>\(Self.fields)</row></repeat>")
    #expect(try said(one, "FILE 1\nNo,Hours\n7,14.00\n") == nil)
    #expect(try said(one, "No,Hours\nFILE 1\n7,14.00\n")?.hasPrefix("1: ") == true)
    #expect(try said(one, "FILE 1\n7,14.00\nNo,Hours\n")?.hasPrefix("2: ") == true)
  }

  @Test("a column without a heading has an empty one, and a blank one too")
  func noHeading() throws {
    let plan = try plan(
      "<repeat group=\"employee\"><row><field heading=\"No\" value=\"{employee.number}\"/>"
        + "<blank count=\"2\"/><field heading=\"\" value=\"A\"/><field heading=\"Hours\" value=\"{hours}\"/></row>"
        + "</repeat>")
    #expect(try said(plan, "No,,,,Hours\n7,,,A,14.00\n") == nil)
    for heading in ["No,,,A,Hours", "No,,,Hours", "No,x,,,Hours", "No,,,,hours", "No,,,,Hours,"] {
      #expect(try said(plan, "\(heading)\n7,,,A,14.00\n")?.hasPrefix("1: ") == true, "\(heading)")
    }
    for row in ["7,,x,A,14.00", "7,,,,14.00", "7,,,B,14.00", "7,,A,14.00"] {
      #expect(try said(plan, "No,,,,Hours\n\(row)\n")?.hasPrefix("2: ") == true, "\(row)")
    }
  }

  @Test("pairs number theirs from where the template says, as many as there are")
  func pairs() throws {
    func plan(_ attributes: String) throws -> OutputPlan {
      try self.plan(
        "<repeat group=\"employee\"><row><field heading=\"No\" value=\"{employee.number}\"/>"
          + "<pairs \(attributes)><field heading=\"C{n}\" value=\"{earningCode}\"/>"
          + "<field heading=\"H\" value=\"{hours}\"/></pairs></row></repeat>")
    }
    let row = "7,REG,8.00,OT,2.00,SCK,4.00\n"
    #expect(try said(try plan("count=\"3\""), "No,C1,H,C2,H,C3,H\n\(row)") == nil)
    #expect(try said(try plan("count=\"3\" from=\"9\""), "No,C9,H,C10,H,C11,H\n\(row)") == nil)
    #expect(try said(try plan("count=\"all\""), "No,C1,H,C2,H,C3,H\n\(row)") == nil)
    for wrong in ["No,C0,H,C1,H,C2,H", "No,C1,H,C2,H", "No,C1,H1,C2,H2,C3,H3", "No,C1,H,C3,H,C2,H"]
    {
      #expect(try said(try plan("count=\"3\""), "\(wrong)\n\(row)") != nil, "\(wrong)")
    }
    // More than nine of them are as many.
    let codes = Array(repeating: "", count: 9).map { _ in ",," }.joined()
    let headings = (1...12).map { ",C\($0),H" }.joined()
    #expect(
      try said(try plan("count=\"12\""), "No\(headings)\n7,REG,8.00,OT,2.00,SCK,4.00\(codes)\n")
        == nil)
  }

  @Test("there are none unless the template or its setting says so")
  func settings() throws {
    let rows = "<repeat group=\"employee\"><row>\(Self.fields)</row></repeat>"
    let text = """
      <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="csv">
      <setting name="header" type="yesNo" default="yes">Whether headings stand in front.</setting>
      <file name="t.csv"/><csv header="{setting.header}"/><rows>\(rows)</rows></template>
      """
    for (settings, hasHeadings) in [
      ([:], true), (["header": "no"], false), (["header": "yes"], true),
    ]
      as [([String: String], Bool)]
    {
      let plan = try SmallTemplate.plan(text, settings)
      #expect(try (said(plan, "No,Hours\n7,14.00\n") == nil) == hasHeadings)
      #expect(try (said(plan, "7,14.00\n") == nil) == !hasHeadings)
    }
    let without = try plan(rows, csv: "header=\"no\"")
    #expect(try said(without, "7,14.00\n") == nil)
    #expect(
      try said(without, "No,Hours\n7,14.00\n")
        == "1: \"Hours\" has no hours in the template's format")
  }

  @Test("in columns of fixed width they stand as their values do, filled with blanks")
  func fixedWidth() throws {
    var template = SmallTemplate(
      "<field heading=\"No\" value=\"{employee.number}\" width=\"4\"/>"
        + "<field heading=\"Hours\" value=\"{hours}\" width=\"8\" align=\"right\" fill=\"0\"/>")
    template.kind = "fixedWidth"
    template.dialect = "<fixedWidth header=\"yes\"/>"
    let plan = try template.plan()
    let row = "7   00014.00\n"
    #expect(try said(plan, "No     Hours\n" + row) == nil)
    for heading in [
      "No  Hours   ", "No  000Hours", "  No   Hours", "No    Hours ", "No    Hours", "",
    ] {
      #expect(try said(plan, heading + "\n" + row)?.hasPrefix("1: ") == true, "\(heading)")
    }
  }
}
