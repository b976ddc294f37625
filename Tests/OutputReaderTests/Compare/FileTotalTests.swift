import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates

@Suite("Totals of the whole file")
struct FileTotalTests {
  private static let total = "<row><field value=\"T\"/><field value=\"{file.hours}\"/></row>"

  private func plan(
    _ fields: String, group: String = "employee", behind: String = total, mapping: String = ""
  ) throws -> OutputPlan {
    var template = SmallTemplate(fields)
    template.group = group
    template.behind = behind
    template.mapping = mapping
    return try template.plan()
  }

  private func batch(_ people: [(String, [(Bucket, Int)])]) -> PayBatch {
    var builder = BatchBuilder()
    for (number, hours) in people {
      builder.employee(number)
      for (bucket, seconds) in hours { builder.hours(bucket, seconds) }
    }
    return builder.batch
  }

  private static let who = "<field value=\"{employee.number}\"/><field value=\"{hours}\"/>"

  @Test("a total is the sum of what is printed of each employee, and not rounded anew")
  func roundedOnce() throws {
    // Half a hundredth each: printed as one hundredth, together as two, and exactly as one.
    let halves = batch([("7", [(.regular, 18)]), ("8", [(.regular, 18)])])
    let plan = try plan(Self.who)
    #expect(try FinishedText.verdict(plan, halves, "7,0.01\n8,0.01\nT,0.02\n") == nil)
    #expect(
      try FinishedText.verdict(plan, halves, "7,0.01\n8,0.01\nT,0.01\n")
        == "3: a total of 0.01 hours, and the batch has 0.02")
    // A third less than half: printed as nothing, and together as nothing.
    let thirds = batch([("7", [(.regular, 8.h + 12)]), ("8", [(.regular, 12), (.regular, 0)])])
    #expect(try FinishedText.verdict(plan, thirds, "7,8.00\n8,0.00\nT,8.00\n") == nil)
    #expect(try FinishedText.verdict(plan, thirds, "7,8.00\n8,0.00\nT,8.01\n") != nil)
  }

  @Test("it is rounded by employee and code, as the rows are")
  func byCode() throws {
    let plan = try plan(
      "<field value=\"{employee.number}\"/><field value=\"{earningCode}\"/>"
        + "<field value=\"{hours}\"/>", group: "employee earningCode",
      mapping: "*,*,*,REG\novertime,*,*,OT\n")
    let two = batch([("7", [(.regular, 18), (.overtime, 18)])])
    #expect(try FinishedText.verdict(plan, two, "7,REG,0.01\n7,OT,0.01\nT,0.02\n") == nil)
    #expect(try FinishedText.verdict(plan, two, "7,REG,0.01\n7,OT,0.01\nT,0.01\n") != nil)
    // Two lines of one code are one sum.
    let one = batch([("7", [(.regular, 18), (.sick, 18)])])
    #expect(try FinishedText.verdict(plan, one, "7,REG,0.01\nT,0.01\n") == nil)
    #expect(try FinishedText.verdict(plan, one, "7,REG,0.01\nT,0.02\n") != nil)
  }

  @Test("corrections go off the total")
  func negative() throws {
    let plan = try plan(Self.who)
    let taken = batch([("7", [(.regular, 8.h)]), ("8", [(.regular, -10.h)])])
    #expect(try FinishedText.verdict(plan, taken, "7,8.00\n8,-10.00\nT,-2.00\n") == nil)
    #expect(
      try FinishedText.verdict(plan, taken, "7,8.00\n8,-10.00\nT,2.00\n")
        == "3: a total of 2.00 hours, and the batch has -2.00")
    #expect(try FinishedText.verdict(plan, taken, "7,8.00\n8,-10.00\nT,18.00\n") != nil)
  }

  @Test("people of one number count with the hours of both")
  func sameNumber() throws {
    let two = batch([("7", [(.regular, 8.h)]), ("7", [(.regular, 2.h)]), ("8", [(.regular, 1.h)])])
    let plan = try plan(Self.who)
    #expect(try FinishedText.verdict(plan, two, "7,10.00\n8,1.00\nT,11.00\n") == nil)
    #expect(try FinishedText.verdict(plan, two, "7,10.00\n8,1.00\nT,9.00\n") != nil)
  }

  @Test("people without hours, and those who may be left out, add nothing")
  func nothing() throws {
    let plan = try plan(Self.who)
    let batch = batch([
      ("6", []), ("7", [(.regular, 8.h)]), ("8", [(.regular, 4.h), (.regular, -4.h)]),
    ])
    #expect(try FinishedText.verdict(plan, batch, "7,8.00\nT,8.00\n") == nil)
    #expect(try FinishedText.verdict(plan, batch, "7,8.00\n8,0.00\nT,8.00\n") == nil)
  }

  @Test("hours that stand in two repetitions are in the total once")
  func twoRepetitions() throws {
    let second =
      "<repeat group=\"employee\"><row><field value=\"S\"/><field value=\"{employee.number}\"/>"
      + "<field value=\"{hours|minutes}\"/></row></repeat>"
    let plan = try plan(Self.who, behind: second + Self.total)
    let people = batch([("7", [(.regular, 8.h)]), ("8", [(.regular, 4.h)])])
    let rows = "7,8.00\n8,4.00\nS,7,480\nS,8,240\n"
    #expect(try FinishedText.verdict(plan, people, rows + "T,12.00\n") == nil)
    #expect(
      try FinishedText.verdict(plan, people, rows + "T,24.00\n")
        == "5: a total of 24.00 hours, and the batch has 12.00")
  }

  @Test("a list of people in front of the hours adds nothing, and leaves nothing out")
  func listOfPeople() throws {
    let text = """
      <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="csv">
      <file name="t.csv"/><rows><repeat group="employee"><row><field value="P"/>
      <field value="{employee.number}"/></row></repeat><repeat group="employee"><row>
      \(Self.who)</row></repeat>\(Self.total)</rows></template>
      """
    let plan = try SmallTemplate.plan(text)
    let people = batch([("7", [(.regular, 8.h)]), ("8", [(.regular, 4.h)])])
    let right = "P,7\nP,8\n7,8.00\n8,4.00\nT,12.00\n"
    #expect(try FinishedText.verdict(plan, people, right) == nil)
    for (from, to) in [
      ("T,12.00", "T,0.00"), ("T,12.00", "T,24.00"), ("8,4.00\n", ""), ("7,8.00", "7,8.01"),
      ("P,7\nP,8", "P,8\nP,7"), ("P,7\n", "P,9\n"),
    ] {
      #expect(
        try FinishedText.verdict(plan, people, right.replacing(from, with: to)) != nil, "\(to)")
    }
  }

  @Test("each unit has its own total, rounded by its own")
  func units() throws {
    let plan = try plan(
      Self.who,
      behind: "<row><field value=\"T\"/><field value=\"{file.hours|1}\"/>"
        + "<field value=\"{file.hours|clock}\"/></row>")
    // 8 hours, 2 minutes and 45 seconds: 8.0 and 8:03.
    let people = batch([("7", [(.regular, 8.h + 2.m + 45)])])
    #expect(try FinishedText.verdict(plan, people, "7,8.05\nT,8.0,8:03\n") == nil)
    for (wrong, said) in [
      ("T,8.1,8:03", "a total of 8.1 hours, and the batch has 8.0"),
      ("T,8.0,8:02", "a total of 8:02 hours, and the batch has 8:03"),
    ] {
      #expect(try FinishedText.verdict(plan, people, "7,8.05\n\(wrong)\n") == "2: \(said)")
    }
  }
}
