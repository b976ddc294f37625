import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates

@Suite("Who somebody is, as a file says it")
struct IdentityTests {
  /// One employee with everything that a file can say of one.
  private static var batch: PayBatch {
    var builder = BatchBuilder()
    let region = builder.region("R7", "North")
    builder.employee(
      "0070", "Zoë", "O'Hara", middle: "Éva Q", title: "Guard", region: region)
    builder.hours(.regular, 8.h)
    return builder.batch
  }

  private func verdict(_ value: String, _ text: String, _ attributes: String = "") throws -> String?
  {
    try SmallTemplate(
      "<field value=\"{employee.number}\"/><field value=\"\(value)\" \(attributes)/>"
        + "<field value=\"{hours}\"/>"
    ).verdict(Self.batch, "0070,\(text),8.00\n")
  }

  @Test(
    "values of an employee, in every format",
    arguments: [
      ("{employee.number}", "0070", "070"), ("{employee.firstName}", "Zoë", "Zoe"),
      ("{employee.middleName}", "Éva Q", "Éva"), ("{employee.middleInitial}", "É", "Éva Q"),
      ("{employee.lastName}", "O'Hara", "Hara"), ("{employee.jobTitle}", "Guard", ""),
      ("{region.number}", "R7", "North"), ("{region.name}", "North", "R7"),
      ("{employee.number|without-zeros}", "70", "0070"),
      ("{employee.number|lead 6 0}", "000070", "0070"),
      ("{employee.number|pad 6 _}", "0070__", "__0070"),
      ("{employee.firstName}{employee.middleInitial|spaced}", "Zoë É", "ZoëÉ"),
      ("{employee.lastName}; {employee.firstName}", "O'Hara; Zoë", "O'Hara;Zoë"),
      ("No {employee.number}", "No 0070", "0070"), ("{employee.number}!", "0070!", "0070"),
    ])
  func values(_ value: String, _ right: String, _ wrong: String) throws {
    #expect(try verdict(value, right) == nil, "\(value)")
    #expect(try verdict(value, wrong) == "1: employee 0070 is expected here", "\(value)")
    #expect(try verdict(value, right + "x") == "1: employee 0070 is expected here", "\(value)")
  }

  @Test("a value that is not given makes the whole text empty, unless it may be missing")
  func missing() throws {
    var builder = BatchBuilder()
    builder.employee("7", "Ann", "Lee")
    builder.hours(.regular, 8.h)
    func verdict(_ value: String, _ text: String) throws -> String? {
      try SmallTemplate(
        "<field value=\"{employee.number}\"/><field value=\"\(value)\" optional=\"yes\"/>"
          + "<field value=\"{hours}\"/>"
      ).verdict(builder.batch, "7,\(text),8.00\n")
    }
    #expect(try verdict("{employee.firstName} {employee.middleName}", "") == nil)
    #expect(try verdict("{employee.firstName} {employee.middleName}", "Ann ") != nil)
    #expect(try verdict("{employee.firstName} {employee.middleName?}", "Ann ") == nil)
    #expect(try verdict("{employee.firstName}{employee.middleName?|spaced}", "Ann") == nil)
    #expect(try verdict("{employee.firstName}{employee.middleName?|spaced}", "Ann ") != nil)
    #expect(try verdict("{employee.jobTitle?|pad 4 _}", "") == nil)
    #expect(try verdict("{employee.jobTitle?|pad 4 _}", "____") != nil)
    #expect(try verdict("{region.name?}", "") == nil)
    #expect(try verdict("{region.name?}", "North") != nil)
  }

  @Test("zeros alone keep one of them")
  func zeros() throws {
    for (number, read) in [("000", "0"), ("0", "0"), ("007", "7"), ("0A0", "A0"), ("700", "700")] {
      let template = SmallTemplate(
        "<field value=\"{employee.number|without-zeros}\"/><field value=\"{hours}\"/>")
      let batch = BatchBuilder.one(8.h, number)
      #expect(try template.verdict(batch, "\(read),8.00\n") == nil, "\(number)")
      if read != number { #expect(try template.verdict(batch, "\(number),8.00\n") != nil) }
    }
  }

  @Test("what a column is filled with is not told from what a value ends or begins with")
  func fills() throws {
    func template(_ attributes: String) -> SmallTemplate {
      var template = SmallTemplate(
        "<field value=\"{employee.number}\" \(attributes)/><field value=\"{hours}\" width=\"6\"/>")
      template.kind = "fixedWidth"
      return template
    }
    for (attributes, number, right, wrong) in [
      ("width=\"6\"", "70", "70    ", "  70  "),
      ("width=\"6\" align=\"right\"", "70", "    70", "70    "),
      ("width=\"6\" align=\"right\" fill=\"0\"", "70", "000070", "070000"),
      ("width=\"6\" align=\"right\" fill=\"0\"", "0070", "000070", "000700"),
      ("width=\"6\" fill=\"*\"", "70", "70****", "70   *"), ("width=\"2\"", "70", "70", "07"),
    ] {
      let batch = BatchBuilder.one(8.h, number)
      #expect(try template(attributes).verdict(batch, right + "8.00  \n") == nil, "\(attributes)")
      #expect(try template(attributes).verdict(batch, wrong + "8.00  \n") != nil, "\(attributes)")
    }
  }

  @Test("an apostrophe before what looks like a formula is none of the name")
  func formulas() throws {
    for (formulas, isTaken) in [("neutralized", true), ("exact", false)] {
      var template = SmallTemplate(
        "<field value=\"{employee.lastName}\"/><field value=\"{hours}\"/>")
      template.dialect = "<csv formulas=\"\(formulas)\"/>"
      for sign in ["=", "+", "-", "@"] {
        let batch = BatchBuilder.one(8.h, "7", "\(sign)SUM")
        #expect(try (template.verdict(batch, "'\(sign)SUM,8.00\n") == nil) == isTaken, "\(sign)")
        #expect(try (template.verdict(batch, "\(sign)SUM,8.00\n") == nil) == !isTaken, "\(sign)")
      }
      let plain = BatchBuilder.one(8.h, "7", "O'Hara")
      #expect(try template.verdict(plain, "O'Hara,8.00\n") == nil)
      #expect(try template.verdict(plain, "'O'Hara,8.00\n") != nil)
    }
  }

  @Test("a message names nobody where there is no number")
  func unnamed() throws {
    var builder = BatchBuilder()
    builder.employee("", "Ann", "Lee")
    builder.hours(.regular, 8.h)
    let template = SmallTemplate(
      "<field value=\"{employee.lastName}\"/><field value=\"{hours}\"/>")
    #expect(
      try template.verdict(builder.batch, "Lee,8.01\n")
        == "0: an employee: 8.01 hours of all codes together, and the batch has 8.00")
    #expect(try template.verdict(builder.batch, "") == "0: an employee is missing")
  }

  @Test("where nothing tells people apart, their sums are compared")
  func nobody() throws {
    var template = SmallTemplate("<field value=\"H\"/><field value=\"{hours}\"/>")
    template.file = "name=\"{employee.number}.csv\" per=\"employee\""
    let batch = BatchBuilder.one(8.h)
    #expect(try template.verdict(batch, "H,8.00\n") == nil)
    #expect(
      try template.verdict(batch, "H,7.00\n")
        == "0: all employees together: 7.00 hours of all codes together, and the batch has 8.00")
  }
}
