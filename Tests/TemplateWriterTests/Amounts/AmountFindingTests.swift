import PayrollBytes
import PayrollModel
import PayrollTestSupport
import Testing

@testable import OutputReader
@testable import PayrollTemplates
@testable import TemplateWriter

/// No amount vanishes, and none stands in a finding.
@Suite("Amounts that a file does not have")
struct AmountFindingTests {
  private static let both =
    AmountTests.who + AmountTests.code + "<field value=\"{hours}\"/><field value=\"{amount}\"/>"

  private func plan(mapping: String, fields: String = both) throws -> OutputPlan {
    try AmountTests.plan(
      fields, mapping: "bucket,multiplier,payCode,earningCode,pays,note\n" + mapping)
  }

  @Test("A template without a place for them is refused once, with how many people it is about")
  func noPlace() throws {
    let fields = AmountTests.who + AmountTests.code + "<field value=\"{hours}\"/>"
    for mapping in ["*,*,*,REG,,\n", "*,*,*,REG,,\n*,*,*,STAT,amount,\n"] {
      for file in ["name=\"t.csv\"", "name=\"{employee.number}.csv\" per=\"employee\""] {
        let plan = try AmountTests.plan(
          fields, file: file,
          mapping: "bucket,multiplier,payCode,earningCode,pays,note\n" + mapping)
        let (draft, bytes) = try Writing.write(plan, AmountTests.batch)
        #expect(bytes.isEmpty && draft.receipts.isEmpty)
        let blocking = draft.findings.filter { $0.severity == .blocking }
        #expect(blocking.map(\.id) == [.amountWithoutPlace])
        #expect(
          blocking.first?.message
            == "the format of t has no place for amounts: 2 employees have some")
        #expect(blocking.first?.advice.contains("(none)") == true)
      }
    }
    // Nobody is told of amounts of people who are held.
    var builder = BatchBuilder()
    builder.employee("7")
    builder.hours(.regular, 8.h)
    builder.employee("8", held: .openSession)
    builder.amount(100)
    let held = try plan(mapping: "*,*,*,REG,,\n", fields: fields)
    #expect(try Writing.text(held, builder.batch) == "7,REG,8.00\n")
    // A company must not lower it.
    #expect(FindingKind.amountWithoutPlace.floor(of: .blocking) == .blocking)
  }

  @Test("Left out by the earning codes they need no place, and the batch still has them")
  func leftOut() throws {
    let rows =
      "*,*,*,REG,,\nholiday,*,*,(none),amount,entered by hand\n"
      + "vacation,*,*,(none),amount,entered by hand\n"
    for fields in [Self.both, AmountTests.who + AmountTests.code + "<field value=\"{hours}\"/>"] {
      let plan = try plan(mapping: rows, fields: fields)
      let (draft, bytes) = try Writing.write(plan, AmountTests.batch)
      #expect(draft.findings.isEmpty)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.hasPrefix("7,REG,12.00") && !text.contains("9,") && text.contains("8,REG,7.50"))
      #expect(draft.leftOut.cents == 20_381 && draft.leftOut.seconds == 0)
      #expect(draft.leftOut.kinds.map(\.isAmount) == [true, true])
      #expect(draft.leftOut.kinds.map(\.cents) == [20_376, 5])
      #expect(draft.leftOut.kinds.map(\.employees) == [2, 1])
      #expect(draft.leftOut.sums.map(\.amountLines) == [3, 1])
    }
  }

  @Test("Amounts in no file are told without saying how much; hours beside them as ever")
  func inNoFile() throws {
    let plan = try plan(
      mapping: "*,*,*,REG,,\nholiday,*,*,(none),amount,entered by hand\n*,*,*,X,amount,\n")
    let inNoFile = HoursInNoFile(AmountTests.batch, [plan, plan])
    #expect(
      inNoFile.findings.map(\.message) == [
        "amounts of holiday pay, not worked, without a pay code, are left out of every output: those "
          + "of 2 employees are in no file (entered by hand)"
      ])
    #expect(inNoFile.findings.map(\.severity) == [.note])
    var people = LeftOutPeople()
    people.add(RecordIndex(0), reason: "paid a salary")
    people.add(RecordIndex(2), reason: "paid a salary")
    let messages = HoursInNoFile(AmountTests.batch, [plan.leavingOut(people)]).findings.map(
      \.message)
    #expect(
      messages == [
        "the employee is left out of every output: 12.00 hours and an amount are in no file (paid a "
          + "salary)",
        "the employee is left out of every output: an amount is in no file (paid a salary)",
      ])
  }

  @Test("An amount without an earning code is a finding in words for an amount")
  func unmapped() throws {
    let (draft, bytes) = try Writing.write(
      try plan(mapping: "*,*,*,REG,,\nholiday,*,*,STAT,amount,\n"), AmountTests.batch)
    #expect(bytes.isEmpty && draft.findings.map(\.id) == [.unmappedEarningCode])
    let finding = draft.findings.first
    #expect(
      finding?.message
        == "an amount of vacation pay, not worked, without a pay code, has no earning code")
    #expect(
      finding?.advice.hasPrefix(
        "add a row for it to the mapping, with amount in the column pays: vacation,1,*,…") == true)
    // Hours of the same kind are another thing.
    let hours = try Writing.write(
      try plan(mapping: "regular,*,*,REG,,\n*,*,*,STAT,amount,\n"), AmountTests.batch
    ).draft
    #expect(hours.findings.map(\.message).allSatisfy { $0.hasPrefix("holiday hours at 1 times") })
    #expect(hours.findings.count == 1)
  }

  @Test("People with an amount alone must be told apart too, and amounts have no multipliers")
  func otherChecks() throws {
    var builder = BatchBuilder()
    builder.employee("7", "Ann", "Lee")
    builder.hours(.regular, 8.h)
    builder.employee("8", "Ann", "Lee")
    builder.amount(100)
    let names = try plan(
      mapping: "*,*,*,REG,,\n*,*,*,STAT,amount,\n",
      fields: Self.both.replacing("{employee.number}", with: "{employee.lastName}"))
    #expect(
      try Writing.write(names, builder.batch).draft.findings.map(\.id) == [.templateSameName])
    builder.employee("9", "Bob", "May")
    builder.amount(100)
    let numbers = try plan(mapping: "*,*,*,REG,,\n*,*,*,STAT,amount,\n")
    #expect(try Writing.write(numbers, builder.batch).draft.findings.isEmpty)
  }

  @Test(
    "The shipped templates that have a column for them",
    arguments: [
      ("adp-run-v2", [:]), ("adp-run", [:]), ("paychex-flex", [:]), ("paylocity", [:]),
      ("paycom", [:]), ("ceridian-us-csv", [:]), ("ukg-pro", [:]),
      ("powerpay", ["columns": "employee, earningCode, hours, amount"]),
      ("custom-csv", ["columns": "employee, earningCode, hours, amount"]),
    ] as [(String, [String: String])])
  func shipped(_ id: String, _ settings: [String: String]) throws {
    let template = try Writing.template(id)
    var all = settings
    for setting in template.settings {
      if let example = setting.example { all[setting.name] = all[setting.name] ?? example }
    }
    let plan = try OutputPlan(
      template: template, settings: all, earningCodes: try Writing.mapping(AmountTests.mapping),
      schema: nil)
    let text = try Writing.text(plan, AmountTests.batch)
    #expect(text.contains("83.76") || text.contains("83.75"), "\(text)")
    #expect(text.contains("120.00") && text.contains("0.05"))
    #expect(plan.printsAmounts)
  }

  @Test("A template whose column for them was not chosen says so")
  func notChosen() throws {
    let plan = try OutputPlan(
      template: try Writing.template("custom-csv"), settings: [:],
      earningCodes: try Writing.mapping(AmountTests.mapping), schema: nil)
    let draft = try Writing.write(plan, AmountTests.batch).draft
    #expect(draft.findings.map(\.id) == [.amountWithoutPlace])
    #expect(
      draft.findings.first?.advice.hasPrefix("choose the column for amounts") == true)
  }
}
