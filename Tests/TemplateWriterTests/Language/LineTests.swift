import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("Lines, braces, delimiters, names of files")
struct LineTests {
  @Test("a line is printed as it is, with braces, where its condition holds")
  func lines() throws {
    var template = SmallTemplate("<field value=\"{employee.number}\"/><field value=\"{hours}\"/>")
    template.head = "<setting name=\"short\" type=\"yesNo\" default=\"no\">Whether.</setting>"
    template.behind =
      "<line when=\"not short\">END {{a}},<![CDATA[<b>]]> {period.last|MMdd}</line>"
    let batch = BatchBuilder.one(8.h + 29)
    #expect(try template.written(batch) == ["7,8.01", "END {a},<b> 1107"])
    #expect(try template.written(batch, ["short": "yes"]) == ["7,8.01"])
  }

  @Test("a company chooses the delimiter")
  func delimiter() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.lastName}\"/><field value=\"{hours|2 comma}\"/>")
    template.dialect = "<csv delimiter=\"{setting.mark}\"/>"
    template.head =
      "<setting name=\"mark\" type=\"choice\" choices=\"comma semicolon tab\" default=\"semicolon\">"
      + "Which.</setting>"
    let batch = BatchBuilder.one(8.h, "7", "A;B")
    #expect(try template.written(batch) == ["\"A;B\";8,00"])
    #expect(try template.written(batch, ["mark": "comma"]) == ["A;B,\"8,00\""])
    #expect(try template.written(batch, ["mark": "tab"]) == ["A;B\t8,00"])
  }

  @Test("a file's name that a setting makes unsafe is refused")
  func unsafeName() throws {
    var template = SmallTemplate("<field value=\"{employee.number}\"/><field value=\"{hours}\"/>")
    template.file = "name=\"{setting.name}.csv\""
    template.head = "<setting name=\"name\" default=\"a\">The name.</setting>"
    let batch = BatchBuilder.one(8.h)
    for name in ["../a", "", ".a", "a/b", "a\u{0}b", "ä", String(repeating: "a", count: 197)] {
      #expect(
        try template.refused(batch, ["name": name]) == ["\"\(name).csv\" cannot be a file's name"])
    }
    #expect(try template.written(batch, ["name": "A b_(1)+-"]) == ["7,8.00"])
  }

  @Test("rates with more digits than there are, and multipliers as they are")
  func moreDigits() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{rate|6}\"/><field value=\"{rate}\"/>"
        + "<field value=\"{multiplier}\"/><field value=\"{multiplier|3 comma}\"/>"
        + "<field value=\"{hours}\"/>")
    template.group = "employee rate multiplier"
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.overtime, 8.h, times: .oneAndAHalf, rate: 1850)
    #expect(
      try template.written(builder.batch) == ["7,18.500000,18.5000,1.5,\"1,500\",8.00"])
  }

  @Test("an employee with hundreds of rows keeps each of them")
  func manyRows() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{rate|2}\"/><field value=\"{hours}\"/>")
    template.group = "employee date rate"
    var builder = BatchBuilder()
    builder.employee("7")
    for rate in 0..<100 {
      for day in 0..<14 { builder.hours(.regular, 36, day: day, rate: Int64(1_000 + rate)) }
    }
    let rows = try template.written(builder.batch)
    #expect(rows.count == 1_400 && Set(rows).count == 100)
    #expect(rows.first == "7,10.00,0.01" && rows.last == "7,10.99,0.01")
  }

  @Test("rows of a mapping may share a code, whose hours then stand together")
  func sharedCode() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{earningCode}\"/><field value=\"{hours}\"/>"
    )
    template.group = "employee earningCode"
    template.mapping = "regular,*,*,A\nsick,*,*,B\novertime,*,*,A\n"
    #expect(try template.written(BatchBuilder.threeCodes) == ["7,A,10.00", "7,B,4.00"])
  }

  @Test("hours without a code are told once for each kind")
  func unmapped() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{earningCode}\"/><field value=\"{hours}\"/>"
    )
    template.group = "employee date earningCode"
    template.mapping = "regular,*,*,A\n"
    var builder = BatchBuilder()
    builder.employee("7")
    for day in 1...5 {
      builder.hours(.sick, 4.h, day: day)
      builder.hours(.vacation, 4.h, day: day)
    }
    #expect(
      try template.refused(builder.batch) == [
        "sick hours at 1 times the rate, not worked, without a pay code, have no earning code",
        "vacation hours at 1 times the rate, not worked, without a pay code, have no earning code",
      ])
  }
}
