import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates

@Suite("Files in which nobody is read")
struct EmptyFileTests {
  private static let fields =
    "<field heading=\"No\" value=\"{employee.number}\"/><field heading=\"Hours\" value=\"{hours}\"/>"

  private func csv(header: Bool = true, behind: String = "") throws -> OutputPlan {
    var template = SmallTemplate(Self.fields)
    template.dialect = "<csv header=\"\(header ? "yes" : "no")\"/>"
    template.behind = behind
    return try template.plan()
  }

  private static let document =
    "<t:repeat group=\"employee\"><p n=\"{employee.number}\">{hours}</p></t:repeat>"

  /// Two people with hours, behind one without any.
  private static var people: PayBatch {
    var builder = BatchBuilder()
    builder.employee("6")
    builder.employee("7")
    builder.hours(.regular, 8.h)
    builder.employee("8")
    builder.hours(.regular, 4.h)
    return builder.batch
  }

  private static var nobody: PayBatch {
    var builder = BatchBuilder()
    builder.employee("6")
    builder.employee("7")
    builder.hours(.regular, 0)
    return builder.batch
  }

  @Test("headings alone, or nothing at all, are not the file of people with hours")
  func missing() throws {
    let missing = "0: employee 7 is missing"
    #expect(try FinishedText.verdict(try csv(), Self.people, "No,Hours\n") == missing)
    #expect(try FinishedText.verdict(try csv(), Self.people, "") == missing)
    #expect(try FinishedText.verdict(try csv(header: false), Self.people, "") == missing)
    let fixed = try fixedWidth()
    #expect(try FinishedText.verdict(fixed, Self.people, "") == missing)
    let xml = try SmallTemplate.document(Self.document)
    for text in ["<time/>", "<time></time>", "<?xml version=\"1.0\"?>\n<time>\n</time>\n"] {
      #expect(try FinishedText.verdict(xml, Self.people, text) == missing)
    }
  }

  private func fixedWidth() throws -> OutputPlan {
    var template = SmallTemplate(
      "<field value=\"{employee.number}\" width=\"3\"/><field value=\"{hours}\" width=\"6\"/>")
    template.kind = "fixedWidth"
    return try template.plan()
  }

  @Test("a total of what nobody has is no file of people with hours either")
  func totals() throws {
    let total = "<row><field value=\"T\"/><field value=\"{file.hours}\"/></row>"
    let plan = try csv(behind: total)
    for text in ["No,Hours\nT,12.00\n", "No,Hours\nT,0.00\n", "T,12.00\n", "T,0.00\n"] {
      #expect(try FinishedText.verdict(plan, Self.people, text) != nil, "\(text)")
    }
    let xml = try SmallTemplate.document(Self.document + "<total>{file.hours}</total>")
    for hours in ["12.00", "0.00"] {
      let text = "<time><total>\(hours)</total></time>"
      #expect(try FinishedText.verdict(xml, Self.people, text) != nil)
    }
  }

  @Test("where nobody has hours they are right, and a row is too much")
  func right() throws {
    #expect(try FinishedText.verdict(try csv(), Self.nobody, "No,Hours\n") == nil)
    #expect(try FinishedText.verdict(try csv(header: false), Self.nobody, "") == nil)
    #expect(try FinishedText.verdict(try fixedWidth(), Self.nobody, "") == nil)
    let xml = try SmallTemplate.document(Self.document)
    #expect(try FinishedText.verdict(xml, Self.nobody, "<time/>") == nil)
    #expect(
      try FinishedText.verdict(try csv(), Self.nobody, "No,Hours\n7,0.00\n")
        == "2: this employee is not expected here, or at all")
    #expect(
      try FinishedText.verdict(try csv(), Self.nobody, "")
        == "0: not all of the records that the template has")
    let plan = try csv(behind: "<row><field value=\"T\"/><field value=\"{file.hours}\"/></row>")
    #expect(try FinishedText.verdict(plan, Self.nobody, "No,Hours\nT,0.00\n") == nil)
    #expect(
      try FinishedText.verdict(plan, Self.nobody, "No,Hours\nT,0.01\n")
        == "2: a total of 0.01 hours, and the batch has 0.00")
  }

  @Test("the first, the last, and all but one are missed")
  func some() throws {
    let plan = try csv()
    #expect(try FinishedText.verdict(plan, Self.people, "No,Hours\n7,8.00\n8,4.00\n") == nil)
    #expect(
      try FinishedText.verdict(plan, Self.people, "No,Hours\n7,8.00\n")
        == "0: employee 8 is missing")
    #expect(
      try FinishedText.verdict(plan, Self.people, "No,Hours\n8,4.00\n")
        == "2: employee 7 is expected here")
    #expect(
      try FinishedText.verdict(plan, Self.people, "No,Hours\n6,0.00\n7,8.00\n8,4.00\n")
        == "2: employee 7 is expected here")
  }

  @Test("of two repetitions each must have everybody")
  func twoBlocks() throws {
    let second =
      "<repeat group=\"employee\"><row><field value=\"S\"/><field value=\"{employee.number}\"/>"
      + "<field value=\"{hours|minutes}\"/></row></repeat>"
    let plan = try csv(header: false, behind: second)
    let people = Self.people
    #expect(
      try FinishedText.verdict(plan, people, "7,8.00\n8,4.00\nS,7,480\nS,8,240\n") == nil)
    #expect(
      try FinishedText.verdict(plan, people, "7,8.00\n8,4.00\n") == "0: employee 7 is missing")
    #expect(
      try FinishedText.verdict(plan, people, "7,8.00\n8,4.00\nS,7,480\n")
        == "0: employee 8 is missing")
    #expect(
      try FinishedText.verdict(plan, people, "7,8.00\nS,7,480\nS,8,240\n")
        == "2: employee 8 is missing")
    #expect(
      try FinishedText.verdict(plan, people, "S,7,480\nS,8,240\n")
        == "1: employee 7 is missing", "the first repetition has nobody")
    #expect(
      try FinishedText.verdict(plan, people, "7,8.00\n8,4.00\nS,7,480\nS,8,241\n")
        == "0: employee 8: 4:01 hours of all codes together, and the batch has 4:00")
    #expect(
      try FinishedText.verdict(plan, people, "7,8.01\n8,4.00\nS,7,480\nS,8,240\n")
        == "2: employee 7: 8.01 hours of all codes together, and the batch has 8.00")
  }
}
