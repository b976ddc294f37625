import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates
@testable import TemplateWriter

@Suite("Entries of which a vendor may keep one")
struct ReplacedEntryTests {
  private func findings(
    _ settings: [String: String], _ batch: PayBatch = GoldenBatch.ratesAndPositions.batch
  ) throws -> [Finding] {
    let plan = try ShippedTemplates.plan("workday-payroll-input", settings)
    let (draft, bytes) = try Writing.write(plan, batch)
    #expect(!bytes.isEmpty)
    return draft.findings
  }

  @Test("inputs of one worker and earning at two rates are said, once for the file")
  func rates() throws {
    let found = try findings(["includeRate": "yes"])
    #expect(found.map(\.id) == [.replacedEntries])
    #expect(found.first?.severity == .warning)
    #expect(
      found.first?.message
        == "1 of the employees have several entries for the same earning code, of which the vendor "
        + "may keep the last: 0101")
    #expect(found.first?.advice.hasPrefix("set adjustment to \"add\"; or print neither") == true)
  }

  @Test("and inputs for two cost centers or locations", arguments: ["department", "location"])
  func worktags(_ what: String) throws {
    #expect(try findings(["\(what)From": "position"]).map(\.id) == [.replacedEntries])
    // Two positions of one cost center are one input.
    var builder = BatchBuilder()
    let posts = [builder.position("C1", "Gate"), builder.position("C1", "Patrol")]
    builder.employee("1")
    for post in posts { builder.hours(.regular, 8.h, position: post) }
    #expect(try findings(["\(what)From": "position"], builder.batch) == [])
  }

  @Test("nothing is said where hours are added, or where there is one input of each kind")
  func none() throws {
    #expect(try findings(["includeRate": "yes", "adjustment": "add"]) == [])
    #expect(try findings([:]) == [])
    #expect(try findings(["includeRate": "yes"], GoldenBatch.allBuckets.batch) == [])
  }
}
