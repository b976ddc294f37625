import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollRun

/// Hours of salaried people matter where a vendor gets them.
@Suite("Salaried people whose hours are in a file, or in none")
struct SalariedPeopleTests {
  /// Numbers 1 to 4: hours, no hours, left out of every file, held; and the severity of each.
  private func severities() throws -> [String] {
    var builder = BatchBuilder()
    for number in ["1", "2", "3", "4"] {
      builder.employee(number)
      if number != "2" { builder.hours(.regular, 3600) }
    }
    var batch = builder.batch
    batch.employees[3].held = .duplicateEmployeeNumber
    var inNoFile = LeftOut()
    inNoFile.add(batch.lines[batch.employees[2].firstLine], ofPersonBecause: "an owner")
    let findings = ["1", "2", "3", "4"].map { number in
      Finding(.salariedEmployee, .warning, Finding.Subject(employee: number), "x")
    }
    return RunReview.settled(findings, batch, inNoFile).map {
      "\($0.subject.employee ?? "") \($0.severity.name) \($0.usualSeverity.name)"
    }
  }

  @Test("Only hours that a file has are a warning")
  func settled() throws {
    #expect(
      try severities() == ["1 warning warning", "2 note note", "3 note note", "4 note note"])
  }
}
