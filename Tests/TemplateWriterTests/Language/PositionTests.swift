import PayrollModel
import PayrollTestSupport
import Testing

@Suite("Positions of fixed-width fields")
struct PositionTests {
  private func template(_ fields: String, dialect: String = "") -> SmallTemplate {
    var template = SmallTemplate(fields)
    template.kind = "fixedWidth"
    template.file = "name=\"t.txt\""
    template.dialect = dialect
    return template
  }

  private let fields =
    "<field value=\"{employee.number}\" at=\"1-6\" align=\"right\" fill=\"0\"/>"
    + "<field value=\"{employee.lastName}\" at=\"10-14\"/><field value=\"H\" at=\"15\"/>"
    + "<field value=\"{hours}\" at=\"20-27\" align=\"right\"/>"

  @Test("positions that no field has are blank")
  func gaps() throws {
    #expect(
      try template(fields).written(BatchBuilder.one(8.h)) == ["000007   Lee  H        8.00"])
  }

  @Test("a first field behind position 1 has blanks before it")
  func first() throws {
    #expect(
      try template(
        "<field value=\"{hours}\" at=\"4-8\"/><field value=\"{employee.number}\" at=\"10-11\"/>"
      ).written(BatchBuilder.one(8.h))
        == ["   8.00  7 "])
  }

  @Test("length fills every record up, also those of the whole file")
  func length() throws {
    var template = template(fields, dialect: "<fixedWidth length=\"30\"/>")
    template.behind = "<row><field value=\"T{file.hours}\" at=\"2-8\"/></row>"
    #expect(
      try template.written(BatchBuilder.one(8.h)) == [
        "000007   Lee  H        8.00   ", " T8.00                        ",
      ])
  }

  @Test("widths and positions mix")
  func widths() throws {
    #expect(
      try template(
        "<field value=\"{employee.number}\" width=\"3\"/><field value=\"{hours}\" at=\"6-10\"/>"
          + "<field value=\"X\" width=\"2\"/>"
      ).written(BatchBuilder.one(8.h)) == ["7    8.00 X "])
  }

  @Test("headings stand over their positions")
  func headings() throws {
    #expect(
      try template(
        "<field heading=\"No\" value=\"{employee.number}\" at=\"1-4\"/>"
          + "<field heading=\"Hours\" value=\"{hours}\" at=\"7-12\" align=\"right\" fill=\"0\"/>",
        dialect: "<fixedWidth header=\"yes\" length=\"14\"/>"
      ).written(BatchBuilder.one(8.h)) == ["No     Hours  ", "7     008.00  "])
  }

  @Test("fields under conditions may share a position")
  func alternatives() throws {
    var template = template(
      "<field value=\"{employee.number}\" at=\"1-5\" when=\"short\"/>"
        + "<field value=\"{employee.lastName}\" at=\"1-5\" when=\"not short\"/>"
        + "<field value=\"{hours}\" at=\"7-10\"/>")
    template.head = "<setting name=\"short\" type=\"yesNo\" default=\"no\">Whether.</setting>"
    let batch = BatchBuilder.one(8.h)
    #expect(try template.written(batch) == ["Lee   8.00"])
    #expect(try template.written(batch, ["short": "yes"]) == ["7     8.00"])
  }

  @Test("fields that overlap with some settings are refused with those settings")
  func overlap() throws {
    var template = template(
      "<field name=\"A\" value=\"{employee.number}\" at=\"1-5\"/>"
        + "<field name=\"B\" value=\"{hours}\" at=\"5-9\" when=\"not late\"/>"
        + "<field name=\"C\" value=\"{hours}\" at=\"6-10\" when=\"late\"/>")
    template.head = "<setting name=\"late\" type=\"yesNo\" default=\"yes\">Whether.</setting>"
    #expect(template.problems() == [])
    #expect(
      template.problems(["late": "no"]) == [
        "the field \"B\" begins at 5, and the one before it ends at 5 (t.xml:4:53): correct at"
      ])
  }
}
