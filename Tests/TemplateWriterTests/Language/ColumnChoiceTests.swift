import PayrollModel
import PayrollTestSupport
import Testing

@Suite("Columns that a company chooses")
struct ColumnChoiceTests {
  private var template: SmallTemplate {
    var template = SmallTemplate(
      "<field name=\"who\" heading=\"Employee\" value=\"{employee.number}\"/>"
        + "<field name=\"code\" heading=\"Code\" value=\"{earningCode}\"/>"
        + "<field name=\"hours\" heading=\"Hours\" value=\"{hours}\"/>"
        + "<field name=\"minutes\" heading=\"Minutes\" value=\"{hours|minutes}\"/>"
        + "<field name=\"name\" heading=\"Name\" value=\"{employee.lastName}\" when=\"named\"/>")
    template.dialect = "<csv header=\"yes\"/>"
    template.group = "employee earningCode"
    template.row = "order=\"{setting.columns}\""
    template.mapping = "*,*,*,REG\n"
    template.head = """
      <setting name="columns" type="columns" default="who, code, hours">The columns.</setting>
      <setting name="named" type="yesNo" default="no">Whether names are sent.</setting>
      """
    return template
  }

  private func written(_ columns: String, named: String = "no") throws -> [String] {
    try template.written(BatchBuilder.one(8.h), ["columns": columns, "named": named])
  }

  @Test("their order, their headings, and columns left empty")
  func order() throws {
    #expect(
      try template.written(BatchBuilder.one(8.h)) == ["Employee,Code,Hours", "7,REG,8.00"])
    #expect(
      try written("hours,code=Earning Code, who =  Nr. ")
        == ["Hours,Earning Code,Nr.", "8.00,REG,7"])
    #expect(
      try written("who, -, code, -=Notes, minutes, -")
        == ["Employee,,Code,Notes,Minutes,", "7,,REG,,480,"])
    #expect(try written("name=Last, code, hours", named: "yes").last == "Lee,REG,8.00")
    #expect(try written("who, code, hours=A=B").first == "Employee,Code,A=B")
  }

  @Test("choices that lose something, or that are not there, are refused")
  func refused() {
    func problems(_ columns: String) -> [String] { template.problems(["columns": columns]) }
    #expect(
      problems("who, hors, code, hours") == [
        "there is no column \"hors\" (t.xml, settings.columns): did you mean \"hours\"?"
      ])
    #expect(
      problems("who, hours") == [
        "no column has the earning code, and it would be lost (t.xml, settings.columns): "
          + "add one of code"
      ])
    #expect(
      problems("who, code") == [
        "no column has the hours, and it would be lost (t.xml, settings.columns): "
          + "add one of hours, minutes"
      ])
    #expect(
      problems("code, hours") == [
        "no column has the employee, and it would be lost (t.xml, settings.columns): "
          + "add one of who, name"
      ])
    #expect(
      problems("who, code, hours, name") == [
        "the column \"name\" is there only with other settings (t.xml, settings.columns): "
          + "it needs named"
      ])
  }

  @Test("a choice with nothing between two commas is refused once")
  func malformed() {
    #expect(
      template.problems(["columns": "who,,code,hours"]).first
        == "the value \"who,,code,hours\" has an empty place between its commas "
        + "(t.xml, settings.columns): write names of columns with commas between them, "
        + "and - for an empty column")
  }

  @Test("codes that have a column each must all be chosen")
  func codes() {
    var template = template
    template.group = "employee"
    template.fields =
      "<field name=\"who\" heading=\"Who\" value=\"{employee.number}\"/>"
      + "<hours name=\"code\" heading=\"R\" code=\"REG\"/>"
      + "<hours name=\"hours\" heading=\"O\" code=\"OT\" when=\"not named\"/>"
    template.mapping = "*,*,*,REG\novertime,*,*,OT\n"
    #expect(template.problems(["columns": "who, hours, code"]) == [])
    #expect(
      template.problems(["columns": "who, code"]) == [
        "the template t has no column for the earning code \"OT\" (codes.csv:3:1, earningCode): "
          + "its columns are for REG"
      ])
  }
}
