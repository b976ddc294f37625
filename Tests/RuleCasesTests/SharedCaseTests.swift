import PayrollModel
import PayrollTestSupport
import RuleCases
import Testing

/// The shared cases, each with the source of its figures: hours, pay and errors.
@Suite(.enabled(if: SharedFolder.isPresent, Comment(rawValue: SharedFolder.absenceReason)))
struct SharedCaseTests {
  @Test func everyCaseComesOutAsItsSourceSays() throws {
    let cases = try CaseFiles.read(SharedFolder.bytes("cases/overtime-cases.json"), "cases.json")
    #expect(cases.count == 110)
    for example in cases {
      let result = example.run(try Mappings.ruleSet(example.ruleSet))
      #expect(result.failure == nil, "\(example.id)")
      #expect(result.differences.isEmpty, "\(example.id): \(result.differences)")
      #expect(example.unknownKeys.isEmpty, "\(example.id)")
    }
  }
}
