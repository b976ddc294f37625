import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates

@Suite("Every shipped template")
struct ShippedTemplateReadingTests {
  @Test(
    "is read, and makes a plan with its examples and its sample mapping",
    arguments: ShippedTemplates.ids)
  func plan(_ id: String) throws {
    #expect(Writing.problems { _ = try ShippedTemplates.plan(id) } == [])
  }
}
