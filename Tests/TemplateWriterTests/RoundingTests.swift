import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("Rounding by largest remainder")
struct RoundingTests {
  private func plan(_ group: String, _ hours: String = "{hours|2}") throws -> OutputPlan {
    let template = try Writing.template(
      text: """
        <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="csv">
        <file name="t.csv"/>
        <csv header="no"/>
        <rows><repeat group="\(group)"><row>
        <field value="{employee.number}"/><field value="{earningCode}"/>
        <field value="\(hours)"/>
        </row></repeat></rows>
        </template>
        """)
    return try OutputPlan(
      template: template, settings: [:], earningCodes: try Writing.usualMapping(), schema: nil)
  }

  @Test(
    "exactly half a unit is rounded away from zero, so that a correction undoes what it corrects")
  func correction() throws {
    for (seconds, printed) in [(8.h + 18, "8.01"), (18, "0.01"), (-8.h - 18, "-8.01")] {
      var builder = BatchBuilder()
      builder.employee("1")
      builder.hours(.regular, seconds)
      let template = try Writing.template(
        text: """
          <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="csv">
          <file name="t.csv" negativeHours="accepted"/><rows><repeat group="employee"><row>
          <field value="{employee.number}"/><field value="{hours}"/></row></repeat></rows></template>
          """)
      let plan = try OutputPlan(
        template: template, settings: [:], earningCodes: .empty, schema: nil)
      #expect(try Writing.text(plan, builder.batch) == "1,\(printed)\n")
    }
  }

  @Test("three rows of 20 minutes print 0.33, 0.33 and 0.34 of one hour")
  func thirds() throws {
    var builder = BatchBuilder()
    builder.employee("1")
    for day in 1...3 { builder.hours(.regular, 20.m, day: day) }
    let (draft, bytes) = try Writing.write(
      try plan("employee date earningCode"), builder.batch)
    // All remainders are alike, and a tie goes to the earlier row.
    #expect(String(decoding: bytes, as: UTF8.self) == "1,REG,0.34\n1,REG,0.33\n1,REG,0.33\n")
    #expect(
      draft.codes == [
        Draft.CodeTotal(
          code: "REG", seconds: 3600, printedUnits: 100, unitsPerHour: 100, lineCount: 3)
      ])
  }

  @Test("the largest remainder gets the unit, wherever it stands")
  func remainders() throws {
    var builder = BatchBuilder()
    builder.employee("1")
    builder.hours(.regular, 3600 + 10, day: 1)  // 1.0027
    builder.hours(.regular, 3600 + 30, day: 2)  // 1.0083
    builder.hours(.regular, 3600 + 14, day: 3)  // 1.0038
    // 3.015 hours are 3.02: two hundredths to give away after 3.00.
    #expect(
      try Writing.text(try plan("employee date earningCode"), builder.batch)
        == "1,REG,1.00\n1,REG,1.01\n1,REG,1.01\n")
  }

  @Test("half a unit goes up; minutes and durations are rounded to minutes")
  func halves() throws {
    var builder = BatchBuilder()
    builder.employee("1")
    builder.hours(.regular, 8.h + 18)  // 8.005
    builder.hours(.sick, 7.h + 29.m + 30)
    let batch = builder.batch
    let group = "employee earningCode"
    #expect(try Writing.text(try plan(group), batch) == "1,REG,8.01\n1,SCK,7.49\n")
    #expect(
      try Writing.text(try plan(group, "{hours|minutes}"), batch) == "1,REG,480\n1,SCK,450\n")
    #expect(
      try Writing.text(try plan(group, "{hours|duration}"), batch)
        == "1,REG,PT8H0M\n1,SCK,PT7H30M\n")
    #expect(
      try Writing.text(try plan(group, "{hours|clock}"), batch) == "1,REG,8:00\n1,SCK,7:30\n")
    #expect(
      try Writing.text(try plan(group, "{hours|seconds}"), batch) == "1,REG,28818\n1,SCK,26970\n")
    #expect(
      try Writing.text(try plan(group, "{hours|4 comma}"), batch)
        == "1,REG,\"8,0050\"\n1,SCK,\"7,4917\"\n")
    #expect(
      try Writing.text(try plan(group, "{hours|2 implied sign-always-behind}"), batch)
        == "1,REG,801+\n1,SCK,749+\n")
  }

  @Test("seeded: printed parts add up to the printed totals, whatever the rows", arguments: 1...40)
  func property(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var builder = BatchBuilder()
    for number in 1...Int.random(in: 1...30, using: &random) {
      builder.employee(String(number))
      for _ in 0..<Int.random(in: 0...25, using: &random) {
        let bucket = random.pick(Bucket.allCases, or: .regular)
        builder.hours(
          bucket, Int.random(in: 1...40_000, using: &random),
          day: Int.random(in: 0...13, using: &random),
          times: bucket == .overtime ? random.pick([.oneAndAHalf, .two], or: .two) : .one,
          rate: random.pick([nil, 1500, 1850], or: nil))
      }
    }
    let batch = builder.batch
    let group = random.pick(
      ["employee earningCode", "employee date earningCode", "employee earningCode rate"],
      or: "employee earningCode")
    let (draft, bytes) = try Writing.write(try plan(group), batch, chunk: 7)
    let mapping = try Writing.usualMapping()
    var exact: [String: [Int: Int64]] = [:]
    for line in batch.lines {
      let code = try #require(
        mapping.lookup(
          bucket: line.bucket, multiplier: Multiplier(tenThousandths: line.multiplier),
          payCode: "", isWorked: line.isWorked, isAmount: false))
      exact[mapping.codes[code], default: [:]][Int(line.employee), default: 0] += line.seconds
    }
    var read: [String: Int64] = [:]
    for row in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let cells = row.split(separator: ",")
      read[String(cells[1]), default: 0] += try #require(
        DecimalText.exact(String(cells[2]), fractionDigits: 2))
    }
    for (code, employees) in exact {
      let expected = employees.values.reduce(0) {
        $0 + Hours.roundedHalfUp(seconds: $1, fractionDigits: 2)
      }
      let total = try #require(draft.codes.first { $0.code == code })
      #expect(total.printedUnits == expected, "seed \(seed), \(group), \(code)")
      #expect(total.seconds == employees.values.reduce(0, +), "seed \(seed), \(group), \(code)")
      #expect(read[code] == expected, "seed \(seed), \(group), \(code)")
    }
    #expect(draft.codes.count == exact.count, "seed \(seed)")
  }
}
