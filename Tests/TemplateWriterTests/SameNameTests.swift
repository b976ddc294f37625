import PayrollModel
import Testing

@testable import TemplateWriter

@Suite("People whom a file does not tell apart")
struct SameNameTests {
  private var batch: PayBatch {
    var builder = BatchBuilder()
    for (number, last) in [("1", "Lee"), ("2", "Nye"), ("3", "Lee"), ("4", "Lee")] {
      builder.employee(number, "Ann", last)
      // The last one has no hours, and stands in no file.
      if number != "4" { builder.hours(.regular, 8.h) }
    }
    return builder.batch
  }

  @Test("a file that knows people by name refuses two of one name")
  func names() throws {
    let (draft, _) = try Writing.write(try ShippedTemplates.plan("quickbooks-iif"), batch)
    #expect(draft.receipts.isEmpty)
    #expect(draft.findings.map(\.id) == [.templateSameName])
    #expect(draft.findings.first?.subject.employee == "3")
    #expect(
      draft.findings.first?.message
        == "the file cannot tell this employee from employee 1")
  }

  @Test("a file that has employee numbers does not mind")
  func numbers() throws {
    for id in ["surepayroll", "generic-csv"] {
      let (draft, _) = try Writing.write(try ShippedTemplates.plan(id), batch)
      #expect(draft.receipts.count == 1, "\(id)")
    }
  }
}
