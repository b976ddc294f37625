import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("What is knowingly not in a file")
struct LeftOutTests {
  private static let columns = "bucket,multiplier,payCode,earningCode,worked,note\n"

  private func mapping(_ rows: String) throws -> EarningCodeMapping {
    try EarningCodeMapping.read(Array((Self.columns + rows).utf8), file: "codes.csv")
  }

  private func problems(_ rows: String) -> [String] {
    Writing.problems { _ = try mapping(rows) }
  }

  /// The shipped sample of a template without its row for sick leave.
  private func withoutSickness(_ id: String) throws -> EarningCodeMapping {
    let sample = try ShippedTemplates.mapping(id)
    var rows = sample.rows.filter { $0.bucket != .sick }
    var row = EarningCodeMapping.Row(line: 99, bucket: .sick, code: -1)
    row.leftOutReason = "The vendor pays it itself"
    rows.append(row)
    return EarningCodeMapping(
      file: "codes.csv", codes: sample.codes, codeLines: sample.codeLines, rows: rows)
  }

  private func sum(_ draft: Draft) -> Int64 {
    draft.codes.reduce(draft.leftOut.seconds) { $0 + $1.seconds }
  }

  @Test(
    "hours that are left out are in no file, and with the others all that is paid",
    arguments: ShippedTemplates.ids)
  func hours(id: String) throws {
    let batch = GoldenBatch.allBuckets.batch
    let plan = try ShippedTemplates.plan(id, mapping: try withoutSickness(id))
    let (draft, _) = try Writing.write(plan, batch)
    #expect(draft.findings.filter { $0.severity == .blocking } == [])
    // Some samples leave further hours out.
    let sickness = draft.leftOut.kinds.filter { $0.bucket == .sick }
    #expect(sickness.map(\.seconds) == [Int64(7.h + 30.m)])
    #expect(sickness.map(\.reason) == ["The vendor pays it itself"])
    #expect(sum(draft) == batch.lines.reduce(0) { $0 + $1.seconds })
  }

  @Test(
    "people who are left out are in no file, and with the others all that is paid",
    arguments: ShippedTemplates.ids)
  func people(id: String) throws {
    let batch = GoldenBatch.allBuckets.batch
    var people = LeftOutPeople()
    people.add(RecordIndex(1), reason: "Paid a salary")
    let plan = try ShippedTemplates.plan(id).leavingOut(people)
    let (draft, bytes) = try Writing.write(plan, batch)
    #expect(draft.findings.filter { $0.severity == .blocking } == [])
    #expect(draft.leftOut.people.map(\.employee) == [1])
    #expect(draft.employeeCount == 2)
    #expect(sum(draft) == batch.lines.reduce(0) { $0 + $1.seconds })
    #expect(!String(decoding: bytes, as: UTF8.self).contains("0102"))
  }

  @Test("the reader refuses a file that lacks what its plan does not leave out")
  func missing() throws {
    let batch = GoldenBatch.allBuckets.batch
    let whole = try ShippedTemplates.plan("generic-csv")
    var people = LeftOutPeople()
    people.add(RecordIndex(1), reason: "Paid a salary")
    let plans = [
      whole.leavingOut(people),
      try ShippedTemplates.plan("generic-csv", mapping: try withoutSickness("generic-csv")),
    ]
    for plan in plans {
      let error = #expect(throws: OutputError.self) {
        try Writing.write(plan, batch) { (file, _, batch) throws(OutputError) in
          try FinishedFileReader.check(file, plan: whole, batch: batch)
        }
      }
      guard case .readBack = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      // And the other way round: what should be left out and is there.
      #expect(throws: OutputError.self) {
        try Writing.write(whole, batch) { (file, _, batch) throws(OutputError) in
          try FinishedFileReader.check(file, plan: plan, batch: batch)
        }
      }
    }
  }

  @Test("left-out hours are no unmapped ones, and merge nothing")
  func otherFindings() throws {
    let batch = GoldenBatch.allBuckets.batch
    let plan = try ShippedTemplates.plan(
      "adp-workforce-now",
      mapping: try mapping(
        "regular,*,*,REG,*,\nvacation,*,*,VAC,*,\n*,*,*,(none),*,Paid from another list\n"))
    let (draft, _) = try Writing.write(plan, batch)
    #expect(draft.findings == [])
    #expect(draft.leftOut.kinds.count == 5)
  }

  @Test("a row without a reason, and what is no reason", arguments: ["", "x", "-", "12345678"])
  func reasons(note: String) {
    let message =
      note.isEmpty
      ? "the row leaves hours out and does not say why" : "\"\(note)\" is no reason"
    #expect(
      problems("regular,*,*,REG,*,\nsick,*,*,(none),*,\(note)\n") == [
        "\(message) (codes.csv:3:1, note): write in words in the column note why these hours are "
          + "not in this output"
      ])
  }

  @Test(
    "what only looks like it is refused",
    arguments: ["-", "none", "NONE", "(None)", "(non)", "( none )", "[none]", "n/a", "<skip>"])
  func lookalikes(code: String) {
    #expect(
      problems("sick,*,*,\(code),*,The vendor pays it itself\n") == [
        "\"\(code)\" is no earning code (codes.csv:2:1, earningCode): write (none), and a note that "
          + "says why, where these hours are knowingly not in this output"
      ])
  }

  @Test("codes that only remind of it are codes", arguments: ["NON", "N", "Guard (night)", "NO"])
  func codes(code: String) {
    #expect(problems("sick,*,*,\(code),*,\n") == [])
  }

  @Test("a row with a code and one without for the same hours")
  func doubled() {
    #expect(
      problems("sick,*,*,(none),*,The vendor pays it itself\nsick,*,*,SICK,*,\n") == [
        "lines 2 and 3 are for the same hours (codes.csv:3:1): remove one of them"
      ])
  }

  @Test("a mapping that leaves everything out makes no file")
  func everything() {
    let problems = Writing.problems {
      _ = try ShippedTemplates.plan(
        "gusto", mapping: try mapping("*,*,*,(none),*,Paid from another list\n"))
    }
    #expect(
      problems.map {
        $0.hasPrefix("all rows of codes.csv leave hours out, so gusto would have none")
      }
        == [true])
  }

  @Test("only what every output leaves out is in no file")
  func inNoFile() throws {
    let batch = GoldenBatch.allBuckets.batch
    let whole = try ShippedTemplates.plan("generic-csv")
    let part = try ShippedTemplates.plan(
      "generic-csv", mapping: try withoutSickness("generic-csv"))
    #expect(HoursInNoFile(batch, []).leftOut.isEmpty)
    #expect(HoursInNoFile(batch, [whole, part]).leftOut.isEmpty)
    #expect(HoursInNoFile(batch, [part]).findings.map(\.severity) == [.note])
    // Out of one by name, and of the other by kind.
    var people = LeftOutPeople()
    people.add(RecordIndex(0), reason: "Paid a salary")
    let both = HoursInNoFile(batch, [whole.leavingOut(people), part])
    #expect(both.leftOut.people == [])
    #expect(both.leftOut.kinds.map(\.reason) == ["Paid a salary; The vendor pays it itself"])
    let everywhere = HoursInNoFile(batch, [whole.leavingOut(people), part.leavingOut(people)])
    #expect(everywhere.leftOut.people.map(\.employee) == [0])
    // Ann Lee has overtime, which a salary alone does not pay.
    #expect(everywhere.findings.map(\.severity) == [.warning])
  }

  /// Their hours wait for somebody to release them: nobody is to pay them in another way meanwhile.
  @Test("hours of people who are held are not among those in no file")
  func heldInNoFile() throws {
    var builder = BatchBuilder()
    for held in [FindingKind.notApproved, nil, .notApproved] {
      builder.employee("\(builder.batch.employees.count)", held: held)
      builder.hours(.sick, 8.h)
      builder.hours(.overtime, 2.h, times: .oneAndAHalf)
    }
    let plan = try ShippedTemplates.plan(
      "generic-csv", mapping: try withoutSickness("generic-csv"))
    let kinds = HoursInNoFile(builder.batch, [plan]).leftOut.kinds
    #expect(kinds.map(\.seconds) == [Int64(8.h)] && kinds.map(\.employees) == [1])
    var people = LeftOutPeople()
    for place in 0..<3 { people.add(RecordIndex(place), reason: "Paid a salary") }
    let everybody = HoursInNoFile(builder.batch, [plan.leavingOut(people)])
    #expect(everybody.leftOut.people.map(\.employee) == [1])
  }
}
