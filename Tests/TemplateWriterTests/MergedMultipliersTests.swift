import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("One earning code for several multipliers")
struct MergedMultipliersTests {
  private static let columns = "bucket,multiplier,payCode,earningCode,worked,merged\n"

  private static let lists = [
    ("absence", "<item value=\"yes\" prints=\"\"/><item value=\"no\" prints=\"A\"/>"),
    ("same", "<item value=\"yes\" prints=\"H\"/><item value=\"no\" prints=\"H\"/>"),
  ].map { (name: $0.0, text: "<list name=\"\($0.0)\">\($0.1)</list>") }

  /// A plan whose rows print the earning code, and `field` beside it, under further keys.
  private func plan(_ rows: String, field: String = "", keys: String = "") throws -> OutputPlan {
    let template = try Writing.template(
      text: """
        <template xmlns="urn:payroll-export:template:1" id="t" vendor="v" title="t" kind="csv">
        \(Self.lists.first { field.contains("list \($0.name)") }?.text ?? "")
        <file name="t.csv"/><csv header="no"/>
        <rows><repeat group="employee earningCode \(keys)"><row>
        <field value="{employee.number}"/><field value="{earningCode}"/>\(field)
        <field value="{hours}"/></row></repeat></rows></template>
        """)
    return try OutputPlan(
      template: template, settings: [:],
      earningCodes: try EarningCodeMapping.read(
        Array((Self.columns + rows).utf8), file: "our/codes.csv"), schema: nil)
  }

  private var holiday: PayBatch {
    var builder = BatchBuilder()
    builder.employee("1")
    builder.hours(.holiday, 8.h, day: 3, code: "HOL")
    builder.hours(.regular, 8.h, day: 4)
    builder.employee("2")
    builder.hours(.holiday, 49.h, day: 3, times: .oneAndAHalf, worked: true)
    return builder.batch
  }

  private func findings(_ plan: OutputPlan, _ batch: PayBatch? = nil) throws -> [Finding] {
    try Writing.write(plan, batch ?? holiday).draft.findings
  }

  private static let usual = "regular,*,*,REG,,\n"

  @Test("the code, the hours at each multiplier, and what to do")
  func words() throws {
    let plan = try plan(Self.usual + "holiday,*,*,H,,\n")
    #expect(
      try findings(plan) == [
        Finding(
          .mergedMultipliers, .warning, Finding.Subject(file: "codes.csv:3"),
          "the earning code \"H\" of t gets hours at several multipliers, which the "
            + "file does not tell apart: 8.00 at 1, 49.00 at 1.5",
          advice:
            "give each multiplier an earning code of its own in codes.csv (line 3), or say in "
            + "the column merged why the vendor pays all of them rightly")
      ])
    #expect(try Writing.write(plan, holiday).draft.receipts.count == 1, "the file is written")
  }

  @Test("one row for everything, and two rows with one code")
  func otherWays() throws {
    let all = try findings(try plan("*,*,*,REG,,\n"))
    #expect(all.map(\.severity) == [.warning])
    #expect(all.first?.message.contains("16.00 at 1, 49.00 at 1.5") == true)
    let two = try plan(Self.usual + "holiday,1.5,*,H,,\nholiday,1,*,H,,\n")
    #expect(try findings(two).first?.advice.contains("(lines 3, 4)") == true)
    var builder = BatchBuilder()
    builder.employee("1")
    builder.hours(.overtime, 2.h, day: 1, times: .oneAndAHalf)
    builder.hours(.overtime, 1.h, day: 1, times: .two)
    #expect(try findings(try plan("overtime,*,*,OT,,\n"), builder.batch).count == 1)
  }

  @Test("one multiplier for a code is right, whatever the buckets are")
  func quiet() throws {
    #expect(try findings(try plan(Self.usual + "holiday,1,*,H,,\nholiday,1.5,*,HW,,\n")) == [])
    #expect(try findings(try plan("*,1,*,REG,,\nholiday,1.5,*,OT,,\n")) == [])
    var builder = BatchBuilder()
    builder.employee("1")
    builder.hours(.overtime, 2.h, day: 1, times: .oneAndAHalf)
    builder.hours(.holiday, 3.h, day: 2, times: .oneAndAHalf, worked: true)
    #expect(try findings(try plan("*,*,*,OT,,\n"), builder.batch) == [])
  }

  @Test("hours of people who are not in the file do not count")
  func held() throws {
    var builder = BatchBuilder()
    builder.employee("1")
    builder.hours(.holiday, 8.h, day: 3)
    builder.employee("2", held: .notApproved)
    builder.hours(.holiday, 8.h, day: 3, times: .oneAndAHalf, worked: true)
    #expect(try findings(try plan("holiday,*,*,H,,\n"), builder.batch) == [])
  }

  @Test("a file that prints the multiplier, or something that differs with it, tells them apart")
  func toldApart() throws {
    let rows = Self.usual + "holiday,*,*,H,,\n"
    for (key, field) in [
      ("multiplier", "{multiplier}"), ("worked", "{worked}"), ("worked", "{worked|list absence}"),
      ("payCode", "{payCode?}"),
    ] {
      let plan = try plan(
        rows, field: "<field value=\"\(field)\" optional=\"yes\"/>", keys: key)
      #expect(try findings(plan) == [], "\(field)")
    }
    for (key, field) in [
      ("bucket", "{bucket}"), ("date", "{date}"), ("rate", "{rate?}"),
      ("worked", "{worked|list same}"),
    ] {
      let plan = try plan(
        rows, field: "<field value=\"\(field)\" optional=\"yes\"/>", keys: key)
      #expect(try findings(plan).map(\.id) == [.mergedMultipliers], "\(field)")
    }
    let everything = try plan("*,*,*,REG,,\n", field: "<field value=\"{bucket}\"/>", keys: "bucket")
    #expect(try findings(everything).first?.message.contains("8.00 at 1, 49.00 at 1.5") == true)
  }

  @Test("a declared reason makes a note of it, as far as it reaches")
  func declared() throws {
    let reason = "the vendor pays H by its own holiday rules"
    let note = try findings(try plan(Self.usual + "holiday,*,*,H,,\(reason)\n"))
    #expect(note.map(\.severity) == [.note])
    #expect(note.first?.advice == "nothing, if this still holds: \(reason)")
    let one = try plan("holiday,1.5,*,REG,,\(reason)\n*,*,*,REG,,\n")
    #expect(try findings(one).map(\.severity) == [.note])
    var batch = BatchBuilder()
    batch.employee("1")
    batch.hours(.holiday, 8.h, day: 3, times: .oneAndAHalf, worked: true)
    batch.hours(.overtime, 8.h, day: 3, times: .two)
    batch.hours(.regular, 8.h, day: 3)
    #expect(try findings(one, batch.batch).map(\.severity) == [.warning])
    #expect(try findings(try plan(Self.usual + "*,1,*,H,,\(reason)\nholiday,1.5,*,HW,,\n")) == [])
  }

  @Test("a mark is no reason", arguments: ["*", "yes", "x", "n/a", "none"])
  func marks(mark: String) {
    let problems = Writing.problems {
      _ = try EarningCodeMapping.read(
        Array((Self.columns + "holiday,*,*,H,,\(mark)\n").utf8), file: "codes.csv")
    }
    #expect(
      problems == [
        "\"\(mark)\" is no reason (codes.csv:2:1, merged): write in words why the vendor pays "
          + "several multipliers of this code rightly, or leave the cell empty"
      ])
  }

  @Test("every shipped sample has a code for each multiplier", arguments: ShippedTemplates.ids)
  func samples(id: String) throws {
    let plan = try ShippedTemplates.plan(id)
    #expect(MergedMultipliers(plan, GoldenBatch.allBuckets.batch).findings([0, 1, 2]) == [])
    for row in plan.earningCodes.rows {
      #expect(row.multiplier != nil || !row.mergedReason.isEmpty, "line \(row.line)")
    }
    for rows in Dictionary(grouping: plan.earningCodes.rows, by: \.code).values {
      #expect(Set(rows.map(\.multiplier)).count == 1, "\(plan.earningCodes.codes[rows[0].code])")
    }
  }
}
