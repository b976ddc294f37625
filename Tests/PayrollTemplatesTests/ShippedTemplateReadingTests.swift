import PayrollModel
import PayrollTestSupport
import Testing

@testable import PayrollTemplates

@Suite("Every shipped template")
struct ShippedTemplateReadingTests {
  @Test(
    "is read, and makes a plan with its examples and its sample mapping",
    arguments: Templates.shipped)
  func plan(_ id: String) throws {
    let template = try Templates.shipped(id)
    #expect(template.id == id)
    #expect(
      Templates.problems {
        _ = try OutputPlan(
          template: template, settings: Templates.examples(template),
          earningCodes: try Templates.sampleMapping(id), schema: nil)
      } == [])
  }
}
