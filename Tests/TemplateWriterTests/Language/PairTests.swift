import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("Earning codes across a row")
struct PairTests {
  private func template(_ count: String, before: String = "") -> SmallTemplate {
    var template = SmallTemplate(
      "<field heading=\"No\" value=\"{employee.number}\"/>\(before)"
        + "<pairs \(count)><field heading=\"Code {n}\" value=\"{earningCode}\"/>"
        + "<field heading=\"Hours {n}\" value=\"{hours}\"/></pairs>")
    template.dialect = "<csv header=\"yes\"/>"
    template.mapping = "*,*,*,REG\novertime,*,*,OT\nsick,*,*,SCK\n"
    return template
  }

  @Test("as many as the mapping can need")
  func all() throws {
    #expect(
      try template("count=\"all\"").written(BatchBuilder.threeCodes) == [
        "No,Code 1,Hours 1,Code 2,Hours 2,Code 3,Hours 3",
        "7,REG,8.00,OT,2.00,SCK,4.00",
      ])
    #expect(
      try template("count=\"all\"").written(BatchBuilder.one(8.h)).last == "7,REG,8.00,,,,")
  }

  @Test("all but those that have a column")
  func allButColumns() throws {
    #expect(
      try template("count=\"all\" from=\"3\"", before: "<hours heading=\"Reg\" code=\"REG\"/>")
        .written(BatchBuilder.threeCodes) == [
          "No,Reg,Code 3,Hours 3,Code 4,Hours 4", "7,8.00,OT,2.00,SCK,4.00",
        ])
  }

  @Test("codes that find no room go to more rows, which leave columns with a code empty")
  func overflow() throws {
    let template = template("count=\"1\"", before: "<hours heading=\"Reg\" code=\"REG\"/>")
    #expect(
      try template.written(BatchBuilder.threeCodes) == [
        "No,Reg,Code 1,Hours 1", "7,8.00,OT,2.00", "7,,SCK,4.00",
      ])
    // A row is written where no code needs a pair.
    #expect(try template.written(BatchBuilder.one(8.h)).last == "7,8.00,,")
  }

  @Test("each pair that is counted is a row's own")
  func rows() throws {
    let (draft, _) = try Writing.write(
      try template("count=\"2\"").plan(), BatchBuilder.threeCodes)
    #expect(draft.rowCount == 2 && draft.employeeCount == 1)
    #expect(draft.codes.map(\.code) == ["REG", "OT", "SCK"])
    #expect(draft.codes.map(\.printedUnits) == [800, 200, 400])
  }

  @Test("a company says how many")
  func setting() throws {
    var template = template("count=\"{setting.pairs}\"")
    template.head =
      "<setting name=\"pairs\" type=\"integer\" default=\"2\" minimum=\"1\" maximum=\"9\">"
      + "How many.</setting>"
    #expect(
      try template.written(BatchBuilder.threeCodes)
        == ["No,Code 1,Hours 1,Code 2,Hours 2", "7,REG,8.00,OT,2.00", "7,SCK,4.00,,"])
    #expect(
      try template.written(BatchBuilder.threeCodes, ["pairs": "1"]).dropFirst()
        == ["7,REG,8.00", "7,OT,2.00", "7,SCK,4.00"])
  }

  @Test("hours of every code but one stand beside the hours of that one")
  func except() throws {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"{earningCode}\"/>"
        + "<hours code=\"REG\"/><hours except=\"REG\" format=\"1\"/>")
    template.group = "employee earningCode"
    template.mapping = "*,*,*,REG\novertime,*,*,OT\nsick,*,*,SCK\n"
    #expect(
      try template.written(BatchBuilder.threeCodes)
        == ["7,REG,8.00,", "7,OT,,2.0", "7,SCK,,4.0"])
    template.group = "employee"
    template.fields =
      "<field value=\"{employee.number}\"/><hours code=\"REG\"/><hours except=\"REG\"/>"
    #expect(try template.written(BatchBuilder.threeCodes) == ["7,8.00,6.00"])
    #expect(try template.written(BatchBuilder.one(8.h)) == ["7,8.00,"])
  }
}
