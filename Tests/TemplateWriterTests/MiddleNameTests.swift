import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("Middle names and initials")
struct MiddleNameTests {
  private func batch(_ middles: [String]) -> PayBatch {
    var builder = BatchBuilder()
    for (index, middle) in middles.enumerated() {
      builder.employee("\(index + 1)", "Ann", "Lee", middle: middle)
      builder.hours(.regular, 8.h)
    }
    return builder.batch
  }

  private func findings(
    _ middles: [String], _ setting: String, _ id: String = "quickbooks-iif"
  ) throws -> [(id: FindingKind, employee: String?)] {
    let plan = try ShippedTemplates.plan(id, ["middleName": setting])
    return try Writing.write(plan, batch(middles)).draft.findings.map {
      ($0.id, $0.subject.employee)
    }
  }

  @Test("people are told apart by what is printed of them")
  func sameNames() throws {
    #expect(try findings(["Beatrix", "Chloe"], "initial").isEmpty)
    #expect(try findings(["Beatrix", ""], "initial").isEmpty)
    #expect(try findings(["Beatrix", "Chloe"], "none").map(\.employee) == ["2"])
    #expect(try findings(["Beatrix", "Bella"], "initial").map(\.id) == [.templateSameName])
    #expect(try findings(["Beatrix", "Bella"], "full").isEmpty)
    #expect(
      try findings(["Beatrix", "Bella"], "initial", "quickbooks-timetracking").map(\.id)
        == [.templateSameName])
  }

  @Test("that nobody has one is said where names are to have them, and nowhere else")
  func nobody() throws {
    #expect(try findings([""], "initial").map(\.id) == [.noMiddleNames])
    #expect(try findings([""], "full").map(\.id) == [.noMiddleNames])
    #expect(try findings([""], "none").isEmpty)
    let (draft, _) = try Writing.write(try ShippedTemplates.plan("payroll-batch"), batch([""]))
    #expect(draft.findings == [])
  }

  @Test(
    "the initial is the first letter with its accents",
    arguments: [
      ("Jo", "J"), ("\u{C9}mile", "\u{C9}"), ("E\u{301}mile", "E\u{301}"), ("J.", "J"),
      ("\u{5D0}\u{5D1}", "\u{5D0}"), ("X", "X"),
    ])
  func initial(_ name: String, _ letter: String) throws {
    let template = SmallTemplate(
      "<field value=\"{employee.lastName}{employee.middleInitial?|spaced}\"/>"
        + "<field value=\"{hours}\"/>")
    #expect(try template.written(batch([name])) == ["Lee \(letter),8.00"])
    #expect(try template.written(batch([""])) == ["Lee,8.00"])
  }

  @Test("a setting that has no effect is refused")
  func useless() throws {
    for id in ["quickbooks-iif", "quickbooks-timetracking"] {
      let problems = Writing.problems {
        _ = try ShippedTemplates.plan(id, ["entityName": "number", "middleName": "initial"])
      }
      #expect(problems.count == 1)
      #expect(
        problems.first?.contains("the setting \"middleName\" has no effect here") == true)
    }
  }
}
